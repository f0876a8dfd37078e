import type { CongressId, HallScreenId, RoundId } from '../kernel/brand.ts'
import type { Digest, Instant, Recorded } from './columns.ts'

/** Screens in the hall, and the results that they show. */
export interface HallTables {
  hall_screen: HallScreenTable
  shown_result: ShownResultTable
}

interface HallScreenTable {
  id: HallScreenId
  congress_id: CongressId
  token_hash: Digest
  opened_at: Instant
  opened_by: string
  closed_at: Instant | null
  closed_by: string | null
}

interface ShownResultTable extends Recorded {
  congress_id: CongressId
  version: number
  round_id: RoundId | null
  result_version: number | null
}
