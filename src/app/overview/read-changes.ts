import { type AuditAction, BLIND_ACTIONS } from '../../events/catalogue.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Actor } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import type { OverviewReads } from './ports.ts'

/** Typed entries: how fast these events come would tell how far a blind entry is. */
export const TYPED: readonly AuditAction[] = ['ballots.entered', 'ballot.corrected', 'ballot.removed', 'sheet.entered']

/**
 * A text that changes whenever something may have changed that the reader can see. It is no number, because the
 * distance of two numbers would count the events between them, also those of entries that are still blind.
 */
export const readChanges = async (
  reads: CongressReads & OverviewReads,
  { role }: Pick<Actor, 'role'>,
  id: CongressId,
): Promise<Result<string, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  // The head settles differences and hears rulings; others see neither before the declaration.
  const newest = await reads.newestChange(id, role === 'board-head' ? TYPED : BLIND_ACTIONS)
  const onBoard = role === 'board-head' || role === 'board-member'
  // Both see whether an entry is taken, which the first ballot of its typist decides.
  const begun = onBoard ? `-${await reads.begunEntries(id)}` : ''
  return ok(`${newest ?? 'none'}${begun}`)
}
