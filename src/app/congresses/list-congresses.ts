import type { CongressId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { CongressReads } from './ports.ts'
import { type NoticedCongress, noticedCongress } from './read-congress.ts'

/**
 * A page of congresses, limited to the caller's scope.
 * @param organisationId those of one organisation; null for all
 */
export const listCongresses = async (
  reads: OrganisationReads & CongressReads,
  page: Page<CongressId>,
  organisationId: OrganisationId | null,
): Promise<Result<readonly NoticedCongress[], Refusal>> => {
  const congresses = await reads.congresses(page, organisationId)
  return ok(await Promise.all(congresses.map((congress) => noticedCongress(reads, congress))))
}
