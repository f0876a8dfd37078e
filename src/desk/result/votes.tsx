import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { RESULT } from '../../locale/desk/result.ts'
import { VERDICT_LABELS } from '../../locale/labels.ts'
import { language, say } from '../language.ts'
import { Done, NotElected, Tied } from '../parts/icons.tsx'
import { byVotes, rowsOf, type ShownResult, thresholdOf, type VoteRow } from './outcome.ts'

const MARKS = { elected: Done, alternate: Done, tied: Tied, 'not-elected': NotElected } as const
const STATES = { elected: 'done', alternate: 'done', tied: 'wait', 'not-elected': 'idle' } as const

const sayPercent = (percent: string): string => `${language.value === 'vi' ? percent.replace('.', ',') : percent}%`

const whyNot = ({ verdict, short }: VoteRow): string | null => {
  if (verdict !== 'not-elected' || short === null) return null
  return short > 0 ? say(RESULT.short, { votes: short }) : say(RESULT.beyondSeats)
}

const Verdict = ({ row }: { readonly row: VoteRow }): JSX.Element => {
  const Mark = MARKS[row.verdict]
  const why = whyNot(row)
  return (
    <td class="verdict">
      <span class={`state ${STATES[row.verdict]}`}>
        <Mark />
        {say(VERDICT_LABELS[row.verdict])}
      </span>
      {why !== null && <small>{why}</small>}
    </td>
  )
}

const Row = ({ row }: { readonly row: VoteRow }): JSX.Element => (
  <tr class={row.verdict === 'alternate' ? 'elected' : row.verdict}>
    <td class="num quiet">{row.position}</td>
    <th class="who" scope="row">
      <span class="name">{row.name}</span>
      {row.correctedName !== null && <small>{say(RESULT.corrected, { name: row.correctedName })}</small>}
      {row.refusal !== null && <small>{say(RESULT.notSeated, { reason: row.refusal })}</small>}
    </th>
    <td class="num">
      <b>{row.votes}</b>
    </td>
    <td class="num quiet">{sayPercent(row.percent)}</td>
    <td class="track" aria-hidden="true">
      <span class="vbar">
        <i ref={(bar) => bar?.style.setProperty('--v', `${row.width}%`)} />
      </span>
    </td>
    <Verdict row={row} />
  </tr>
)

/** The votes of each person as figures, bars with the threshold through them, and verdicts in words. */
export const Votes = ({ shown }: { readonly shown: ShownResult }): JSX.Element => {
  const isByList = useSignal(false)
  const { votesNeeded } = shown.result
  const threshold = thresholdOf(shown.result)
  const rows = rowsOf(shown)
  const sorted = isByList.value ? rows : byVotes(rows)
  return (
    <>
      <table
        class={threshold === null ? 'votes' : 'votes with-need'}
        aria-label={say(RESULT.table)}
        ref={(table) => table?.style.setProperty('--need', `${threshold ?? 0}%`)}
      >
        <thead>
          <tr>
            <th class="num" scope="col">
              {say(RESULT.position)}
            </th>
            <th scope="col">{say(RESULT.name)}</th>
            <th class="num" scope="col">
              {say(RESULT.votes)}
            </th>
            <th class="num" scope="col">
              {say(RESULT.percent)}
            </th>
            <td class="track">{votesNeeded !== null && <span>{say(RESULT.needed, { votes: votesNeeded })}</span>}</td>
            <th scope="col">{say(RESULT.verdict)}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row key={row.personId} row={row} />
          ))}
        </tbody>
      </table>
      <p class="small">
        <span class="quiet">{say(isByList.value ? RESULT.byList : RESULT.byVotes)}</span>{' '}
        <button
          class="link"
          type="button"
          onClick={() => {
            isByList.value = !isByList.value
          }}
        >
          {say(isByList.value ? RESULT.sortByVotes : RESULT.sortByList)}
        </button>
      </p>
    </>
  )
}
