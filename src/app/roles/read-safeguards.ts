import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Safeguards } from './model.ts'
import type { SafeguardReads } from './ports.ts'

/** The safeguards of a congress in their newest version; unknown until some were recorded. */
export const readSafeguards = async (reads: SafeguardReads, id: CongressId): Promise<Result<Safeguards, Refusal>> => {
  const safeguards = await reads.safeguards(id)
  return safeguards ? ok(safeguards) : refuse('safeguards-unknown')
}
