import { type CheckpointSigner, signCheckpoint } from '../../audit/checkpoint.ts'
import { type Frontier, rootOf } from '../../audit/merkle.ts'
import { kindOf } from '../../events/catalogue.ts'
import { logIdOf } from '../../events/log-ref.ts'
import { Bug } from '../../kernel/bug.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Follower, FollowerTx } from '../ports.ts'
import type { Refusal } from '../refusal.ts'
import type { KnownKey, NewAuditEvent } from './ports.ts'
import { contradiction, discontinuity, type LogJudge, NOTHING_SIGNED } from './prove-log.ts'
import type { SignedLog, SignedLogs } from './signing.ts'

/** The parts with which logs are sealed. */
export interface Sealing {
  /** Returns the current key; a rotation can replace it while the service runs. */
  readonly signer: () => CheckpointSigner
  /** Is called with all keys if another process has replaced the current one; absent if none can. */
  readonly takeUp?: (keys: readonly KnownKey[]) => void
  readonly signed: SignedLogs
  /** A new judge for each look at a log. */
  readonly openJudge: () => LogJudge
}

/** Whether the presidium, or a system administrator, takes the log as it is now, although it does not continue what was signed before. */
const isAcceptance = (event: NewAuditEvent): boolean => event.action === 'log.accepted' && !event.after.continues

/** A result is announced in the hall, so the whole log is read again before it; other seals compare hashes. */
const objectionTo = async (
  tx: FollowerTx,
  { openJudge }: Sealing,
  event: NewAuditEvent,
  { signed, frontier }: { readonly signed: SignedLog; readonly frontier: Frontier },
): Promise<Refusal | null> => {
  const log = logIdOf(event.log)
  if (isAcceptance(event)) return null
  if (event.action === 'result.declared') return contradiction(tx, log, signed, frontier, openJudge())
  return discontinuity(tx, log, signed, frontier)
}

/**
 * Takes a checkpoint after an event of a kind that seals its log. The row of the log is locked, so the event is the
 * last one covered. A log that does not continue what this machine has signed before is not signed, and the act is
 * refused.
 */
export const sealLog =
  (sealing: Sealing): Follower =>
  async (tx, { at }, event) => {
    if (!kindOf(event.action).sealed) return null
    const log = logIdOf(event.log)
    const frontier = await tx.frontier(log)
    if (!frontier) throw new Bug(`the log ${log} is outside the scope`)
    const signed = sealing.signed.recall(log) ?? NOTHING_SIGNED
    const objection = await objectionTo(tx, sealing, event, { signed, frontier })
    if (objection) return objection
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
