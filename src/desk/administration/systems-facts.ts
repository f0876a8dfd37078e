import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { Account, Key, Organisation } from '../api/types.ts'

export interface System {
  readonly account: Account
  readonly keys: readonly Key[]
}

export interface SystemsFacts {
  readonly systems: readonly System[]
  readonly organisations: readonly Organisation[]
}

const withKeys = async (account: Account): Promise<System> => {
  const path = { id: account.id }
  const keys = await everyPage((query) => call('GET /v1/service-accounts/{id}/keys', { path, query }))
  return { account, keys: keys.ok ? keys.value : [] }
}

/** The other systems of an administrator with their keys, the newest system first. */
export const readSystems = async (): Promise<Answer<SystemsFacts>> => {
  const [accounts, organisations] = await Promise.all([
    everyPage((page) => call('GET /v1/accounts', { query: { ...page, kind: 'service', order: 'newest' } })),
    everyPage((page) => call('GET /v1/organisations', { query: { ...page, order: 'newest' } })),
  ])
  if (!accounts.ok) return accounts
  if (!organisations.ok) return organisations
  const systems = await Promise.all(accounts.value.map(withKeys))
  return { ok: true, value: { systems, organisations: organisations.value }, etag: null }
}
