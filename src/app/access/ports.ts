import type { AccountId, OrganisationId } from '../../kernel/brand.ts'
import type { HeldRole } from './identity.ts'
import type { Place, PlaceRef } from './place.ts'

/** Where things belong and which roles are held there. */
export interface AccessReads {
  /** Where something belongs; undefined for what is not there, or not in the scope. */
  placeOf(about: PlaceRef): Promise<Place | undefined>
  /** The roles that an account holds now. */
  heldRoles(accountId: AccountId): Promise<HeldRole[]>
  /** Organisations that an account administers, those below them included. */
  administered(accountId: AccountId): Promise<OrganisationId[]>
}
