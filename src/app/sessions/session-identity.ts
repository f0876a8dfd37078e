import { type Identity, scopeOf } from '../access/identity.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountReads } from '../accounts/ports.ts'
import { rolesByPin } from '../devices/typist.ts'
import type { FoundSession } from './model.ts'

type IdentityReads = Pick<AccessReads & AccountReads, 'heldRoles' | 'administered' | 'credential'>

/** Who somebody is by their session, with what they hold at this moment. */
export const sessionIdentity = async (
  reads: IdentityReads,
  found: FoundSession,
  account: Account,
): Promise<Identity> => {
  const { session } = found
  const holds = await heldThrough(reads, found)
  // A PIN is no password: what is said about the password does not concern it.
  const credential = session.via === 'password' ? await reads.credential(account.id) : undefined
  return {
    accountId: account.id,
    name: account.displayName,
    kind: account.kind,
    via: session.via,
    credentialId: session.id,
    secondFactor: session.secondFactor,
    mustChangePassword: credential?.temporary ?? false,
    roles: holds.roles,
    scope: scopeOf(account.id, holds.roles, holds.administered),
  }
}

/** A session by PIN is for typing in one congress, whatever else the person holds. */
const heldThrough = async (reads: IdentityReads, { session, device }: FoundSession) => {
  const roles = await reads.heldRoles(session.accountId)
  if (session.via === 'pin') return { roles: device ? rolesByPin(roles, device.congressId) : [], administered: [] }
  return { roles, administered: await reads.administered(session.accountId) }
}
