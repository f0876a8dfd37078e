import { type CheckpointSigner, signCheckpoint } from '../../audit/checkpoint.ts'
import { rootOf } from '../../audit/merkle.ts'
import { kindOf } from '../../events/catalogue.ts'
import { logIdOf } from '../../events/log-ref.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Follower, FollowerTx } from '../ports.ts'
import type { Refusal } from '../refusal.ts'
import type { GrownLog, KnownKey, NewAuditEvent } from './ports.ts'
import { contradiction, discontinuity, type LogJudge, NOTHING_SIGNED } from './prove-log.ts'
import type { SeenEvents } from './seen-events.ts'
import type { SignedLog, SignedLogs } from './signing.ts'

/** The parts with which logs are sealed. */
export interface Sealing {
  /** Returns the current key; a rotation can replace it while the service runs. */
  readonly signer: () => CheckpointSigner
  /** Is called with all keys if another process has replaced the current one; absent if none can. */
  readonly takeUp?: (keys: readonly KnownKey[]) => void
  readonly signed: SignedLogs
  /** The last events that this process has committed; absent if they are not compared. */
  readonly seen?: SeenEvents
  /** A new judge for each look at a log. */
  readonly openJudge: () => LogJudge
}

/**
 * Whether the presidium, or a system administrator, takes the log as it is now, although it does not continue what was
 * signed before.
 */
const isAcceptance = (event: NewAuditEvent): boolean => event.action === 'log.accepted' && !event.after.continues

/** A result is announced in the hall, so the whole log is read again before it; other seals compare hashes. */
const objectionTo = async (
  tx: FollowerTx,
  { openJudge, seen }: Sealing,
  event: NewAuditEvent,
  signed: SignedLog,
  grown: GrownLog,
): Promise<Refusal | null> => {
  const log = logIdOf(event.log)
  if (isAcceptance(event)) return null
  const unseen = seen?.objection(log, signed, grown)
  if (unseen) return unseen
  if (event.action === 'result.declared') return contradiction(tx, log, signed, grown.frontier, openJudge())
  return discontinuity(signed, grown)
}

/**
 * Takes a checkpoint after an event of a kind that seals its log. The row of the log is locked, so the event is the
 * last one covered. A log that does not continue what this machine has signed before is not signed, and the act is
 * refused, or goes on without a checkpoint if its kind says so.
 */
export const sealLog =
  (sealing: Sealing): Follower =>
  async (tx, { at }, event) => {
    if (!kindOf(event.action).sealed) return null
    const log = logIdOf(event.log)
    const signed = sealing.signed.recall(log) ?? NOTHING_SIGNED
    const grown = await tx.logToSeal(log, signed.frontier.size)
    const objection = await objectionTo(tx, sealing, event, signed, grown)
    if (objection) return kindOf(event.action).sealedLater ? null : objection
    const { frontier } = grown
    const { size } = frontier
    const keys = sealing.takeUp ? await tx.signingKeys() : []
    if (keys.length > sealing.signer().keyNumber) sealing.takeUp?.(keys)
    const key = sealing.signer()
    const note = signCheckpoint(nodeCrypto, key, {
      origin: key.originOf(log),
      size,
      root: rootOf(nodeCrypto, frontier),
    })
    await tx.insertCheckpoint({ log, size, keyNumber: key.keyNumber, note, cause: event.action, takenAt: at })
    // A signature over events that were rolled back would never be continued.
    const accepted = isAcceptance(event) ? size : signed.accepted
    tx.afterCommit(() => sealing.signed.remember(log, { frontier, accepted }))
    return null
  }
