import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { Account, RoleGrant } from '../api/types.ts'
import { splitGrants } from '../grants/grants-facts.ts'

/** A role in force. */
export interface HeldRole {
  readonly role: RoleGrant['role']
  /** The meeting, or the organisation of its administrator; null for administrators of the system. */
  readonly meeting: string | null
}

export interface AccountsFacts {
  readonly accounts: readonly Account[]
  /** Whether more accounts follow. */
  readonly hasMore: boolean
  /** Whether there are more open meetings or organisations than those whose roles are read. */
  readonly hasMorePlaces: boolean
  /** Roles in force in open meetings, and of administrators, by account. */
  readonly roles: ReadonlyMap<string, readonly HeldRole[]>
}

/** Accounts that are shown before somebody asks for more. */
export const SHOWN_FIRST = 50

/** Open meetings whose roles are read: the service answers for one meeting at a time. */
export const MEETINGS = 20

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

/** Organisations whose administrators are read: the service answers for one at a time. */
export const ORGANISATIONS = 20

interface OfOrganisations {
  readonly held: readonly (readonly [string, HeldRole])[]
  readonly hasMore: boolean
}

const ofOrganisations = async (): Promise<OfOrganisations> => {
  const found = await call('GET /v1/organisations', { query: { limit: String(ORGANISATIONS), order: 'newest' } })
  if (!found.ok) return { held: [], hasMore: false }
  const held = await Promise.all(
    found.value.items.map(async ({ id, name }) => {
      const grants = await call('GET /v1/organisations/{id}/role-grants', { path: { id } })
      const inForce = grants.ok ? splitGrants(grants.value.items).inForce : []
      return inForce.map(({ accountId, role }) => [accountId, { role, meeting: name }] as const)
    }),
  )
  return { held: held.flat(), hasMore: found.value.next !== null }
}

type Newest = Pick<AccountsFacts, 'accounts' | 'hasMore'>

/** The newest accounts, up to a number. */
const newestAccounts = async (text: string, most: number): Promise<Answer<Newest>> => {
  let [left, hasMore] = [most, false]
  const found = await everyPage(async ({ limit, ...page }) => {
    const query = { ...page, limit: String(Math.min(left, Number(limit))), order: 'newest' } as const
    const answer = await call('GET /v1/accounts', { query: text === '' ? query : { ...query, text } })
    if (!answer.ok) return answer
    left -= answer.value.items.length
    hasMore = answer.value.next !== null
    return left > 0 ? answer : { ...answer, value: { ...answer.value, next: null } }
  })
  return found.ok ? { ...found, value: { accounts: found.value, hasMore } } : found
}

/**
 * The accounts of an administrator, the newest first, with the roles of those who hold one.
 * @param text words of the name or user name; empty for all accounts
 * @param most accounts that are shown
 */
export const readAccounts = async (text: string, most: number, isOfSystem: boolean): Promise<Answer<AccountsFacts>> => {
  const [accounts, congresses] = await Promise.all([
    newestAccounts(text, most),
    call('GET /v1/congresses', { query: { limit: String(MEETINGS), order: 'newest', state: 'open' } }),
  ])
  if (!accounts.ok) return accounts
  if (!congresses.ok) return congresses
  const [ofSystem, organisations, ...inMeetings] = await Promise.all([
    isOfSystem ? administrators() : [],
    ofOrganisations(),
    ...congresses.value.items.map(({ id, name }) => rolesIn(id, name)),
  ])
  const roles = new Map<string, HeldRole[]>()
  for (const [accountId, role] of [...ofSystem, ...organisations.held, ...inMeetings.flat()])
    roles.set(accountId, [...(roles.get(accountId) ?? []), role])
  return {
    ok: true,
    value: {
      ...accounts.value,
      hasMorePlaces: congresses.value.next !== null || organisations.hasMore,
      roles,
    },
    etag: null,
  }
}

/** The accounts whose people have not chosen a password of their own yet: without it they cannot work. */
export const temporaryOf = (
  accounts: readonly Pick<Account, 'id' | 'kind' | 'state' | 'password'>[],
): ReadonlySet<string> => new Set(accounts.filter((account) => standingOf(account) === 'temporary').map(({ id }) => id))

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
