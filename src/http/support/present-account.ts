import type { Identity } from '../../app/access/identity.ts'
import type { KnownAccount } from '../../app/accounts/find-account.ts'
import type { Credential } from '../../app/accounts/model.ts'
import { etagOf } from './etag.ts'

/** What can be told of how an account signs in: never the thing itself. */
const presentSignIn = ({ passwordHash, temporary, passwordExpiresAt, secondFactor }: Credential) => ({
  password: passwordHash === null ? 'none' : temporary ? 'temporary' : 'chosen',
  passwordExpiresAt,
  secondFactor: secondFactor === null ? 'none' : secondFactor.confirmed ? 'confirmed' : 'prepared',
})

/** An account as those see it who look after it. */
export const presentAccount = ({ account, credential }: KnownAccount) => ({
  ...account,
  ...presentSignIn(credential),
  openId: credential.openId,
})

export const taggedAccount = ({ account }: KnownAccount) => ({ etag: etagOf(account.version) })

/** One's own account, with what one holds by this sign-in. */
export const presentOwn = (
  { account: { id, organisationId, kind, username, displayName }, credential }: KnownAccount,
  { roles }: Identity,
) => ({
  id,
  organisationId,
  kind,
  username,
  displayName,
  ...presentSignIn(credential),
  roles: roles.map(({ role, congressId, organisationId }) => ({ role, congressId, organisationId })),
})
