import type { CongressId, OrganisationId } from '../../kernel/brand.ts'

/** What a request can be about. */
export const PLACE_KINDS = [
  'organisation',
  'congress',
  'election',
  'round',
  'person',
  'batch',
  'account',
  'role-grant',
  'service-account',
  'key',
  'device',
  'webhook',
  'webhook-delivery',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export interface PlaceRef {
  readonly kind: PlaceKind
  readonly id: string
  /** Where in the body it is named; absent for what the address names. */
  readonly pointer?: string
}

/** Where something belongs. */
export interface Place {
  readonly organisationId: OrganisationId | null
  /** Null for what belongs to an organisation and to no congress. */
  readonly congressId: CongressId | null
}
