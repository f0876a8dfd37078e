import type { Opening } from '../audit/commitment.ts'
import type { AuditAction } from '../events/catalogue.ts'
import type { AccountId, CongressId } from '../kernel/brand.ts'
import type { Bytes, Instant, NullableJson } from './columns.ts'

interface AuditLogTable {
  log_id: string
  last_sequence: number
  /** For each set bit of the size, from the lowest, the root of a full subtree. */
  frontier: Buffer[]
  last_leaf: Buffer
}

interface AuditEventTable {
  log_id: string
  sequence: number
  at: Instant
  actor_id: string
  actor_name: string
  role: string
  address: string | null
  request_id: string
  action: string
  object_type: string
  object_id: string
  before: NullableJson<unknown>
  after: NullableJson<unknown>
  reason: string | null
  citations: string[]
  /** Leaf hash of the previous event. */
  previous: Buffer
  leaf: Buffer
  /** Salts and contents of its commitments, in order; null if it has none. */
  openings: NullableJson<readonly Opening[]>
}

/** Roots of full subtrees of 256 leaves and more. */
interface AuditNodeTable {
  log_id: string
  level: number
  position: number
  hash: Buffer
}

interface SigningKeyTable {
  number: number
  public_key: Bytes
  made_at: Instant
  endorsement: string | null
}

interface AuditCheckpointTable {
  log_id: string
  size: number
  key_number: number
  note: string
  cause: AuditAction
  taken_at: Instant
}

interface AuditWitnessTable {
  log_id: string
  size: number
  name: string
  public_key: Bytes
  line: string
  signed_at: Instant | null
  received_at: Instant
  received_by: AccountId
}

interface CongressClosingTable {
  congress_id: CongressId
  reason: string | null
  unfinished: boolean
  cancelled: boolean
  closed_at: Instant
  closed_by: AccountId
}

interface RehearsalEndTable {
  congress_id: CongressId
  unfinished: boolean
  ended_at: Instant
  ended_by: string
}

/** Tables of the log: events, tree, checkpoints, signatures and keys. */
export interface LogTables {
  audit_log: AuditLogTable
  audit_event: AuditEventTable
  audit_node: AuditNodeTable
  signing_key: SigningKeyTable
  audit_checkpoint: AuditCheckpointTable
  audit_witness: AuditWitnessTable
  congress_closing: CongressClosingTable
  rehearsal_end: RehearsalEndTable
}
