import { type Identity, scopeOf } from '../access/identity.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountReads } from '../accounts/ports.ts'
import { rolesByPin } from '../devices/typist.ts'
import type { FoundSession } from './model.ts'

type IdentityReads = Pick<AccessReads & AccountReads, 'heldRoles' | 'administered' | 'credential'>

/** The identity of a session, with its current roles. */
export const sessionIdentity = async (
  reads: IdentityReads,
  found: FoundSession,
  account: Account,
): Promise<Identity> => {
  const { session } = found
  const holds = await heldThrough(reads, found)
  // Password rules do not apply to a session by PIN.
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

/** A session by PIN is limited to typing in one congress, whatever else the person may do. */
const heldThrough = async (reads: IdentityReads, { session, device }: FoundSession) => {
  const roles = await reads.heldRoles(session.accountId)
  if (session.via === 'pin') return { roles: device ? rolesByPin(roles, device.congressId) : [], administered: [] }
  return { roles, administered: await reads.administered(session.accountId) }
}
