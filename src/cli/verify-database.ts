import type { Scope } from '../app/access/identity.ts'
import { bundleItems } from '../app/log/bundle-items.ts'
import { congressIds } from '../app/log/congress-ids.ts'
import { checkStoredHashes, type StoredFault } from '../app/log/stored-hashes.ts'
import type { Follower, UnitOfWork } from '../app/ports.ts'
import type { BundleItem } from '../audit/bundle.ts'
import { readConfig } from '../config.ts'
import { congressLog, INSTALLATION_LOG, type LogRef, logIdOf, logWithId } from '../events/log-ref.ts'
import type { LogId } from '../kernel/brand.ts'
import { oneLine } from '../kernel/one-line.ts'
import { LOG_MISSING, LOG_NOT_THERE, MORE_ROWS, ROW_FAULTS, STORED_FAULTS } from '../locale/stored-faults.ts'
import { type Bilingual, type FillParams, fill } from '../locale/text.ts'
import { nodeCrypto } from '../platform/node-crypto.ts'
import { openToRead } from '../storage/open-to-read.ts'
import { createUnitOfWork } from '../storage/unit-of-work.ts'
import type { Anchors } from '../verification/anchors.ts'
import { isSound, type Standing, standingOf, type Verification, worstOf } from '../verification/verification.ts'
import { Verifier, verifyItems } from '../verification/verifier.ts'
import { failureLines } from './failure-lines.ts'
import { type Output, sayAll } from './line-writer.ts'
import { reportLines, withoutPraise } from './verify-report.ts'
import { checkRows, type RowFaults } from './verify-rows.ts'

/** Verification only reads, so it has no event that a follower could act on. */
const NO_FOLLOWERS: readonly Follower[] = []

type Source = Pick<UnitOfWork, 'read'>

/** The findings about one log of a live store. */
export interface LogFound {
  /** Id of the log. */
  readonly log: LogId
  readonly verification: Verification
  /** The first stored hash that does not follow from the events; null if all do. */
  readonly stored: StoredFault | null
  /** The logs of meetings that the log of the installation names. */
  readonly begun: readonly LogId[]
  /** Stored rows that do not follow from the log; null where rows are not compared. */
  readonly rows: RowFaults | null
}

/** A scope that sees one log, and the data that its export needs. */
const scopeOf = (log: LogRef): Scope => ({
  accountId: null,
  congressIds: log.kind === 'congress' ? [log.congressId] : [],
  organisationIds: [],
  installation: true,
})

/** Every log of the installation, the installation's own first. */
export async function* logsOf(uow: Source): AsyncGenerator<LogId, void> {
  yield INSTALLATION_LOG
  for await (const id of congressIds(uow)) yield logIdOf(congressLog(id))
}

/** The auditor's evidence about this log; keys apply to all logs. */
const ofLog = (anchors: Anchors, log: LogId): Anchors => ({
  ...anchors,
  checkpoints: anchors.checkpoints.filter(({ checkpoint }) => checkpoint.origin.endsWith(`/${log}`)),
})

/**
 * Verifies a log in the live store as its export would be (chain, tree, stored checkpoints, counts), and also every
 * hash that the database stores. Undefined for a log that may still be empty.
 * @param at RFC 3339 instant
 */
export const verifyStored = async (
  uow: Source,
  log: LogId,
  anchors: Anchors,
  at: string,
): Promise<LogFound | undefined> => {
  const scope = scopeOf(logWithId(log))
  const [frontier, newest, events] = await uow.read(scope, (reads) =>
    Promise.all([reads.frontier(log), reads.newestCheckpoint(log), reads.auditEvents(log, { limit: 1, after: null })]),
  )
  if (!frontier) {
    // Only the installation's own log can be empty: the first act of a congress is an event.
    if (log === INSTALLATION_LOG && events.length === 0) return undefined
    const nothing = new Verifier(nodeCrypto, anchors).finish()
    return { log, verification: nothing, stored: { kind: 'length', sequence: 1 }, begun: [], rows: null }
  }
  const { size } = frontier
  const items = bundleItems({ uow, scope }, { log, size, exportedAt: at, marks: 'opened' })
  const begun: LogId[] = []
  const watch = (item: BundleItem): void => {
    if (item.type !== 'event' || item.event.action !== 'log.begun') return
    begun.push(item.event.object.id as LogId)
  }
  const verification = await verifyItems(nodeCrypto, items, ofLog(anchors, log), { isLive: true, watch })
  if (!isSound(verification.verdict)) return { log, verification, stored: null, begun, rows: null }
  // Sealed events are missing, and their count with them.
  const isCut = newest !== undefined && newest.size > size
  const stored = isCut
    ? { kind: 'length' as const, sequence: size + 1 }
    : await checkStoredHashes(uow, scope, log, size)
  const ref = logWithId(log)
  // The counts of logs of older versions are not replayed, and their rows are not compared either.
  const isCompared = stored === null && verification.verdict === 'verified'
  return {
    log,
    verification,
    stored,
    begun,
    rows: isCompared ? await checkRows(uow, scope, ref) : null,
  }
}

