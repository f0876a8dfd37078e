import type { PaperHead } from '../app/papers/model.ts'
import type { CongressId, PaperId, RoundId } from '../kernel/brand.ts'
import type { PaperFormat, PaperKind, PaperPart } from '../rules/papers.ts'
import type { Bytes, NullableJson, Recorded } from './columns.ts'

/** Papers as they were made: files never change. */
export interface PaperTable extends Recorded {
  id: PaperId
  congress_id: CongressId
  /** Null for a paper of the meeting. */
  round_id: RoundId | null
  kind: PaperKind
  part: PaperPart | null
  format: PaperFormat
  version: number
  replaces: PaperId | null
  facts_digest: string
  digest: string
  /** Number of bytes. */
  size: number
  pages: number | null
  slip_digest: string | null
  checkpoint_size: number | null
  ballots_printed: number | null
  geometry: NullableJson<unknown>
  /** Null for a paper without a letterhead, and for papers that were made before heads were stored. */
  head: NullableJson<PaperHead>
  file: Bytes
}
