import type { JSX } from 'preact'
import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import { INVALID_REASON_LABELS } from '../../locale/labels.ts'
import type { DoubtfulBallots } from '../api/types.ts'
import { say } from '../language.ts'

type Reason = keyof DoubtfulBallots['total']

/** In the order of precedence. */
const REASONS: readonly Reason[] = [
  'not-issued',
  'marked',
  'outside-name',
  'over-voted',
  'no-choice',
  'both-or-neither',
]

const placesOf = ({ invalid, onSheets }: DoubtfulBallots, reason: Reason): string => {
  const sheets = onSheets[reason] ?? 0
  return [
    ...invalid
      .filter((line) => line.reason === reason)
      .map(({ batch, ballots }) => say(DOUBTFUL.ballotsOf, { stack: batch, numbers: ballots.join(', ') })),
    ...(sheets > 0 ? [say(DOUBTFUL.onSheets, { count: sheets })] : []),
  ].join('; ')
}

/** The numbers of all invalid ballots of the count, by their reason. */
export const InvalidList = ({ register }: { readonly register: DoubtfulBallots }): JSX.Element => {
  const { total } = register
  const reasons = REASONS.filter((reason) => (total[reason] ?? 0) > 0)
  const count = reasons.reduce((sum, reason) => sum + (total[reason] ?? 0), 0)
  return (
    <section class="invalid-list small">
      <h2>{say(DOUBTFUL.invalidTitle, { count })}</h2>
      {reasons.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(DOUBTFUL.why)}</th>
              <th scope="col" class="num">
                {say(DOUBTFUL.count)}
              </th>
              <th scope="col">{say(DOUBTFUL.where)}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map((reason) => (
              <tr key={reason}>
                <td>{say(INVALID_REASON_LABELS[reason])}</td>
                <td class="num">{total[reason]}</td>
                <td>{placesOf(register, reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {register.papers.some(({ counted }) => !counted) && <p class="quiet">{say(DOUBTFUL.invalidNote)}</p>}
    </section>
  )
}
