import { eventLeaf } from '../../audit/event.ts'
import { type Digest, EMPTY_FRONTIER, type Frontier, grow, growBy, rootOf } from '../../audit/merkle.ts'
import type { Subtree } from '../../audit/proof-plan.ts'
import { fromHex, sameBytes, toHex } from '../../kernel/bytes.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Scope } from '../access/identity.ts'
import type { UnitOfWork } from '../ports.ts'
import type { AuditEvent, TreeReads } from './ports.ts'

/** A hash that the database keeps and that does not follow from the events. */
export interface StoredFault {
  /** Of one event; of the roots over subtrees; of what the next event would go on from. */
  readonly kind: 'leaf' | 'subtree' | 'frontier' | 'length'
  /** The event, or the last one below the root. */
  readonly sequence: number
}

const PAGE = 500
/** Roots of smaller subtrees are not kept. */
const KEPT_LEVEL = 8

/** Full subtrees that are kept and end with this size. */
const endingAt = (size: number): Subtree[] => {
  const found: Subtree[] = []
  for (let level = KEPT_LEVEL; size > 0 && size % 2 ** level === 0; level += 1) {
    found.push({ level, position: size / 2 ** level - 1 })
  }
  return found
}

/** Roots of the subtrees that a leaf completes; the frontier before it says what stands to the left. */
const completed = (before: Frontier, leaf: Digest): Map<number, Digest> => {
  const roots = new Map<number, Digest>()
  for (const { level } of endingAt(before.size + 1)) {
    // Of all leaves up to here those below this root are the last ones, so that the smaller bits alone are set.
    const below: Frontier = { size: before.size % 2 ** level, hashes: before.hashes.slice(0, level) }
    roots.set(level, rootOf(nodeCrypto, grow(nodeCrypto, below, leaf)))
  }
  return roots
}

const checkPage = async (
  reads: TreeReads,
  log: string,
  begun: Frontier,
  events: readonly AuditEvent[],
): Promise<{ readonly frontier: Frontier; readonly fault: StoredFault | null }> => {
  let frontier = begun
  const expected: { readonly subtree: Subtree; readonly root: Digest; readonly sequence: number }[] = []
  for (const { leafHash, ...event } of events) {
    const leaf = eventLeaf(nodeCrypto, event)
    if (toHex(leaf) !== leafHash) return { frontier, fault: { kind: 'leaf', sequence: event.sequence } }
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
 * Compares every hash that the database keeps of a log with what follows from its events: proofs and the next event
 * start from these. The log may grow meanwhile.
 * @param size events to look at
 */
export const checkStoredHashes = async (
  uow: Pick<UnitOfWork, 'read'>,
  scope: Scope,
  log: string,
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

/** What was appended meanwhile is taken into account: the frontier is the one after it. */
const checkFrontier = (
  uow: Pick<UnitOfWork, 'read'>,
  scope: Scope,
  log: string,
  seen: Frontier,
): Promise<StoredFault | null> =>
  uow.read(scope, async (reads) => {
    const kept = await reads.frontier(log)
    if (!kept || kept.size < seen.size) return { kind: 'length', sequence: (kept?.size ?? 0) + 1 }
    const since = await reads.auditEvents(log, { limit: kept.size - seen.size + 1, after: seen.size })
    // One that is not counted, so that no export would hold it.
    if (since.length > kept.size - seen.size) return { kind: 'length', sequence: kept.size + 1 }
    const leaves = since.map(({ leafHash }) => fromHex(leafHash)!)
    const frontier = growBy(nodeCrypto, seen, leaves)
    const isSame = frontier.size === kept.size && sameBytes(rootOf(nodeCrypto, frontier), rootOf(nodeCrypto, kept))
    return isSame ? null : { kind: 'frontier', sequence: kept.size }
  })
