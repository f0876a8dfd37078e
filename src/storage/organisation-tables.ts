import type { OrganisationId } from '../kernel/brand.ts'
import type { OrganisationLevel } from '../rules/election.ts'
import type { Instant, Recorded } from './columns.ts'

export interface OrganisationTable {
  id: OrganisationId
  name: string
  level: OrganisationLevel
  superior_id: OrganisationId | null
  created_at: Instant
}

export interface OrganisationVersionTable extends Recorded {
  organisation_id: OrganisationId
  version: number
  name: string
  reason: string | null
}
