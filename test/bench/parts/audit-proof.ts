import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Scope } from '../../../src/app/access/identity.ts'
import { subtreesOf } from '../../../src/app/log/proof-subtrees.ts'
import type { Reads, UnitOfWork } from '../../../src/app/ports.ts'
import { type Digest, rootOf } from '../../../src/audit/merkle.ts'
import { planConsistency, planInclusion, proofFrom } from '../../../src/audit/proof-plan.ts'
import { verifyConsistency, verifyInclusion } from '../../../src/audit/proofs.ts'
import { congressLog, logIdOf } from '../../../src/events/log-ref.ts'
import type { CongressId, LogId } from '../../../src/kernel/brand.ts'
import { nodeCrypto } from '../../../src/platform/node-crypto.ts'
import { type ConnectionSettings, openDatabase, SIGN_IN_ROLE } from '../../../src/storage/connection.ts'
import { createUnitOfWork } from '../../../src/storage/unit-of-work.ts'
import { withClient } from '../../support/connection.ts'
import { type Bench, embeddedBench } from '../support/engines.ts'
import { writeLargeLog } from '../support/large-log.ts'
import { median, percentile } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import type { Part } from './part.ts'

const SIZE = 1_000_000
/** A thousandth of the log; a proof needs about four hundred rows, of which all but twenty are leaves near its own. */
const AIM = { kind: 'at most', bound: 0.001 } as const

interface Log {
  readonly scope: Scope
  readonly id: LogId
  readonly root: Digest
}

interface Proof {
  readonly rows: number
  readonly isRight: (uow: UnitOfWork) => Promise<boolean>
}

const proveInclusion = async (reads: Reads, { id, root }: Log): Promise<Proof> => {
  const index = randomInt(SIZE)
  const plan = planInclusion(index, SIZE)
  const own = { level: 0, position: index }
  const { hashOf, rows } = await subtreesOf(reads, id, [own, ...plan.flat()])
  const claim = { index, size: SIZE, leaf: hashOf(own), hashes: proofFrom(nodeCrypto, plan, hashOf), root }
  return { rows, isRight: async () => verifyInclusion(nodeCrypto, claim) }
}

/** The root that an earlier checkpoint would have: from the full subtrees below it. */
const rootAt = async (reads: Reads, id: LogId, size: number): Promise<Digest> => {
  const levels = Array.from({ length: 21 }, (_, level) => level).filter(
    (level) => Math.floor(size / 2 ** level) % 2 === 1,
  )
  const subtrees = levels.map((level) => ({ level, position: Math.floor(size / 2 ** level) - 1 }))
  const { hashes } = await reads.subtrees(id, subtrees)
  const byLevel: Digest[] = []
  for (const [at, level] of levels.entries()) byLevel[level] = hashes[at]!
  return rootOf(nodeCrypto, { size, hashes: byLevel })
}

const proveConsistency = async (reads: Reads, { scope, id, root }: Log): Promise<Proof> => {
  const from = 1 + randomInt(SIZE - 1)
  const plan = planConsistency(from, SIZE)
  const { hashOf, rows } = await subtreesOf(reads, id, plan.flat())
  const hashes = proofFrom(nodeCrypto, plan, hashOf)
  const isRight = async (uow: UnitOfWork): Promise<boolean> => {
    const fromRoot = await uow.read(scope, (later) => rootAt(later, id, from))
    return verifyConsistency(nodeCrypto, { from, to: SIZE, fromRoot, toRoot: root, hashes })
  }
  return { rows, isRight }
}

/** Rows of the log that the database has read so far, by its own account. */
const rowsRead = ({ connection }: Bench): Promise<number> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ read: string }>(
      `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as read from pg_stat_user_tables
        where relname in ('audit_event', 'audit_node')`,
    )
    return Number(rows[0]!.read)
  })

const open = (bench: Bench) => {
  const handle = openDatabase(bench.connection as ConnectionSettings, () => {}, SIGN_IN_ROLE)
  return { handle, uow: createUnitOfWork(handle, []) }
}

const measure = async (
  bench: Bench,
  what: string,
  log: Log,
  prove: (reads: Reads, log: Log) => Promise<Proof>,
  count: number,
): Promise<Row> => {
  const proveSome = async (some: number) => {
    const { handle, uow } = open(bench)
    const proofs: Proof[] = []
    const took: number[] = []
    for (let turn = 0; turn < some; turn++) {
      const begun = performance.now()
      proofs.push(await uow.read(log.scope, (reads) => prove(reads, log)))
      took.push(performance.now() - begun)
    }
    await handle.close()
    // A connection reports its reads when it has ended.
    await setTimeout(500)
    return { proofs, took }
  }
  await proveSome(50)
  const before = await rowsRead(bench)
  const { proofs, took } = await proveSome(count)
  const read = ((await rowsRead(bench)) - before) / count
  const { handle, uow } = open(bench)
  for (const { isRight } of proofs) if (!(await isRight(uow))) throw new Error(`a ${what} is wrong`)
  await handle.close()
  const rows = proofs.map((proof) => proof.rows)
  const most = Math.max(...rows)
  const times = `p50 ${percentile(took, 0.5).toFixed(1)}, p99 ${percentile(took, 0.99).toFixed(1)} ms`
  const counted = `rows ${median(rows)}, at most ${most}; by the database’s account ${read.toFixed(0)}`
  return row(`${what}, ${bench.label}`, `${times}; ${counted}`, `the whole log: ${SIZE} rows`, most / SIZE, AIM)
}

/** Proofs in a large log, each verified; and how much of the log was read for them. */
export const auditProof: Part = {
  name: 'audit-proof',
  run: async ({ quick, resources, note }) => {
    const bench = await embeddedBench(resources)
    const congressId = randomUUID() as CongressId
    const id = logIdOf(congressLog(congressId))
    const scope: Scope = { accountId: null, congressIds: [congressId], organisationIds: [], installation: false }
    const begun = performance.now()
    await withClient(bench.connection, (client) => writeLargeLog(client, id, SIZE))
    note(`a log of ${SIZE} events written in ${((performance.now() - begun) / 1_000).toFixed(1)} s`)
    const first = open(bench)
    const frontier = await first.uow.read(scope, (reads) => reads.frontier(id))
    await first.handle.close()
    if (frontier?.size !== SIZE) throw new Error('the log is not to be seen')
    const log = { id, scope, root: rootOf(nodeCrypto, frontier) }
    const count = quick ? 300 : 2_000
    return [
      await measure(bench, 'inclusion proof', log, proveInclusion, count),
      await measure(bench, 'consistency proof', log, proveConsistency, count),
    ]
  },
}
