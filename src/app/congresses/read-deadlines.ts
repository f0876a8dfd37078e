import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Deadlines, dayOutOfOrder, deadlines } from '../../rules/deadlines.ts'
import { implementingByDate } from '../../rules/instruments.ts'
import { type Refusal, refuseAt } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import type { CongressReads } from './ports.ts'

export interface DeadlineInput {
  /** Plain date on which the meeting closed; null if it closed on the day for which it is recorded. */
  readonly closedOn: string | null
  /** Plain date on which the superior received the report; null if it has not. */
  readonly receivedOn: string | null
  /** Plain dates. */
  readonly holidays: readonly string[]
}

/** The deadlines of a meeting with the days from which they run. */
export interface DatedDeadlines extends Deadlines {
  readonly closedOn: string
  readonly receivedOn: string | null
}

/** The days by which the result of a congress is reported, approved and complained about. */
export const readDeadlines = async (
  reads: CongressReads,
  id: CongressId,
  { closedOn, receivedOn, holidays }: DeadlineInput,
): Promise<Result<DatedDeadlines, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const { heldOn, regulation } = congress.value
  const days = { closedOn: closedOn ?? heldOn, receivedOn }
  const wrong = dayOutOfOrder(heldOn, days)
  if (wrong) return refuseAt(`/${wrong}`, 'days-out-of-order')
  const implementing = implementingByDate(congress.value)
  return ok({ ...days, ...deadlines({ regulation, implementing, holidays: new Set(holidays), ...days }) })
}
