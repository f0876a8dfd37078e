import type { CongressId, OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Congress } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { CongressReads } from './ports.ts'

/**
 * A page of congresses, limited to the caller's scope.
 * @param organisationId those of one organisation; null for all
 */
export const listCongresses = async (
  reads: CongressReads,
  page: Page<CongressId>,
  organisationId: OrganisationId | null,
): Promise<Result<readonly Congress[], Refusal>> => ok(await reads.congresses(page, organisationId))
