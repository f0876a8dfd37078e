import type { OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type NoticedOrganisation, noticedOrganisation, noticedOrganisations } from './noticed-organisations.ts'
import type { OrganisationReads } from './ports.ts'

/** A page of organisations, limited to the caller's scope. */
export const listOrganisations = async (
  reads: OrganisationReads,
  page: Page<OrganisationId>,
  text?: string,
): Promise<Result<readonly NoticedOrganisation[], Refusal>> =>
  ok(await noticedOrganisations(reads, await reads.organisations(page, text)))

/** One organisation. */
export const readOrganisation = async (
  reads: OrganisationReads,
  id: OrganisationId,
): Promise<Result<NoticedOrganisation, Refusal>> => {
  const organisation = await reads.organisation(id)
  return organisation ? ok(await noticedOrganisation(reads, organisation)) : refuse('organisation-unknown')
}
