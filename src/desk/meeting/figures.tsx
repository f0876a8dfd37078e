import type { JSX } from 'preact'
import { OVERVIEW } from '../../locale/desk/overview.ts'
import type { Overview } from '../api/types.ts'
import { say } from '../language.ts'

const Line = ({ title, value }: { readonly title: string; readonly value: string | number }): JSX.Element => (
  <tr>
    <th scope="row">{title}</th>
    <td>{value}</td>
  </tr>
)

/** The roll and the board in figures: how many votes elect, before anybody votes. */
export const Figures = ({ roll, board }: Pick<Overview, 'roll' | 'board'>): JSX.Element => (
  <aside class="panel">
    <h2>{say(OVERVIEW.figures)}</h2>
    <table class="sum-table">
      <tbody>
        {roll && (
          <>
            <Line title={say(OVERVIEW.summoned)} value={roll.summoned} />
            <Line title={say(OVERVIEW.attending)} value={roll.attending} />
          </>
        )}
        <Line
          title={say(OVERVIEW.board)}
          value={say(board ? OVERVIEW.members : OVERVIEW.noBoard, { count: board?.members ?? 0 })}
        />
        {roll && (
          <tr class="total">
            <th scope="row">{say(OVERVIEW.base)}</th>
            <td>{roll.base}</td>
          </tr>
        )}
      </tbody>
    </table>
    {roll ? (
      roll.votesNeeded !== null && (
        <p class="needed">
          {say(OVERVIEW.needed)} <b>{say(OVERVIEW.votes, { count: roll.votesNeeded })}</b>
        </p>
      )
    ) : (
      <p class="quiet small">{say(OVERVIEW.noRoll)}</p>
    )}
  </aside>
)
