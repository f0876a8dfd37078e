import type { OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Organisation } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { OrganisationReads } from './ports.ts'

/** A page of organisations, limited to the caller's scope. */
export const listOrganisations = async (
  reads: OrganisationReads,
  page: Page<OrganisationId>,
  text?: string,
): Promise<Result<readonly Organisation[], Refusal>> => ok(await reads.organisations(page, text))

/** One organisation. */
export const readOrganisation = async (
  reads: OrganisationReads,
  id: OrganisationId,
): Promise<Result<Organisation, Refusal>> => {
  const organisation = await reads.organisation(id)
  return organisation ? ok(organisation) : refuse('organisation-unknown')
}
