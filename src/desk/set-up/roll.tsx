import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { ROLL } from '../../locale/desk/roll.ts'
import { EXCLUSION_REASON_LABELS } from '../../locale/labels.ts'
import { exclusionsAt, isOfMembers, leavesBase } from '../../rules/roll.ts'
import { type Answer, call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { Congress, Person, Roll } from '../api/types.ts'
import { everybodyIn } from '../everybody.ts'
import { useFacts } from '../facts.ts'
import { say, sayFirst } from '../language.ts'
import { FIGURE, Field, Form, type Values } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { useBaseClause } from './base-clause.ts'
import { figuresOf, proposedSummoned, rollIn } from './roll-figures.ts'
import { RollPanel } from './roll-panel.tsx'
import { BackToSteps, useSaveWords } from './save.tsx'
import type { StepProps } from './step-props.ts'

interface RollFacts {
  readonly congress: Congress
  /** Null before the first version. */
  readonly roll: Roll | null
  readonly tag: string | null
  readonly people: readonly Person[]
}

const readRoll = async (id: string): Promise<Answer<RollFacts>> => {
  const path = { id }
  const [congress, roll, people] = await Promise.all([
    call('GET /v1/congresses/{id}', { path }),
    call('GET /v1/congresses/{id}/roll', { path }),
    everybodyIn(id),
  ])
  if (!congress.ok) return congress
  if (!roll.ok && roll.failure.status !== 404) return roll
  if (!people.ok) return people
  const recorded = roll.ok ? { roll: roll.value, tag: roll.etag } : { roll: null, tag: null }
  return { ok: true, value: { congress: congress.value, people: people.value, ...recorded }, etag: null }
}

const summonedLabel = ({ kind }: Congress): string => {
  if (isOfMembers(kind)) return say(ROLL.members)
  return say(kind === 'delegates-congress' ? ROLL.delegates : ROLL.sitting)
}

const shown = (count: number | null | undefined): string => (count ? String(count) : '')

/** The values of the form at first. */
const valuesOf = ({ congress, roll, people }: RollFacts): Values => ({
  summoned: shown(roll?.summoned ?? proposedSummoned(congress, people)),
  attending: shown(roll?.attending),
  ...Object.fromEntries(Object.entries(roll?.exclusions ?? {}).map(([reason, count]) => [reason, shown(count)])),
})

interface RollFormProps {
  readonly facts: RollFacts
  readonly done: () => Promise<void>
  /** After somebody else has recorded the roll in the meantime. */
  readonly changed: () => Promise<void>
}

const RollForm = ({ facts, done, changed }: RollFormProps): JSX.Element => {
  const { congress, roll, tag, people } = facts
  const first = valuesOf(facts)
  const typed = useSignal<Values>(first)
  const place = useRef<HTMLDivElement>(null)
  const words = useSaveWords()
  const clause = useBaseClause(congress.id)
  const look = (): void => {
    const form = place.current?.querySelector('form')
    if (form) typed.value = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  }
  const submit = async (values: Values): Promise<Failure | null> => {
    const { reason = '' } = values
    const answer = await call('PUT /v1/congresses/{id}/roll', {
      path: { id: congress.id },
      body: { ...rollIn(congress, values), ...(roll ? { reason } : {}) },
      seen: tag,
    })
    if (answer.ok) await done()
    else if (answer.failure.status === 412) await changed()
    else return answer.failure
    return null
  }
  const exclusions = exclusionsAt(congress.kind, congress.countVersion)
  const proposed = roll ? null : proposedSummoned(congress, people)
  const current = rollIn(congress, typed.value)
  return (
    <div class="set-up-grid">
      <div class="roll" ref={place} onInput={look}>
        <Form submit={submit} button={words} beside={<BackToSteps />} takesFocus={proposed === null}>
          {roll && <p class="quiet small">{say(ROLL.correct, { version: roll.version })}</p>}
          <Field
            name="summoned"
            label={summonedLabel(congress)}
            value={first['summoned'] ?? ''}
            {...(proposed === null ? {} : { hint: say(ROLL.proposed, { count: proposed }) })}
            {...FIGURE}
          />
          <p class="quiet small rule">{say(ROLL.leftOut)}</p>
          {exclusions.map((reason) => (
            <Field
              key={reason}
              name={reason}
              label={sayFirst(EXCLUSION_REASON_LABELS[reason])}
              value={first[reason] ?? ''}
              optional
              {...(leavesBase(reason, congress.kind, congress.readings) ? {} : { hint: say(ROLL.staysIn) })}
              {...FIGURE}
            />
          ))}
          <Field
            name="attending"
            label={say(ROLL.attending)}
            hint={say(ROLL.attendingHint)}
            value={first['attending'] ?? ''}
            {...FIGURE}
          />
          {roll && <Field name="reason" label={say(ROLL.reason)} maxLength={2000} />}
        </Form>
      </div>
      <RollPanel
        title={say(ROLL.live)}
        figures={figuresOf(congress, current)}
        attending={current.attending}
        clause={clause}
      />
    </div>
  )
}

/** The roll: who is summoned, who is taken out of the base, who is present. */
export const RollStep = ({ overview, done }: StepProps): JSX.Element => {
  const facts = useFacts(() => readRoll(overview.id), [overview.id])
  const isStale = useSignal(false)
  const { value: answer } = facts.answer
  const { value: found } = facts.last
  return (
    <>
      {answer && !answer.ok && <Failed failure={answer.failure} />}
      {isStale.value && <Notice kind="stop">{say(ROLL.stale)}</Notice>}
      {found && (
        <RollForm
          key={found.tag ?? ''}
          facts={found}
          done={done}
          changed={async () => {
            await facts.again()
            isStale.value = true
          }}
        />
      )}
    </>
  )
}
