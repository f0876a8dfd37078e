import type { JSX } from 'preact'
import { OPINION } from '../../locale/desk/list.ts'
import { call } from '../api/call.ts'
import type { OpinionVote } from '../api/types.ts'
import { say } from '../language.ts'
import { Cancel } from '../meeting/cancel.tsx'
import { sayHands } from '../meeting/hands.tsx'
import { Remarks } from '../parts/remarks.tsx'

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
              <Remarks remarks={opinion.findings} />
            </span>
          </li>
        ))}
      </ol>
      {mayCancel && !newest.cancelled && tag !== null && (
        <Cancel
          words={say(OPINION.cancel)}
          cancel={async (reason, key) => {
            const path = { id: roundId }
            const answer = await call('POST /v1/rounds/{id}/opinion-vote/cancellation', {
              path,
              body: { reason },
              seen: tag,
              key,
            })
            if (!answer.ok && answer.failure.status !== 412) return answer.failure
            await done(!answer.ok)
            return null
          }}
        />
      )}
    </section>
  )
}
