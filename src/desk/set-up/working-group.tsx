import type { JSX } from 'preact'
import { BOARD } from '../../locale/desk/board.ts'
import { DAY_FIELD } from '../../locale/desk/day-field.ts'
import { DECISION } from '../../locale/desk/decision.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { CountingBoard, NewCountingBoard, Person } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { mayStand } from '../list/pasted.ts'
import { HandFields, handsIn } from '../meeting/hands.tsx'
import { ClauseLine } from '../parts/clause-line.tsx'
import { dayOf } from '../parts/day-of.ts'
import type { Values } from '../parts/form.tsx'
import { PaperFields } from '../parts/superior-paper.tsx'
import { useClauses } from './clauses.ts'

/** Who set the board up, with the vote or the paper, as a form says it. */
type Origin = Pick<NewCountingBoard, 'source' | 'vote' | 'paper'>

/** The vote of the meeting, or the paper of the superior; a failure if its day is no day. */
export const originIn = (values: Values, isSent: boolean): Origin | Failure => {
  if (!isSent) return { source: 'congress', vote: handsIn(values) }
  const { number = '', date = '', issuer = '' } = values
  const dated = dayOf(date)
  if (dated === null) return wrongField('date', say(DAY_FIELD.wrong))
  return { source: 'superior', paper: { number, date: dated, issuer } }
}

/** Whether somebody may be on the board: only those whom the superior sent come from outside the meeting. */
export const mayCount = (person: Person, isSent: boolean): boolean =>
  isSent ? person.membership === 'official' : mayStand(person)

/** The clause on a working group under the rules of the meeting; nothing before it is read, or if they have none. */
const GroupClause = ({ congressId }: { readonly congressId: string }): JSX.Element | null => {
  const { last } = useFacts(() => call('GET /v1/congresses/{id}/readings', { path: { id: congressId } }), [congressId])
  const citation = last.value?.workingGroupClause ?? null
  const clause = useClauses(citation === null ? [] : [citation]).get(citation ?? '')
  return clause === undefined ? null : <ClauseLine clause={clause} />
}

interface OriginFieldsProps {
  readonly congressId: string
  readonly board: CountingBoard | null
  readonly attending: number | null
  readonly isSent: boolean
  readonly choose: (isSent: boolean) => void
}

/** The vote by which the meeting elected the board, or on request the paper by which the superior sent it. */
export const OriginFields = ({ congressId, board, attending, isSent, choose }: OriginFieldsProps): JSX.Element => (
  <>
    <label class="statement">
      <input type="checkbox" defaultChecked={isSent} onChange={({ currentTarget }) => choose(currentTarget.checked)} />
      {say(BOARD.isSent)}
    </label>
    {isSent ? (
      <>
        <p class="small">{say(BOARD.noVote)}</p>
        <GroupClause congressId={congressId} />
        <PaperFields day={{ label: say(DECISION.paperDate), hint: say(BOARD.dayHint) }} paper={board?.paper ?? null} />
      </>
    ) : (
      <HandFields attending={attending} />
    )}
  </>
)
