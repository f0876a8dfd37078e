import { eventLeaf } from '../../audit/event.ts'
import { type Digest, EMPTY_FRONTIER, type Frontier, grow, growBy, rootOf } from '../../audit/merkle.ts'
import type { Subtree } from '../../audit/proof-plan.ts'
import type { LogId } from '../../kernel/brand.ts'
import { fromHex, sameBytes, toHex } from '../../kernel/bytes.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Scope } from '../access/identity.ts'
import type { UnitOfWork } from '../ports.ts'
import { documentOf } from './opened-event.ts'
import type { AuditEvent, TreeReads } from './ports.ts'

/** A stored hash that does not follow from the events. */
export interface StoredFault {
  /** Hash of one event; root of a subtree; frontier for the next event; length of the log. */
  readonly kind: 'leaf' | 'subtree' | 'frontier' | 'length'
  /** The event, or the last event covered by the root. */
  readonly sequence: number
}

const PAGE = 500
/** Roots of smaller subtrees are not stored. */
const KEPT_LEVEL = 8

/** Stored full subtrees that end at this size. */
const endingAt = (size: number): Subtree[] => {
  const found: Subtree[] = []
  for (let level = KEPT_LEVEL; size > 0 && size % 2 ** level === 0; level += 1) {
    found.push({ level, position: size / 2 ** level - 1 })
  }
  return found
}

/** Roots of the subtrees that a leaf completes; the frontier before it holds their left siblings. */
const completed = (before: Frontier, leaf: Digest): Map<number, Digest> => {
  const roots = new Map<number, Digest>()
  for (const { level } of endingAt(before.size + 1)) {
    // The leaves below this root are the last ones of all leaves so far, so only the smaller bits are set.
    const below: Frontier = { size: before.size % 2 ** level, hashes: before.hashes.slice(0, level) }
    roots.set(level, rootOf(nodeCrypto, grow(nodeCrypto, below, leaf)))
  }
  return roots
}

const checkPage = async (
  reads: TreeReads,
  log: LogId,
  begun: Frontier,
  events: readonly AuditEvent[],
): Promise<{ readonly frontier: Frontier; readonly fault: StoredFault | null }> => {
  let frontier = begun
  const expected: { readonly subtree: Subtree; readonly root: Digest; readonly sequence: number }[] = []
  for (const event of events) {
    const leaf = eventLeaf(nodeCrypto, documentOf(event))
    if (toHex(leaf) !== event.leafHash) return { frontier, fault: { kind: 'leaf', sequence: event.sequence } }
    const roots = completed(frontier, leaf)
    frontier = grow(nodeCrypto, frontier, leaf)
    for (const subtree of endingAt(frontier.size)) {
      expected.push({ subtree, root: roots.get(subtree.level)!, sequence: event.sequence })
    }
  }
  const kept = await reads.keptRoots(
    log,
    expected.map(({ subtree }) => subtree),
  )
  const wrong = expected.find(({ root }, index) => {
    const found = kept[index]
    return !found || !sameBytes(found, root)
  })
  return { frontier, fault: wrong ? { kind: 'subtree', sequence: wrong.sequence } : null }
}

/**
 * Compares every stored hash of a log with the one computed from its events; proofs and the next event depend on
 * them.
 * The log may grow meanwhile.
 * @param size number of events to check
 */
export const checkStoredHashes = async (
  uow: Pick<UnitOfWork, 'read'>,
  scope: Scope,
  log: LogId,
  size: number,
): Promise<StoredFault | null> => {
  let frontier = EMPTY_FRONTIER
  while (frontier.size < size) {
    const page = await uow.read(scope, async (reads) => {
      const limit = Math.min(PAGE, size - frontier.size)
      const events = await reads.auditEvents(log, { limit, after: frontier.size })
      return events.length === 0 ? null : checkPage(reads, log, frontier, events)
    })
    if (!page) return { kind: 'length', sequence: frontier.size + 1 }
    if (page.fault) return page.fault
    frontier = page.frontier
  }
  return checkFrontier(uow, scope, log, frontier)
}

/** Takes events appended meanwhile into account: the frontier is the one after them. */
const checkFrontier = (
  uow: Pick<UnitOfWork, 'read'>,
  scope: Scope,
  log: LogId,
  seen: Frontier,
): Promise<StoredFault | null> =>
  uow.read(scope, async (reads) => {
    const kept = await reads.frontier(log)
    if (!kept || kept.size < seen.size) return { kind: 'length', sequence: (kept?.size ?? 0) + 1 }
    const since = await reads.auditEvents(log, { limit: kept.size - seen.size + 1, after: seen.size })
    // An event beyond the counted ones, which no export would contain.
    if (since.length > kept.size - seen.size) return { kind: 'length', sequence: kept.size + 1 }
    const leaves = since.map(({ leafHash }) => fromHex(leafHash)!)
    const frontier = growBy(nodeCrypto, seen, leaves)
    const isSame = frontier.size === kept.size && sameBytes(rootOf(nodeCrypto, frontier), rootOf(nodeCrypto, kept))
    const [last] = kept.size === 0 ? [] : await reads.auditEvents(log, { limit: 1, after: kept.size - 1 })
    const named = await reads.lastLeaf(log)
    const goesOn = last === undefined || (named !== undefined && toHex(named) === last.leafHash)
    return isSame && goesOn ? null : { kind: 'frontier', sequence: kept.size }
  })
