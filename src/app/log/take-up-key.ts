import { installationOf } from '../../audit/checkpoint.ts'
import { SEAL_VERSION } from '../../events/log-figures.ts'
import { INSTALLATION } from '../../events/log-ref.ts'
import { toBase64 } from '../../kernel/base64.ts'
import { sameBytes } from '../../kernel/bytes.ts'
import { ok } from '../../kernel/result.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import { RIGHTS_VERSION } from '../../rules/roles.ts'
import { SIGNING_IN } from '../access/identity.ts'
import { STARTER } from '../access/own-actors.ts'
import { VISITOR } from '../access/visitor.ts'
import type { Context } from '../actor.ts'
import { NOTHING_TO_DO } from '../nothing-to-do.ts'
import type { UnitOfWork } from '../ports.ts'
import type { KnownKey, SigningKeyWrites } from './ports.ts'
import type { SigningKey, SigningKeys } from './signing.ts'

const numberOf = (keys: readonly KnownKey[], key: SigningKey): number | null =>
  keys.find(({ publicKey }) => sameBytes(publicKey, key.publicKey))?.number ?? null

/**
 * Synchronises this machine's key file and signer with the database, while no other process changes them.
 * @returns the keys of the installation
 */
export const recoverKeys = async (
  tx: Pick<SigningKeyWrites, 'lockSigningKeys' | 'signingKeys'>,
  { signer, keyStore }: SigningKeys,
): Promise<readonly KnownKey[]> => {
  await tx.lockSigningKeys()
  const keys = await tx.signingKeys()
  const newest = keyStore.recover(keys.at(-1)?.publicKey ?? null)
  const [first] = keys
  if (newest && first) signer.use(newest, keys.length, installationOf(nodeCrypto, first.publicKey))
  return keys
}

/**
 * Takes up the newest key, with which another process has replaced the current one, once the key file holds it. A process
 * with a key file of its own goes on with its own key.
 */
export const useNewest = ({ signer, keyStore }: SigningKeys, keys: readonly KnownKey[]): void => {
  const [first, newest, held] = [keys[0], keys.at(-1), keyStore.held()]
  if (!first || !newest || !held || !sameBytes(held.publicKey, newest.publicKey)) return
  signer.use(held, newest.number, installationOf(nodeCrypto, first.publicKey))
}

/** Like `recoverKeys`, in a transaction of its own: after a rotation, whether it succeeded or not. */
export const recoverAfterwards = (uow: UnitOfWork, signing: SigningKeys): Promise<void> =>
  uow.note(SIGNING_IN, async (notes) => {
    await recoverKeys(notes, signing)
  })

/**
 * Loads the key of this machine at a start. A new key is added to the installation and logged: at the first start, and
 * if the previous file was lost. Throws if the file can be neither read nor created.
 */
export const takeUpKey = async (
  uow: UnitOfWork,
  signing: SigningKeys,
  { at, newId }: Pick<Context, 'at' | 'newId'>,
): Promise<void> => {
  const { signer, keyStore } = signing
  const take = (keys: readonly KnownKey[]): SigningKey | null => {
    const key = keyStore.open()
    const number = numberOf(keys, key)
    signer.use(key, number ?? keys.length + 1, installationOf(nodeCrypto, keys[0]?.publicKey ?? key.publicKey))
    return number === null ? key : null
  }
  let fresh: SigningKey | null = null
  await uow.note(SIGNING_IN, async (notes) => {
    fresh = take(await recoverKeys(notes, signing))
  })
  if (fresh === null) return
  const context: Context = { actor: STARTER, identity: VISITOR, at, requestId: newId(), address: null, newId }
  await uow.writeIfNeeded(context, async (tx) => {
    const keys = await recoverKeys(tx, signing)
    const key = take(keys)
    // Another process with the same file has already added it.
    if (!key) return NOTHING_TO_DO
    const number = keys.length + 1
    await tx.insertSigningKey({ number, publicKey: key.publicKey, madeAt: at, endorsement: null })
    await tx.appendAudit(context, {
      log: INSTALLATION,
      action: 'signing-key.made',
      objectId: newId(),
      after: {
        number,
        publicKey: toBase64(key.publicKey),
        replaces: keys.at(-1)?.number ?? null,
        sealVersion: SEAL_VERSION,
        rightsVersion: RIGHTS_VERSION,
      },
    })
    return ok(null)
  })
}
