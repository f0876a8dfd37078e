import type { OrganisationId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Organisation } from '../model.ts'

/** Organisations of the Party. What can be read. */
export interface OrganisationReads {
  organisation(id: OrganisationId): Promise<Organisation | undefined>
  /** In the order in which they were made. */
  organisations(page: Page<OrganisationId>): Promise<Organisation[]>
}

/** Organisations of the Party. What can be written. */
export interface OrganisationWrites extends OrganisationReads {
  insertOrganisation(organisation: Organisation): Promise<void>
}
