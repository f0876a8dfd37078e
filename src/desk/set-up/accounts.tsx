import type { JSX } from 'preact'
import { proposedUsername } from '../../kernel/proposed-username.ts'
import { SEAT_ACCOUNTS } from '../../locale/desk/seat-accounts.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { type Answer, call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { CountingBoard, NewRoleGrant, Person, RoleGrant } from '../api/types.ts'
import { everybodyIn } from '../everybody.ts'
import { useFacts } from '../facts.ts'
import { proposalsIn } from '../grants/grants-facts.ts'
import { ProposedGrants } from '../grants/proposed-grants.tsx'
import { say } from '../language.ts'
import { Field, Form, textIn, type Values } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { nextUsername } from '../session.ts'
import { endedBy, type HeldSeat } from './board-change.ts'
import { EndedRoles } from './changed-roles.tsx'
import { grantedIn } from './granted.ts'
import { BackToSteps, useSaveWords } from './save.tsx'
import type { StepProps } from './step-props.ts'

/** A seat of the board without an account. */
interface OpenSeat {
  readonly person: Person
  readonly role: NewRoleGrant['role']
}

const seatsIn = (board: CountingBoard, people: readonly Person[], granted: ReadonlySet<string>): readonly OpenSeat[] =>
  board.members.flatMap(({ personId, head }) => {
    const person = people.find(({ id }) => id === personId)
    return person && !granted.has(personId) ? [{ person, role: head ? 'board-head' : 'board-member' } as const] : []
  })

interface SeatsFacts {
  readonly items: readonly RoleGrant[]
  readonly seats: readonly OpenSeat[]
  /** Roles that have ended by the newest board. */
  readonly ended: readonly HeldSeat[]
  readonly people: readonly Person[]
}

const readSeats = async (id: string): Promise<Answer<SeatsFacts>> => {
  const path = { id }
  const [people, board, grants] = await Promise.all([
    everybodyIn(id),
    call('GET /v1/congresses/{id}/counting-board', { path }),
    call('GET /v1/congresses/{id}/role-grants', { path }),
  ])
  if (!people.ok) return people
  if (!board.ok) return board
  if (!grants.ok) return grants
  const { items } = grants.value
  const seats = seatsIn(board.value, people.value, grantedIn(items))
  return { ok: true, value: { items, seats, ended: endedBy(items, board.value), people: people.value }, etag: null }
}

interface SeatsFormProps {
  readonly seats: readonly OpenSeat[]
  /** People for whom a role is proposed; another account can still be proposed. */
  readonly waiting: ReadonlySet<string | null>
  readonly congressId: string
  readonly done: () => Promise<void>
  /** After roles were proposed, and not yet granted. */
  readonly proposed: () => Promise<void>
}

const SeatsForm = ({ seats, waiting, congressId, done, proposed }: SeatsFormProps): JSX.Element => {
  const words = useSaveWords()
  const { keyFor, answered } = useActKey()
  // The service names a refused grant by its place, so an empty field must not move those after it.
  const submit = async (values: Values): Promise<Failure | null> => {
    const named = seats.flatMap(({ person, role }, at) => {
      const username = textIn(values[String(at)])
      return username === null ? [] : [{ at, grant: { username: username.trim(), role, personId: person.id } }]
    })
    const body = { grants: named.map(({ grant }) => grant) }
    const answer = await call('POST /v1/congresses/{id}/role-grant-additions', {
      path: { id: congressId },
      body,
      key: keyFor(body),
    })
    const failure = failureIn(answer)
    answered(failure)
    if (failure === null) {
      const head = named.find(({ grant }) => grant.role === 'board-head')
      // The head opens the laptops next, perhaps on this one.
      if (head) nextUsername.value = head.grant.username
      // A proposal waits here for the second member of the presidium.
      const waits = answer.ok && answer.value.items.some(({ proposed }) => proposed)
      await (waits ? proposed() : done())
      return null
    }
    const placeOf = (pointer: string): string => {
      const [, , row = ''] = pointer.split('/')
      return `/${named[Number(row)]?.at ?? ''}`
    }
    return {
      ...failure,
      errors: failure.errors.map(({ pointer, ...rest }) => ({ pointer: placeOf(pointer), ...rest })),
    }
  }
  return (
    <Form submit={submit} button={words} beside={<BackToSteps />} takesFocus>
      <p class="hint">{say(SEAT_ACCOUNTS.hint)}</p>
      {seats.map(({ person, role }, at) => (
        <Field
          key={person.id}
          name={String(at)}
          label={say(role === 'board-head' ? SEAT_ACCOUNTS.head : SEAT_ACCOUNTS.member, { name: person.nameOnPaper })}
          value={waiting.has(person.id) ? '' : proposedUsername(person.fullName)}
          autoComplete="off"
          autoCapitalize="none"
          optional
        />
      ))}
    </Form>
  )
}

/** The accounts of the people on the counting board: each gets the role of its seat. */
export const AccountsStep = ({ session, overview, done }: StepProps): JSX.Element => {
  const { answer, last, again } = useFacts(() => readSeats(overview.id), [overview.id])
  const { value: answered } = answer
  const { value: facts } = last
  const waiting = new Set(proposalsIn(facts?.items ?? []).map(({ personId }) => personId))
  return (
    <>
      {answered && !answered.ok && <Failed failure={answered.failure} />}
      {facts && <EndedRoles {...facts} />}
      {facts && <ProposedGrants grants={facts.items} granter={session.account.id} changed={again} />}
      {facts?.seats.length === 0 && <Notice kind="done">{say(SEAT_ACCOUNTS.complete)}</Notice>}
      {facts && facts.seats.length > 0 && (
        <SeatsForm seats={facts.seats} waiting={waiting} congressId={overview.id} done={done} proposed={again} />
      )}
    </>
  )
}
