import { installationOf } from '../../audit/checkpoint.ts'
import { endorse } from '../../audit/endorsement.ts'
import { INSTALLATION } from '../../events/log-ref.ts'
import { toBase64 } from '../../kernel/base64.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Context } from '../actor.ts'
import type { Refusal } from '../refusal.ts'
import type { AppendsEvents } from './appends-events.ts'
import type { KnownKey, SigningKeyWrites } from './ports.ts'
import type { SigningKeys } from './signing.ts'
import { recoverKeys } from './take-up-key.ts'

/**
 * Replaces the key that signs checkpoints. The current key endorses the new one, and seals the event. The new key signs
 * after the commit (`recoverAfterwards`), which also destroys the old one.
 */
export const rotateSigningKey = async (
  tx: SigningKeyWrites & AppendsEvents,
  context: Context,
  signing: SigningKeys,
): Promise<Result<readonly KnownKey[], Refusal>> => {
  const keys = await recoverKeys(tx, signing)
  const { keyNumber, publicKey: before, sign } = signing.signer.current()
  const { publicKey } = signing.keyStore.prepare()
  const newer = { number: keys.length + 1, publicKey, madeAt: context.at }
  const installation = installationOf(nodeCrypto, keys[0]?.publicKey ?? before)
  const endorsement = endorse(
    nodeCrypto,
    { installation, older: { number: keyNumber, publicKey: before }, newer },
    sign,
  )
  const key: KnownKey = { ...newer, endorsement }
  await tx.insertSigningKey(key)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'signing-key.rotated',
    objectId: context.newId(),
    after: { number: key.number, publicKey: toBase64(publicKey), replaces: keyNumber },
  })
  return ok([...keys, key])
}
