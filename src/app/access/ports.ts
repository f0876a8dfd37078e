import type { AccountId, OrganisationId } from '../../kernel/brand.ts'
import type { HeldRole } from './identity.ts'
import type { Place, PlaceRef } from './place.ts'

/** The places of things, and the roles held there. */
export interface AccessReads {
  /** The place of a thing; undefined if it does not exist, or is outside the scope. */
  placeOf(about: PlaceRef): Promise<Place | undefined>
  /** The roles that an account holds now. */
  heldRoles(accountId: AccountId): Promise<HeldRole[]>
  /** Organisations that an account administers, including those below them. */
  administered(accountId: AccountId): Promise<OrganisationId[]>
}
