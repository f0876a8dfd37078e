import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId, ApiKeyId, CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { ServiceRole } from '../../rules/roles.ts'
import type { Secrets } from '../access/secrets.ts'
import type { AccountReads } from '../accounts/ports.ts'
import { lockRolesOf, reportSignInChange } from '../accounts/report-sign-in-change.ts'
import type { Context } from '../actor.ts'
import type { CongressReads, LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type FieldProblem, type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoleWrites, SuspensionWrites } from '../roles/ports.ts'
import { keyText } from './key-text.ts'
import type { ApiKey } from './model.ts'
import type { KeyWrites } from './ports.ts'

export interface NewKey {
  readonly name: string
  readonly roles: readonly ServiceRole[]
  /** Null: every congress in which the account holds one of the roles. */
  readonly congressIds: readonly CongressId[] | null
  readonly expiresAt: string
}

/** A key at the one moment when its text is known. */
export interface IssuedKey {
  readonly key: ApiKey
  readonly text: string
}

/** Creates a key for a service account. Its rights never exceed those of the account. */
export const createKey = async (
  tx: LocksCongress & AccountReads & RoleWrites & SuspensionWrites & KeyWrites & AppendsEvents,
  context: Context,
  secrets: Pick<Secrets, 'token' | 'digest'>,
  accountId: AccountId,
  input: NewKey,
): Promise<Result<IssuedKey, Refusal>> => {
  const account = await tx.account(accountId)
  if (account?.kind !== 'service') return refuse('service-account-unknown')
  const expiresAt = new Date(input.expiresAt).toISOString()
  if (expiresAt <= context.at || expiresAt > aYearAfter(context.at)) {
    return refuseAt('/expiresAt', 'key-expiry-out-of-range')
  }
  const congressIds = input.congressIds && [...new Set(input.congressIds)]
  const errors = await unknownAmong(tx, input.congressIds ?? [])
  if (errors.length > 0) return refuse('congress-unknown', { errors })
  await lockRolesOf(tx, accountId)
  await reportSignInChange(tx, context, account, ['key-created'])
  const issued = await issueKey(tx, context, secrets, {
    accountId,
    name: input.name,
    roles: [...new Set(input.roles)],
    congressIds,
    expiresAt,
  })
  return ok(issued)
}

/** Writes a new key and its event. */
export const issueKey = async (
  tx: KeyWrites & AppendsEvents,
  context: Context,
  secrets: Pick<Secrets, 'token' | 'digest'>,
  granted: Pick<ApiKey, 'accountId' | 'name' | 'roles' | 'congressIds' | 'expiresAt'>,
): Promise<IssuedKey> => {
  const id: ApiKeyId = context.newId()
  const secret = secrets.token()
  const made = {
    createdAt: context.at,
    createdBy: context.actor.id,
    revokedAt: null,
    replacedBy: null,
    lastUsedAt: null,
  }
  const key: ApiKey = { id, ...granted, ...made }
  await tx.insertApiKey(key, secrets.digest(secret))
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'key.created',
    objectId: id,
    after: granted,
  })
  return { key, text: keyText({ id, secret }) }
}

const aYearAfter = (at: string): string => {
  const date = new Date(at)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString()
}

/** A congress outside the caller's scope is unknown, like one that does not exist. */
const unknownAmong = async (tx: CongressReads, congressIds: readonly CongressId[]): Promise<FieldProblem[]> => {
  const errors: FieldProblem[] = []
  for (const [index, id] of congressIds.entries()) {
    if (!(await tx.congress(id))) errors.push({ pointer: `/congressIds/${index}`, code: 'congress-unknown' })
  }
  return errors
}
