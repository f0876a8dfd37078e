import { parseCheckpoint } from '../../audit/checkpoint.ts'
import { readWitnessKey, verifyWitness, WITNESS_NAMES_OWN, type WitnessFault } from '../../audit/witness.ts'
import { type LogRef, logIdOf } from '../../events/log-ref.ts'
import { toBase64 } from '../../kernel/base64.ts'
import { Bug } from '../../kernel/bug.ts'
import { sameBytes } from '../../kernel/bytes.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Context } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { AppendsEvents } from './appends-events.ts'
import { findCheckpoint } from './find-checkpoint.ts'
import { findLog } from './log-ref.ts'
import type { KeptWitness } from './model.ts'
import type { CheckpointReads, SigningKeyReads, WitnessWrites } from './ports.ts'

export interface WitnessInput {
  readonly name: string
  /** 32 bytes in base64, or the verifier key of the witness. */
  readonly publicKey: string
  /** The line of the signature under the note. */
  readonly line: string
}

/** The place in the body of each fault. */
const PLACES: Readonly<Record<WitnessFault, string>> = {
  'witness-line-malformed': '/line',
  'witness-name-differs': '/name',
  'witness-key-differs': '/publicKey',
  'witness-signature-wrong': '/line',
}

/** Signatures of second parties over one checkpoint; foreign software reads no note with many more. */
const WITNESSES_MAX = 15

/**
 * Stores a second party’s signature over a checkpoint after verifying it. Refuses a signature that does not fit, a
 * key or a name of this installation, which cannot be its own witness, and a name that has come with another key.
 */
export const addWitness = async (
  tx: CongressReads & CheckpointReads & SigningKeyReads & WitnessWrites & AppendsEvents,
  context: Context,
  ref: LogRef,
  size: number,
  { name, publicKey: keyText, line }: WitnessInput,
): Promise<Result<KeptWitness, Refusal>> => {
  const log = await findLog(tx, ref)
  if (!log.ok) return log
  const checkpoint = await findCheckpoint(tx, log.value, size)
  if (!checkpoint.ok) return checkpoint
  if (WITNESS_NAMES_OWN.test(name)) return refuseAt('/name', 'witness-name-own')
  const publicKey = readWitnessKey(nodeCrypto, name, keyText)
  if (!publicKey) return refuseAt('/publicKey', 'witness-key-malformed')
  if ((await tx.signingKeys()).some((key) => sameBytes(key.publicKey, publicKey))) {
    return refuseAt('/publicKey', 'witness-key-own')
  }
  const read = parseCheckpoint(checkpoint.value.note)
  if (!read.ok) throw new Bug(`the checkpoint of ${log.value} over ${size} events cannot be read`)
  const verified = verifyWitness(nodeCrypto, { text: read.value.note.text, name, publicKey, line })
  if (!verified.ok) return refuseAt(PLACES[verified.error], verified.error)
  const { signedAt } = verified.value
  const { at: receivedAt, identity } = context
  const witness: KeptWitness = {
    log: log.value,
    size,
    name,
    publicKey,
    line,
    signedAt,
    receivedAt,
    receivedBy: identity.accountId,
  }
  if (!(await tx.insertWitness(witness))) return refuse('witness-already-kept')
  await tx.appendAudit(context, {
    log: ref,
    action: 'witness.added',
    objectId: logIdOf(ref),
    after: { size, name, publicKey: toBase64(publicKey), signedAt },
  })
  // Read only now, because from the event on this transaction holds the log; a refusal rolls everything back.
  const keys = await tx.keysOfWitness(log.value, name)
  if (keys.some((key) => !sameBytes(key, publicKey))) return refuse('witness-name-taken')
  const kept = await tx.witnesses(log.value, size)
  return kept.length > WITNESSES_MAX ? refuse('witnesses-too-many', { params: { most: WITNESSES_MAX } }) : ok(witness)
}

/** Second parties’ signatures over one checkpoint, in order of arrival. */
export const listWitnesses = async (
  reads: CongressReads & CheckpointReads,
  ref: LogRef,
  size: number,
): Promise<Result<KeptWitness[], Refusal>> => {
  const log = await findLog(reads, ref)
  if (!log.ok) return log
  const checkpoint = await findCheckpoint(reads, log.value, size)
  return checkpoint.ok ? ok(await reads.witnesses(log.value, size)) : checkpoint
}
