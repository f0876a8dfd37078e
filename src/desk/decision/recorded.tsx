import type { JSX } from 'preact'
import { DECISION } from '../../locale/desk/decision.ts'
import { DECISION_KIND_LABELS } from '../../locale/labels.ts'
import type { Decision } from '../api/types.ts'
import { say, sayFirst, sayTime } from '../language.ts'
import { sayHands } from '../meeting/hands.tsx'

/** A recorded decision in words. */
export const RecordedDecision = ({ decision }: { readonly decision: Decision }): JSX.Element => {
  const { kind, newNamesAllowed, vote, note, reason, notices, decidedAt } = decision
  return (
    <section class="panel recorded">
      <h2>{sayFirst(DECISION_KIND_LABELS[kind])}</h2>
      {kind === 'further-round' && <p>{sayFirst(newNamesAllowed ? DECISION.withNewNames : DECISION.noNewNames)}</p>}
      <p>{sayHands(vote)}</p>
      {notices.map(({ code, detail }) => (
        <p key={code}>{detail}</p>
      ))}
      {note !== null && <p>{note}</p>}
      {reason !== null && (
        <p>
          {say(DECISION.reason)}: {reason}
        </p>
      )}
      <p class="quiet small">{say(DECISION.recordedAt, { time: sayTime(decidedAt) })}</p>
    </section>
  )
}

/** The versions of a decision that were corrected or fell. */
export const EarlierDecisions = ({ decisions }: { readonly decisions: readonly Decision[] }): JSX.Element | null => {
  const earlier = decisions.filter(({ holds }) => !holds)
  return earlier.length === 0 ? null : (
    <section class="group">
      <h2>{say(DECISION.earlier)}</h2>
      <ol class="tasks">
        {earlier.map(({ version, kind, vote, decidedAt }) => (
          <li key={version}>
            <span class="n">{version}</span>
            <span>
              {sayFirst(DECISION_KIND_LABELS[kind])}
              <span class="sum">{sayHands(vote)}</span>
            </span>
            <span class="quiet small">{sayTime(decidedAt)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