const inBoth = ({ vi, en }: Bilingual, params: FillParams): string[] => [
  `  ${fill(vi, params)}`,
  `  ${fill(en, params)}`,
]

/** The findings about rows: the first of them, and the number of the others. */
const rowLines = ({ first, count }: RowFaults): readonly string[] => [
  ...first.flatMap(({ kind, table, key, column, sequence }) =>
    inBoth(ROW_FAULTS[kind], { table, key: withoutPraise(key), column: column ?? '', sequence: sequence ?? '–' }),
  ),
  ...(count > first.length ? inBoth(MORE_ROWS, { count: count - first.length }) : []),
]

const isStored = ({ stored, rows }: LogFound): boolean => stored === null && (rows?.count ?? 0) === 0

/** The findings about one log, verdict first. */
export const foundLines = (found: LogFound): readonly string[] => {
  const { log, verification, stored, rows } = found
  if (isStored(found)) return reportLines(log, verification)
  const violated: Verification = { ...verification, verdict: 'violated' }
  const [verdict = '', ...rest] = reportLines(log, violated)
  return [
    verdict,
    ...(stored ? inBoth(STORED_FAULTS[stored.kind], { sequence: stored.sequence }) : []),
    ...(rows ? rowLines(rows) : []),
    ...rest,
  ]
}

const standingIn = (found: LogFound): Standing =>
  isStored(found) ? standingOf(found.verification) : worstOf(['violated', standingOf(found.verification)])

/**
 * Verifies every log of the configured database, even while the service runs on it.
 * @param at RFC 3339 instant
 */
export const verifyDatabase = async (anchors: Anchors, at: string, { out, err }: Output): Promise<Standing> => {
  const config = readConfig()
  const opened = config.ok ? await openToRead(config.value) : config
  if (!opened.ok) {
    await sayAll(failureLines(opened.error).map(oneLine), err)
    return 'unreadable'
  }
  const { handle, seals, close } = opened.value
  try {
    return await verifyAll(
      createUnitOfWork(handle, NO_FOLLOWERS, () => {}, seals),
      anchors,
      at,
      out,
    )
  } finally {
    await close()
  }
}

/**
 * Verifies every log of a store and reports the findings about each.
 * @param at RFC 3339 instant
 */
export const verifyAll = async (uow: Source, anchors: Anchors, at: string, out: Output['out']): Promise<Standing> => {
  const standings: Standing[] = []
  const unseen = new Set(anchors.checkpoints.map(({ checkpoint }) => checkpoint.origin))
  const missing = new Set<LogId>()
  for await (const log of logsOf(uow)) {
    const found = await verifyStored(uow, log, anchors, at)
    // The log of the installation comes first. A log that is begun meanwhile is not in it yet.
    for (const begun of found?.begun ?? []) missing.add(begun)
    missing.delete(log)
    if (!found) continue
    await sayAll(foundLines(found).map(oneLine), out)
    unseen.delete(found.verification.manifest?.origin ?? '')
    standings.push(standingIn(found))
  }
  for (const log of missing) {
    standings.push('violated')
    await sayAll(inBoth(LOG_MISSING, { log }).map(oneLine), out)
  }
  for (const origin of unseen) {
    standings.push('violated')
    await sayAll(inBoth(LOG_NOT_THERE, { origin }).map(oneLine), out)
  }
  return worstOf(standings)
}
