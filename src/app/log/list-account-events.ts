import type { CongressId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import { type ListedEvent, show } from './list-events.ts'
import type { EventReads } from './ports.ts'

/**
 * Events of the log of the installation about accounts that hold or held a role in a congress, for its auditors: sign-ins,
 * keys and changes of the way in, since each account exists. None of them has figures of a count.
 */
export const listAccountEvents = async (
  reads: CongressReads & EventReads,
  id: CongressId,
  page: Page<number>,
): Promise<Result<readonly ListedEvent[], Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const events = await reads.accountEventsOfCongress(id, page)
  return ok(events.map(show))
}
