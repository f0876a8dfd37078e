import { type Answer, call } from '../api/call.ts'
import type { Account, RoleGrant } from '../api/types.ts'
import { splitGrants } from '../grants/grants-facts.ts'

/** A role in force, with the meeting or null for administrators. */
export interface HeldRole {
  readonly role: RoleGrant['role']
  readonly meeting: string | null
}

export interface AccountsFacts {
  readonly accounts: readonly Account[]
  /** Whether more accounts follow. */
  readonly hasMore: boolean
  /** Roles in force in open meetings, and of administrators, by account. */
  readonly roles: ReadonlyMap<string, readonly HeldRole[]>
}

/** Accounts on a page. */
export const SHOWN_FIRST = 50
const MOST = 200

/** Open meetings whose roles are read. */
const MEETINGS = 20

const rolesIn = async (id: string, name: string): Promise<readonly (readonly [string, HeldRole])[]> => {
  const grants = await call('GET /v1/congresses/{id}/role-grants', { path: { id } })
  return grants.ok
    ? splitGrants(grants.value.items).inForce.map(({ accountId, role }) => [accountId, { role, meeting: name }])
    : []
}

const administrators = async (): Promise<readonly (readonly [string, HeldRole])[]> => {
  const grants = await call('GET /v1/system-administrators')
  return grants.ok
    ? splitGrants(grants.value.items).inForce.map(({ accountId, role }) => [accountId, { role, meeting: null }])
    : []
}

/** The accounts of an administrator, the newest first, with the roles of those who hold one. */
export const readAccounts = async (
  text: string,
  limit: number,
  isOfSystem: boolean,
): Promise<Answer<AccountsFacts>> => {
  const [accounts, congresses] = await Promise.all([
    call('GET /v1/accounts', {
      query: { limit: String(Math.min(limit, MOST)), order: 'newest', ...(text === '' ? {} : { text }) },
    }),
    call('GET /v1/congresses', { query: { limit: String(MEETINGS), order: 'newest', state: 'open' } }),
  ])
  if (!accounts.ok) return accounts
  if (!congresses.ok) return congresses
  const held = await Promise.all([
    ...(isOfSystem ? [administrators()] : []),
    ...congresses.value.items.map(({ id, name }) => rolesIn(id, name)),
  ])
  const roles = new Map<string, HeldRole[]>()
  for (const [accountId, role] of held.flat()) roles.set(accountId, [...(roles.get(accountId) ?? []), role])
  return {
    ok: true,
    value: { accounts: accounts.value.items, hasMore: accounts.value.next !== null && limit < MOST, roles },
    etag: null,
  }
}

/** How an account stands, for its row. */
export type AccountStanding = 'service' | 'disabled' | 'temporary' | 'none' | 'active'

export const standingOf = ({
  kind,
  state,
  password,
}: Pick<Account, 'kind' | 'state' | 'password'>): AccountStanding => {
  if (state === 'disabled') return 'disabled'
  if (kind === 'service') return 'service'
  return password === 'chosen' ? 'active' : password
}
