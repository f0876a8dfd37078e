import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { OPINION } from '../../locale/desk/list.ts'
import { call, newKey } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { OpinionVote } from '../api/types.ts'
import { say } from '../language.ts'
import { sayHands } from '../meeting/hands.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'

const outcomeOf = ({ cancelled, outcome, tied, trimmed, tie }: OpinionVote): string => {
  const names = (people: OpinionVote['tied']): string => people.map(({ fullName }) => fullName).join(', ')
  if (cancelled) return say(OPINION.cancelled)
  if (outcome === 'no-result') return say(OPINION.noResult)
  if (outcome === 'tied') return say(OPINION.tiedPeople, { names: names(tied) })
  const off = say(OPINION.trimmed, { names: names(trimmed) })
  return tie ? `${off}; ${sayHands(tie.vote)}` : off
}

const figuresOf = ({ issued, returned, valid, names }: OpinionVote): string =>
  [
    say(OPINION.figures, { issued, returned, valid }),
    ...names.map(({ fullName, votes, disagree }) => say(OPINION.ofName, { name: fullName, votes, disagree })),
  ].join('; ')

interface CancelProps {
  readonly roundId: string
  readonly tag: string
  readonly done: (isStale: boolean) => Promise<void>
}

/** Cancels an opinion vote that was recorded by mistake or is held again; its figures stay readable. */
const CancelOpinion = ({ roundId, tag, done }: CancelProps): JSX.Element => {
  const [isOpen, key] = [useSignal(false), useSignal(newKey())]
  const submit = async (values: Values): Promise<Failure | null> => {
    const answer = await call('POST /v1/rounds/{id}/opinion-vote/cancellation', {
      path: { id: roundId },
      body: { reason: values['reason'] ?? '' },
      seen: tag,
      key: key.value,
    })
    key.value = newKey()
    if (!answer.ok && answer.failure.status !== 412) return answer.failure
    await done(!answer.ok)
    return null
  }
  const toggle = (): void => {
    isOpen.value = !isOpen.value
  }
  if (!isOpen.value) {
    return (
      <p>
        <button class="btn" type="button" onClick={toggle}>
          {say(OPINION.cancel)}
        </button>
      </p>
    )
  }
  return (
    <Form
      submit={submit}
      button={say(OPINION.cancel)}
      beside={
        <button class="btn" type="button" onClick={toggle}>
          {say(OPINION.keep)}
        </button>
      }
    >
      <Field name="reason" label={say(OPINION.reason)} maxLength={2000} />
    </Form>
  )
}

interface OpinionsProps {
  readonly roundId: string
  readonly opinions: readonly OpinionVote[]
  readonly tag: string | null
  /** Whether the reader may cancel the newest one now. */
  readonly mayCancel: boolean
  readonly done: (isStale: boolean) => Promise<void>
}

/** The versions of the opinion vote, with everything that they hold. */
export const Opinions = ({ roundId, opinions, tag, mayCancel, done }: OpinionsProps): JSX.Element | null => {
  const newest = opinions.at(-1)
  if (!newest) return null
  return (
    <section class="group">
      <h2>{say(OPINION.votes)}</h2>
      <ol class="tasks">
        {opinions.map((opinion) => (
          <li key={opinion.version}>
            <span class="n">{opinion.version}</span>
            <span>
              {outcomeOf(opinion)}
              <span class="sum">{figuresOf(opinion)}</span>
              {opinion.findings.map(({ code, detail }) => (
                <span key={code} class="sum">
                  {detail}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {mayCancel && !newest.cancelled && tag !== null && <CancelOpinion roundId={roundId} tag={tag} done={done} />}
    </section>
  )
}
