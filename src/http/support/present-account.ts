import type { Identity } from '../../app/access/identity.ts'
import type { KnownAccount } from '../../app/accounts/find-account.ts'
import type { Credential } from '../../app/accounts/model.ts'
import { etagOf } from './etag.ts'

/** How an account signs in, without any secret. */
const presentSignIn = ({ passwordHash, temporary, passwordExpiresAt, secondFactor }: Credential) => ({
  password: passwordHash === null ? 'none' : temporary ? 'temporary' : 'chosen',
  passwordExpiresAt,
  secondFactor: secondFactor === null ? 'none' : secondFactor.confirmed ? 'confirmed' : 'prepared',
})

/** An account for its administrators. */
export const presentAccount = ({ account, credential }: KnownAccount) => ({
  ...account,
  ...presentSignIn(credential),
  openId: credential.openId,
})

export const taggedAccount = ({ account }: KnownAccount) => ({ etag: etagOf(account.version) })

/** The caller's own account, with the roles of this sign-in. */
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
