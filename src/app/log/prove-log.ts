import { eventLeaf, NO_EVENT_BEFORE } from '../../audit/event.ts'
import { type Digest, EMPTY_FRONTIER, type Frontier, grow, growBy, rootOf } from '../../audit/merkle.ts'
import type { LogId } from '../../kernel/brand.ts'
import { fromHex, sameBytes, toHex } from '../../kernel/bytes.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { documentOf, figuresOf, isFalse } from './opened-event.ts'
import type { AuditEvent, EventReads, GrownLog } from './ports.ts'
import type { SignedLog } from './signing.ts'

/** Judges the events of one log, one by one and in their order. */
export interface LogJudge {
  /** Whether an event contradicts those before it, such as a result that does not follow from the entered ballots. */
  readonly contradicts: (event: AuditEvent) => boolean
}

/** Events that are read at once. */
const AT_ONCE = 1_000

/** A log that this machine has not signed yet. */
export const NOTHING_SIGNED: SignedLog = { frontier: EMPTY_FRONTIER, accepted: 0 }

const sameTree = (one: Frontier, other: Frontier): boolean =>
  one.size === other.size && sameBytes(rootOf(nodeCrypto, one), rootOf(nodeCrypto, other))

const altered = ({ frontier }: SignedLog): Refusal => refuse('log-altered', { params: { signed: frontier.size } }).error

/**
 * Why a log does not continue the events that this machine has signed; null if it does.
 * @param grown with the hashes of the events since then
 */
export const discontinuity = (signed: SignedLog, { frontier, leaves }: GrownLog): Refusal | null => {
  if (frontier.size < signed.frontier.size) return altered(signed)
  return sameTree(growBy(nodeCrypto, signed.frontier, leaves), frontier) ? null : altered(signed)
}

/** The events of a log, in their order. */
async function* eventsOf(tx: EventReads, log: LogId): AsyncGenerator<AuditEvent> {
  let after: number | null = null
  for (;;) {
    const events: AuditEvent[] = await tx.auditEvents(log, { limit: AT_ONCE, after })
    yield* events
    if (events.length < AT_ONCE) return
    after = events.at(-1)!.sequence
  }
}

/**
 * Why a log is not what this machine has signed and written: every event is hashed again from its fields, and the last
 * event has to follow from those before it. A log that contradicted itself before it was signed here, such as one of an
 * older version of the program, cannot be judged by its last event. The contents beside an event have to fit its
 * commitments. Null if nothing is wrong.
 * @param judge if absent, only the hashes are looked at
 */
export const contradiction = async (
  tx: EventReads,
  log: LogId,
  signed: SignedLog,
  frontier: Frontier,
  judge?: LogJudge,
): Promise<Refusal | null> => {
  let tree = EMPTY_FRONTIER
  let previous = NO_EVENT_BEFORE
  // Numbers of the first and the last event that contradict those before them.
  let first: number | null = null
  let last: number | null = null
  for await (const event of eventsOf(tx, log)) {
    const { sequence } = event
    const leaf: Digest | null =
      sequence > signed.accepted ? eventLeaf(nodeCrypto, documentOf(event)) : fromHex(event.leafHash)
    const isInPlace = sequence === tree.size + 1 && (event.previous === previous || sequence <= signed.accepted + 1)
    const opened = figuresOf(event)
    const isOpened = sequence <= signed.accepted || !isFalse(opened)
    if (!leaf || !isInPlace || !isOpened || toHex(leaf) !== event.leafHash) {
      return refuse('event-altered', { params: { sequence: tree.size + 1 } }).error
    }
    tree = grow(nodeCrypto, tree, leaf)
    previous = event.leafHash
    if (tree.size === signed.frontier.size && !sameTree(tree, signed.frontier)) return altered(signed)
    if (judge?.contradicts({ ...event, ...opened.figures })) {
      first ??= sequence
      last = sequence
    }
  }
  if (tree.size < signed.frontier.size || !sameTree(tree, frontier)) return altered(signed)
  if (first === null || last !== tree.size) return null
  const wasTrueWhenSigned = signed.frontier.size > 0 && first > signed.frontier.size
  return first === last || wasTrueWhenSigned ? refuse('result-not-in-log').error : null
}
