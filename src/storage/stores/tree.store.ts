import { sql } from 'kysely'
import type { SubtreeHashes, TreeReads } from '../../app/log/ports.ts'
import { type Digest, EMPTY_FRONTIER, growBy, rootOf } from '../../audit/merkle.ts'
import type { Subtree } from '../../audit/proof-plan.ts'
import type { LogId } from '../../kernel/brand.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Db } from '../database.ts'
import { one } from './rows.ts'

/** Roots of full subtrees are stored from this level on, that is, of 256 leaves and more (table audit_node). */
const KEPT_LEVEL = 8
const BLOCK = 2 ** KEPT_LEVEL

/** Adjacent leaves, by their sequence numbers. */
interface Run {
  readonly first: number
  readonly last: number
}

const firstLeafOf = ({ level, position }: Subtree): number => position * 2 ** level + 1
const lastLeafOf = ({ level, position }: Subtree): number => (position + 1) * 2 ** level

/** One run of leaves for each block of 256 that contains small subtrees: at most two in one proof. */
const runsOf = (small: readonly Subtree[]): Run[] => {
  const blocks = Map.groupBy(small, (subtree) => Math.floor((firstLeafOf(subtree) - 1) / BLOCK))
  return [...blocks.values()].map((subtrees) => ({
    first: Math.min(...subtrees.map(firstLeafOf)),
    last: Math.max(...subtrees.map(lastLeafOf)),
  }))
}

const leavesOf = (log: LogId, { first, last }: Run) => sql`
  select 0::smallint, sequence - 1, leaf from audit_event
  where log_id = ${log} and sequence between ${first} and ${last}`

/** Each by its primary key, in a subquery of its own: in a join, the planner may prefer to read the whole table. */
const keptOf = (log: LogId, kept: readonly Subtree[]) => sql`
  select level, position, (
    select hash from audit_node n where n.log_id = ${log} and n.level = w.level and n.position = w.position
  ) from unnest(
    ${kept.map(({ level }) => level)}::smallint[], ${kept.map(({ position }) => position)}::bigint[]
  ) as w (level, position)`

interface Found {
  readonly level: number
  readonly position: number
  readonly hash: Digest | null
}

const keyOf = ({ level, position }: Subtree): string => `${level} ${position}`

/**
 * Roots of full subtrees: large ones are stored, small ones are computed from their leaves.
 * @throws if one of them is not within the visible log
 */
const findSubtrees = async (db: Db, log: LogId, subtrees: readonly Subtree[]): Promise<SubtreeHashes> => {
  const kept = subtrees.filter(({ level }) => level >= KEPT_LEVEL)
  const parts = runsOf(subtrees.filter(({ level }) => level < KEPT_LEVEL)).map((run) => leavesOf(log, run))
  if (kept.length > 0) parts.push(keptOf(log, kept))
  if (parts.length === 0) return { hashes: [], rows: 0 }
  const { rows } = await sql<Found>`
    select * from (${sql.join(parts, sql` union all `)}) as found (level, position, hash)`.execute(db)
  const found = new Map(rows.map((row) => [keyOf(row), row.hash]))
  const hashAt = (subtree: Subtree): Digest => {
    const hash = found.get(keyOf(subtree))
    if (!hash) throw new Error(`the log ${log} has no subtree ${keyOf(subtree)}`)
    return hash
  }
  const leavesBelow = (subtree: Subtree): Digest[] =>
    Array.from({ length: 2 ** subtree.level }, (_, index) =>
      hashAt({ level: 0, position: firstLeafOf(subtree) - 1 + index }),
    )
  const hashOf = (subtree: Subtree): Digest =>
    subtree.level >= KEPT_LEVEL
      ? hashAt(subtree)
      : rootOf(nodeCrypto, growBy(nodeCrypto, EMPTY_FRONTIER, leavesBelow(subtree)))
  return { hashes: subtrees.map(hashOf), rows: rows.length }
}

/** Stored roots, in the requested order; null if not stored. */
const findKeptRoots = async (db: Db, log: LogId, subtrees: readonly Subtree[]): Promise<(Digest | null)[]> => {
  if (subtrees.length === 0) return []
  const { rows } = await sql<Found>`
    select * from (${keptOf(log, subtrees)}) as found (level, position, hash)`.execute(db)
  const found = new Map(rows.map((row) => [keyOf(row), row.hash]))
  return subtrees.map((subtree) => found.get(keyOf(subtree)) ?? null)
}

export const treeReads = (db: Db): TreeReads => ({
  frontier: (log) => {
    const query = db.selectFrom('audit_log').select(['last_sequence', 'frontier']).where('log_id', '=', log)
    return one(query, (row) => ({ size: row.last_sequence, hashes: row.frontier }))
  },
  lastLeaf: (log) =>
    one(db.selectFrom('audit_log').select('last_leaf').where('log_id', '=', log), ({ last_leaf }) => last_leaf),
  subtrees: (log, subtrees) => findSubtrees(db, log, subtrees),
  keptRoots: (log, subtrees) => findKeptRoots(db, log, subtrees),
})
