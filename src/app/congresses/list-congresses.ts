import type { CongressId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { CongressFilter, CongressReads } from './ports.ts'
import { type NoticedCongress, noticedCongresses } from './read-congress.ts'

/**
 * A page of congresses, limited to the caller's scope and to a filter. Rehearsals that are over are in it only if the filter
 * asks for their state.
 */
export const listCongresses = async (
  reads: OrganisationReads & CongressReads,
  page: Page<CongressId>,
  filter: CongressFilter,
): Promise<Result<readonly NoticedCongress[], Refusal>> => {
  const congresses = await reads.congresses(page, { ...filter, hidesOver: filter.state !== 'discarded' })
  return ok(await noticedCongresses(reads, congresses))
}
