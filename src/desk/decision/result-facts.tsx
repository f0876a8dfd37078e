import type { JSX } from 'preact'
import { DECISION } from '../../locale/desk/decision.ts'
import { OUTCOME_LABELS } from '../../locale/labels.ts'
import type { DeclaredResult } from '../api/types.ts'
import { say, sayFirst } from '../language.ts'
import { hrefOf } from '../router.ts'

interface ResultFactsProps {
  readonly declared: DeclaredResult
  readonly seats: number
}

/** The result that the decision follows from, as far as the decision depends on it. */
export const ResultFacts = ({ declared, seats }: ResultFactsProps): JSX.Element => {
  const { result, names, roundId } = declared
  const nameOf = (id: string): string => names.find(({ personId }) => personId === id)?.nameOnPaper ?? id
  const people = (title: string, ids: readonly string[]): JSX.Element | null =>
    ids.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ul>
          {ids.map((id) => (
            <li key={id}>{nameOf(id)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <aside class="panel">
      <h2>{say(DECISION.result)}</h2>
      <p>{sayFirst(OUTCOME_LABELS[result.outcome])}</p>
      <table class="sum-table">
        <tbody>
          <tr>
            <th scope="row">{say(DECISION.seats)}</th>
            <td>{seats}</td>
          </tr>
          <tr>
            <th scope="row">{say(DECISION.elected)}</th>
            <td>{result.elected.length}</td>
          </tr>
          <tr class="total">
            <th scope="row">{say(DECISION.seatsLeft)}</th>
            <td>{result.seatsLeft}</td>
          </tr>
        </tbody>
      </table>
      {people(say(DECISION.tied), result.tied)}
      <p>
        <a href={hrefOf('result', roundId)}>{say(DECISION.whole)}</a>
      </p>
    </aside>
  )
}
