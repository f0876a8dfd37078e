import type { CongressId, OrganisationId } from '../../kernel/brand.ts'

/** The kinds of thing that a request can be about. */
export const PLACE_KINDS = [
  'organisation',
  'congress',
  'election',
  'round',
  'person',
  'batch',
  'paper',
  'account',
  'role-grant',
  'service-account',
  'key',
  'device',
  'hall-screen',
  'webhook',
  'webhook-delivery',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export interface PlaceRef {
  readonly kind: PlaceKind
  readonly id: string
  /** The place in the body that names it; absent if the address names it. */
  readonly pointer?: string
}

/** The congress or organisation that a thing belongs to. */
export interface Place {
  readonly organisationId: OrganisationId | null
  /** Null if it belongs to an organisation and to no congress. */
  readonly congressId: CongressId | null
}
