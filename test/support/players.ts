import type { Test } from 'tap'
import { scopeOf } from '../../src/app/access/identity.ts'
import type { Identified } from '../../src/http/support/services.ts'
import type { DatabaseHandle } from '../../src/storage/connection.ts'
import { readsOf } from '../../src/storage/stores/stores.ts'
import { EVERYBODYS_SESSION } from './everyone.ts'
import { type Answer, openTestService, type ServiceOptions, type TestService } from './service.ts'

/** The token to act as the account of that name. */
export const as = (username: string, secondFactor = false): { readonly token: string } => ({
  token: `as:${username}${secondFactor ? ':2' : ''}`,
})

/** Declares the tally of a round as it is now, in the name of an account. */
export const declareAs = async <T>(
  username: string,
  { request }: Pick<TestService, 'request'>,
  roundId: string,
): Promise<Answer<T>> => {
  const path = `/v1/rounds/${roundId}`
  const { headers } = await request('GET', `${path}/tally`, as(username))
  return request<T>('POST', `${path}/result`, {
    ...as(username),
    headers: { 'if-match': headers['etag'] ?? '' },
    body: {},
  })
}

/** The identity behind `as:<username>`, with the current roles of this account. */
const identityBehind = async ({ db }: DatabaseHandle, bearer: string | null): Promise<Identified | null> => {
  const [, username, second] = /^as:([^:]+)(:2)?$/.exec(bearer ?? '') ?? []
  if (username === undefined) return null
  // As the owner of the tables: an identity must not depend on its own scope.
  const reads = readsOf(db)
  const account = await reads.accountByUsername(username)
  if (!account) return null
  const roles = await reads.heldRoles(account.id)
  return {
    identity: {
      accountId: account.id,
      name: account.displayName,
      kind: account.kind,
      via: 'password',
      credentialId: EVERYBODYS_SESSION,
      secondFactor: second !== undefined,
      mustChangePassword: false,
      roles,
      scope: scopeOf(account.id, roles, await reads.administered(account.id)),
    },
  }
}

/**
 * A service in which people act as themselves, without having to sign in.
 * @param areRolesFixed whether no role changes any more, so that each account is looked up once
 */
export const openWithPlayers = async (
  t: Test,
  options: ServiceOptions = {},
  areRolesFixed?: () => boolean,
): Promise<TestService> => {
  let owner: DatabaseHandle | undefined
  const known = new Map<string | null, Identified | null>()
  const standIn = async ({ bearer }: { readonly bearer: string | null }) => {
    const kept = known.get(bearer)
    if (kept !== undefined || !owner) return kept ?? null
    const identified = await identityBehind(owner, bearer)
    if (areRolesFixed?.()) known.set(bearer, identified)
    return identified
  }
  const service = await openTestService(t, { ...options, standIn })
  owner = service.owner
  return service
}
