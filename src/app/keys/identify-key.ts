import { timingSafeEqual } from 'node:crypto'
import type { NewId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { isOneOf } from '../../kernel/unknown.ts'
import type { CallerCredentials, Identified } from '../access/identify.ts'
import { type HeldRole, type Identity, SIGNING_IN, scopeOf } from '../access/identity.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountReads } from '../accounts/ports.ts'
import type { UnitOfWork } from '../ports.ts'
import { isRecent } from '../shared/clock.ts'
import { type KeyParts, parseKey } from './key-text.ts'
import { type KeyRefusal, logRefusal } from './log-refusal.ts'
import { type ApiKey, type KeptKey, keyState } from './model.ts'
import type { KeyReads } from './ports.ts'

export interface KeyDeps {
  readonly uow: UnitOfWork
  readonly secrets: Pick<Secrets, 'digest'>
  readonly now: () => Date
  readonly newId: NewId
}

/** The stored key and, if the secret was right, its account and roles. */
interface Found {
  readonly kept: KeptKey
  readonly holder: { readonly account: Account; readonly roles: readonly HeldRole[] } | null
}

/** Compared if there is no such key, so that the answer takes equally long. */
const NO_DIGEST = Buffer.alloc(32)

const MINUTE = 60_000
const UNAUTHENTICATED: Identified = { refused: 'unauthenticated' }

/**
 * Identifies a program by its key. A wrong secret is answered like an unknown key; only the holder of a key learns that
 * it has ended.
 */
export const identifyKey = async (deps: KeyDeps, credentials: CallerCredentials): Promise<Identified> => {
  const parts = parseKey(credentials.bearer ?? '')
  if (!parts) return UNAUTHENTICATED
  const found = await deps.uow.read(SIGNING_IN, (reads) => lookUp(reads, deps.secrets, parts))
  if (!found) return UNAUTHENTICATED
  const { kept, holder } = found
  const at = deps.now().toISOString()
  if (!holder) {
    await logRefusal(deps, credentials, at, { kept, account: null, because: 'forged' })
    return UNAUTHENTICATED
  }
  const because = refusalOf(kept.key, holder.account, at)
  if (because !== null) {
    if (!credentials.listening) await logRefusal(deps, credentials, at, { kept, account: holder.account, because })
    return because === 'account-disabled' ? UNAUTHENTICATED : { refused: 'key-expired' }
  }
  if (!credentials.listening && shouldTouch(kept.key, at))
    await deps.uow.noteIfPossible(SIGNING_IN, (notes) => notes.touchApiKey(kept.key.id, at))
  return { identity: identityOf(kept.key, holder), until: kept.key.expiresAt }
}

const shouldTouch = ({ lastUsedAt }: ApiKey, at: string): boolean => !isRecent(lastUsedAt, at, MINUTE)

const lookUp = async (
  reads: AccessReads & AccountReads & KeyReads,
  secrets: Pick<Secrets, 'digest'>,
  { id, secret }: KeyParts,
): Promise<Found | null> => {
  const kept = await reads.keptKey(id)
  const isRight = timingSafeEqual(secrets.digest(secret), kept?.digest ?? NO_DIGEST)
  if (!kept) return null
  if (!isRight) return { kept, holder: null }
  const account = await reads.account(kept.key.accountId)
  if (!account) throw new Bug(`key ${id} has lost its account`)
  return { kept, holder: { account, roles: await reads.heldRoles(account.id) } }
}

const refusalOf = (key: ApiKey, account: Account, at: string): Exclude<KeyRefusal, 'forged'> | null => {
  if (account.state !== 'active') return 'account-disabled'
  const state = keyState(key, at)
  return state === 'active' ? null : state
}

/** The current roles of the account, limited to the scope of the key. */
const identityOf = (key: ApiKey, { account, roles }: NonNullable<Found['holder']>): Identity => {
  const reaches = ({ role, congressId }: HeldRole): boolean =>
    isOneOf(key.roles, role) &&
    congressId !== null &&
    (key.congressIds === null || key.congressIds.includes(congressId))
  const reached = roles.filter(reaches)
  return {
    accountId: account.id,
    name: account.displayName,
    kind: 'service',
    via: 'key',
    credentialId: key.id,
    secondFactor: false,
    mustChangePassword: false,
    roles: reached,
    scope: scopeOf(account.id, reached, []),
  }
}
