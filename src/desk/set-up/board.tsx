import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { BOARD } from '../../locale/desk/board.ts'
import { type Answer, call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { CountingBoard, Person, RoleGrant } from '../api/types.ts'
import { everybodyIn } from '../everybody.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { PeoplePicker } from '../list/people-picker.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { changeBy } from './board-change.ts'
import { ChangedRoles } from './changed-roles.tsx'
import { BackToSteps, useSaveWords } from './save.tsx'
import type { StepProps } from './step-props.ts'
import { mayCount, OriginFields, originIn } from './working-group.tsx'

interface BoardFacts {
  readonly people: readonly Person[]
  readonly board: CountingBoard | null
  readonly tag: string | null
  /** The roles granted at the meeting; none for readers who do not see them. */
  readonly grants: readonly RoleGrant[]
}

const readBoard = async (id: string): Promise<Answer<BoardFacts>> => {
  const path = { id }
  const [people, board, grants] = await Promise.all([
    everybodyIn(id),
    call('GET /v1/congresses/{id}/counting-board', { path }),
    call('GET /v1/congresses/{id}/role-grants', { path }),
  ])
  if (!people.ok) return people
  if (!board.ok && board.failure.status !== 404) return board
  const recorded = board.ok ? { board: board.value, tag: board.etag } : { board: null, tag: null }
  const known = grants.ok ? grants.value.items : []
  return { ok: true, value: { people: people.value, grants: known, ...recorded }, etag: null }
}

interface BoardFormProps {
  readonly facts: BoardFacts
  readonly overview: StepProps['overview']
  readonly again: () => Promise<void>
  readonly done: (isStale: boolean) => Promise<void>
}

const BoardForm = ({ facts, overview, again, done }: BoardFormProps): JSX.Element => {
  const { people, board, tag, grants } = facts
  const chosen = useSignal<readonly string[]>(board?.members.map(({ personId }) => personId) ?? [])
  const head = useSignal(board?.members.find((member) => member.head)?.personId ?? null)
  const members = chosen.value.map((personId) => ({ personId, head: head.value === personId }))
  const isSent = useSignal(board?.source === 'superior')
  const words = useSaveWords()
  const submit = async (values: Values): Promise<Failure | null> => {
    const origin = originIn(values, isSent.value)
    if ('status' in origin) return origin
    const answer = await call('PUT /v1/congresses/{id}/counting-board', {
      path: { id: overview.id },
      body: {
        members,
        ...origin,
        ...(board ? { reason: values['reason'] ?? '' } : {}),
      },
      seen: tag,
    })
    if (!answer.ok && answer.failure.status !== 412) return answer.failure
    await done(!answer.ok)
    return null
  }
  return (
    <div class="set-up-grid">
      <Form submit={submit} button={words} beside={<BackToSteps />}>
        {board && <p class="quiet small">{say(BOARD.change, { version: board.version })}</p>}
        <fieldset class="field options">
          <legend class="label">{say(BOARD.members)}</legend>
          <p class="hint">{say(chosen.value.length === 0 ? BOARD.nobody : BOARD.chooseHead)}</p>
          {chosen.value.map((id, at) => {
            const name = people.find((person) => person.id === id)?.nameOnPaper ?? id
            return (
              <div class="flow" key={id}>
                <label>
                  <input
                    type="radio"
                    name="head"
                    value={id}
                    required
                    defaultChecked={id === head.value}
                    // Before one is chosen the buttons between them would make each a stop of Tab of its own.
                    tabIndex={head.value === null && at > 0 ? -1 : 0}
                    onChange={() => {
                      head.value = id
                    }}
                  />
                  {name}
                </label>
                <button
                  class="btn in-row"
                  type="button"
                  onClick={() => {
                    chosen.value = chosen.value.filter((other) => other !== id)
                    if (head.value === id) head.value = null
                  }}
                >
                  {say(BOARD.remove)}
                  <span class="sr"> {name}</span>
                </button>
              </div>
            )
          })}
        </fieldset>
        <OriginFields
          congressId={overview.id}
          board={board}
          attending={overview.roll?.attending ?? null}
          isSent={isSent.value}
          choose={(sent) => {
            isSent.value = sent
          }}
        />
        {board && <ChangedRoles change={changeBy(grants, members)} people={people} />}
        {board && <Field name="reason" label={say(BOARD.reason)} maxLength={2000} />}
      </Form>
      <PeoplePicker
        title={say(BOARD.addFrom)}
        about={say(isSent.value ? BOARD.sentToo : BOARD.officialOnly)}
        isSent={isSent.value}
        why={say(BOARD.cannotCount)}
        congressId={overview.id}
        people={people.filter((person) => mayCount(person, isSent.value))}
        on={new Set(chosen.value)}
        add={(ids) => {
          chosen.value = [...chosen.value, ...ids.filter((id) => !chosen.value.includes(id))]
        }}
        again={again}
      />
    </div>
  )
}

/** The counting board that the meeting elected, or the working group that the superior sent. */
export const BoardStep = ({ overview, done }: StepProps): JSX.Element => {
  const facts = useFacts(() => readBoard(overview.id), [overview.id])
  const isStale = useSignal(false)
  const { value: answer } = facts.answer
  const { value: found } = facts.last
  return (
    <>
      {answer && !answer.ok && <Failed failure={answer.failure} />}
      {isStale.value && <Notice kind="stop">{say(BOARD.stale)}</Notice>}
      {found && (
        <BoardForm
          key={found.tag ?? ''}
          facts={found}
          overview={overview}
          again={facts.again}
          done={async (stale) => {
            isStale.value = stale
            await (stale ? facts.again() : done())
          }}
        />
      )}
    </>
  )
}
