import { type Answer, call } from '../api/call.ts'
import type { Account, Key, Organisation } from '../api/types.ts'

export interface System {
  readonly account: Account
  readonly keys: readonly Key[]
}

export interface SystemsFacts {
  readonly systems: readonly System[]
  readonly organisations: readonly Organisation[]
}

const MOST = '200'

const withKeys = async (account: Account): Promise<System> => {
  const keys = await call('GET /v1/service-accounts/{id}/keys', { path: { id: account.id }, query: { limit: MOST } })
  return { account, keys: keys.ok ? keys.value.items : [] }
}

/** The other systems of an administrator with their keys, the newest system first. */
export const readSystems = async (): Promise<Answer<SystemsFacts>> => {
  const [accounts, organisations] = await Promise.all([
    call('GET /v1/accounts', { query: { kind: 'service', limit: MOST, order: 'newest' } }),
    call('GET /v1/organisations', { query: { limit: MOST, order: 'newest' } }),
  ])
  if (!accounts.ok) return accounts
  if (!organisations.ok) return organisations
  const systems = await Promise.all(accounts.value.items.map(withKeys))
  return { ok: true, value: { systems, organisations: organisations.value.items }, etag: null }
}
