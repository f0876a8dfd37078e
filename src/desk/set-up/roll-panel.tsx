import type { JSX } from 'preact'
import { OVERVIEW } from '../../locale/desk/overview.ts'
import { ROLL } from '../../locale/desk/roll.ts'
import { EXCLUSION_REASON_LABELS } from '../../locale/labels.ts'
import type { Clause } from '../api/types.ts'
import { say } from '../language.ts'
import { ClauseLine } from '../parts/clause-line.tsx'
import type { RollFigures } from './roll-figures.ts'

interface RollPanelProps {
  readonly title: string
  readonly figures: RollFigures
  readonly attending: number
  /** The clause that fixes the base; null before it is read. */
  readonly clause: Clause | null
}

/** How many votes elect, and how the number comes about. */
export const RollPanel = ({ title, figures, attending, clause }: RollPanelProps): JSX.Element => {
  const { summoned, leaving, base, votesNeeded, otherAbsent } = figures
  return (
    <aside class="panel" aria-labelledby="roll-panel">
      <h2 id="roll-panel">{title}</h2>
      <table class="sum-table">
        <tbody>
          <tr>
            <th scope="row">{say(OVERVIEW.summoned)}</th>
            <td>{summoned}</td>
          </tr>
          {leaving.map(({ reason, count }) => (
            <tr key={reason}>
              <th scope="row">{say(ROLL.less, { reason: say(EXCLUSION_REASON_LABELS[reason]) })}</th>
              <td>−{count}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row">{say(OVERVIEW.base)}</th>
            <td>{base}</td>
          </tr>
        </tbody>
      </table>
      {/* The figures change while somebody types in another field. */}
      <div aria-live="polite">
        {votesNeeded === null ? (
          <p class="quiet small">{say(ROLL.noBase)}</p>
        ) : (
          <>
            <p class="needed">
              {say(OVERVIEW.needed)} <b>{say(OVERVIEW.votes, { count: votesNeeded })}</b>
            </p>
            <p class="quiet small why">
              {base % 2 === 0 ? say(ROLL.whyEven, { base, half: base / 2 }) : say(ROLL.whyOdd, { base })}
              {otherAbsent > 0 && attending > 0 && ` ${say(ROLL.otherAbsent, { attending, count: otherAbsent })}`}
            </p>
          </>
        )}
      </div>
      {clause && <ClauseLine clause={clause} />}
    </aside>
  )
}
