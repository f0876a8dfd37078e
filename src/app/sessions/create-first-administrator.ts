import type { AccountId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { SIGNING_IN } from '../access/identity.ts'
import { addAccount } from '../accounts/add-account.ts'
import type { Account } from '../accounts/model.ts'
import { checkPassword } from '../accounts/password.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleWrites } from '../roles/ports.ts'
import { recordGrant } from '../roles/record-grant.ts'
import { admit, recordFailure, type SignInParts, tidyNowAndThen } from './attempt.ts'
import { type Browser, type OpenedSession, openSession } from './open-session.ts'
import type { SetupLink } from './setup-link.ts'
import { delayed, secondsToWait, type ThrottleKeys, throttleKeys } from './throttle.ts'

/** Input of the person who opened the link. */
export interface FirstAdministratorInput {
  readonly token: string
  readonly username: string
  readonly displayName: string
  readonly password: string
}

export interface SetupParts extends SignInParts {
  readonly setupLink: SetupLink
}

/** Failures with the link are counted under a name that no account can have. */
const LINK_NAME = '#'

/**
 * Creates the first administrator's account with the link printed at the start, and signs it in. A wrong link has the same answer
 * after the same work whether there is a link, an administrator or neither.
 */
export const createFirstAdministrator = async (
  parts: SetupParts,
  context: Context,
  input: FirstAdministratorInput,
  browser: Browser,
): Promise<Result<OpenedSession, Refusal>> => {
  const { setupLink, secrets, uow } = parts
  const keys = throttleKeys(LINK_NAME, context.address)
  return admit(parts, keys, async () => {
    const failures = await uow.read(SIGNING_IN, (reads) => reads.signInFailures(Object.values(keys)))
    const seconds = secondsToWait(failures, keys, context.at, false)
    if (seconds > 0) return delayed(seconds)
    if (!setupLink.take(secrets.digest(input.token), context.at)) return wrongLink(parts, context, keys)
    let isUsed = false
    try {
      const created = await create(parts, context, input, browser)
      isUsed = created.ok
      return created
    } finally {
      if (!isUsed) setupLink.release()
    }
  })
}

const wrongLink = async (parts: SetupParts, context: Context, keys: ThrottleKeys): Promise<Result<never, Refusal>> => {
  await parts.uow.write(context, async (tx) => {
    await recordFailure(tx, context, parts, keys, null, 'setup-link-wrong')
    return ok(null)
  })
  await tidyNowAndThen(parts, context.at)
  return refuse('setup-link-invalid')
}

const create = async (
  { uow, secrets, setupLink }: SetupParts,
  context: Context,
  input: FirstAdministratorInput,
  browser: Browser,
): Promise<Result<OpenedSession, Refusal>> => {
  const password = await checkPassword(input.password, input)
  if (!password.ok) return password
  const passwordHash = await secrets.hash(password.value)
  const outcome = await uow.write(context, async (tx) => {
    // Another process on the same database may have printed a link as well.
    const isDone = !setupLink.despiteAdministrators && (await tx.hasSystemAdministrator())
    if (isDone) return refuse('setup-already-done')
    const account = await addAdministrator(tx, context, input, passwordHash)
    if (!account.ok) return account
    const proven = { account: account.value, via: 'password', secondFactor: false, device: null } as const
    return ok(await openSession(tx, secrets, context, proven, browser))
  })
  if (outcome.kind === 'replayed') throw new Bug('a link is used without an idempotency key')
  return outcome.result
}

/** Adds the account and grants its role. The account acts for itself, because no other exists. */
const addAdministrator = async (
  tx: PersonReads & AccountWrites & RoleWrites & AppendsEvents,
  context: Context,
  { username, displayName }: FirstAdministratorInput,
  passwordHash: string,
): Promise<Result<Account, Refusal>> => {
  const id: AccountId = context.newId()
  const acting: Context = { ...context, actor: { id, name: displayName, role: 'account-holder' } }
  const added = await addAccount(tx, acting, {
    id,
    kind: 'person',
    username,
    displayName,
    organisationId: null,
    signsInWith: { passwordHash, temporary: false, passwordExpiresAt: null, openId: null },
  })
  if (!added.ok) return added
  const { account } = added.value
  const granted = { role: 'system-administrator', organisationId: null, congressId: null, personId: null } as const
  await recordGrant(tx, acting, account, granted)
  return ok(account)
}
