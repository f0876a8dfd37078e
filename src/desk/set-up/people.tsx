import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { PEOPLE } from '../../locale/desk/people.ts'
import { type Answer, call } from '../api/call.ts'
import type { Person } from '../api/types.ts'
import { everybodyIn } from '../everybody.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { PasteList } from './paste-list.tsx'
import { AddPerson, CorrectPerson, memberships } from './person-form.tsx'
import type { StepProps } from './step-props.ts'

interface PeopleFacts {
  readonly people: readonly Person[]
  readonly organisation: string
}

const readPeople = async (id: string): Promise<Answer<PeopleFacts>> => {
  const path = { id }
  const [people, congress] = await Promise.all([everybodyIn(id), call('GET /v1/congresses/{id}', { path })])
  if (!people.ok) return people
  if (!congress.ok) return congress
  const organisation = await call('GET /v1/organisations/{id}', { path: { id: congress.value.organisationId } })
  if (!organisation.ok) return organisation
  return { ok: true, value: { people: people.value, organisation: organisation.value.name }, etag: null }
}

interface RecordedProps {
  readonly facts: PeopleFacts
  readonly congressId: string
  readonly again: () => Promise<void>
}

/** The people who are recorded, corrected one by one. */
const Recorded = ({ facts: { people, organisation }, congressId, again }: RecordedProps): JSX.Element => {
  /** The person whose form is open; `new` for another one. */
  const open = useSignal<string | null>(null)
  const close = (): void => {
    open.value = null
  }
  const done = async (): Promise<void> => {
    await again()
    close()
  }
  const kindOf = ({ membership }: Person): string | undefined =>
    memberships().find(({ value }) => value === membership)?.label
  return (
    <section class="group">
      <h2>{say(PEOPLE.recorded, { count: people.length })}</h2>
      {people.length === 0 && <p class="quiet">{say(PEOPLE.nobody)}</p>}
      <ol class="tasks">
        {people.map((person, at) => (
          <li key={person.id}>
            <span class="n">{at + 1}</span>
            <span>
              {person.nameOnPaper}
              <span class="sum">{[person.birthYear ?? [], kindOf(person), person.unit].flat().join(', ')}</span>
              {open.value === person.id && <CorrectPerson id={person.id} done={done} giveUp={close} />}
            </span>
            {open.value === person.id ? (
              <span />
            ) : (
              <button
                class="btn in-row"
                type="button"
                onClick={() => {
                  open.value = person.id
                }}
              >
                {say(PEOPLE.correct)}
                <span class="sr"> {person.nameOnPaper}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {open.value === 'new' ? (
        <AddPerson congressId={congressId} unit={organisation} done={done} giveUp={close} />
      ) : (
        <p>
          <button
            class="btn"
            type="button"
            onClick={() => {
              open.value = 'new'
            }}
          >
            {say(PEOPLE.addOne)}
          </button>
        </p>
      )}
    </section>
  )
}

/** The people of the meeting: a pasted list or a file, and one by one. */
export const PeopleStep = ({ overview, done }: StepProps): JSX.Element => {
  const facts = useFacts(() => readPeople(overview.id), [overview.id])
  const { value: answer } = facts.answer
  const { value: found } = facts.last
  return (
    <>
      {answer && !answer.ok && <Failed failure={answer.failure} />}
      {found && (
        <>
          <PasteList
            congressId={overview.id}
            organisation={found.organisation}
            isNext={found.people.length === 0}
            done={done}
            again={facts.again}
          />
          <Recorded facts={found} congressId={overview.id} again={facts.again} />
        </>
      )}
    </>
  )
}
