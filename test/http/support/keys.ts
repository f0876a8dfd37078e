import type { Test } from 'tap'
import { standingClock } from '../../support/clock.ts'
import { openCongress, type TestCongress } from '../../support/congress.ts'
import { withClient } from '../../support/database.ts'
import { openTestService, type TestService } from '../../support/service.ts'

/** A key in the service's answer; the text only when it is shown. */
export interface Key {
  readonly key: string
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly congressIds: readonly string[] | null
  readonly state: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly replacedBy: string | null
  readonly lastUsedAt: string | null
}

/** A service account of the congress's organisation. */
export const makeServiceAccount = async (
  { must, organisationId }: TestCongress,
  username = 'may-quet.so-1',
): Promise<string> => {
  const body = { username, displayName: `Máy ${username}`, organisationId }
  return (await must<{ id: string }>('POST', '/v1/service-accounts', { body })).id
}

const KEY = { name: 'Máy quét phiếu số 1', roles: ['board-member'], expiresAt: '2017-09-01T00:00:00.000Z' }

export const makeKey = (
  { must }: Pick<TestCongress, 'must'>,
  accountId: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Key> => must<Key>('POST', `/v1/service-accounts/${accountId}/keys`, { body: { ...KEY, ...more } })

/** Lets an account hold a role; how roles are granted is not the matter of these tests. */
export const hold = (
  { connection }: TestService,
  accountId: string,
  role: string,
  { congressId, organisationId }: { readonly congressId?: string; readonly organisationId?: string },
): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query(
      `insert into role_grant (id, account_id, role, congress_id, organisation_id, granted_at, granted_by)
        values (gen_random_uuid(), $1, $2, $3, $4, '2017-08-05T00:00:00Z', 'test')`,
      [accountId, role, congressId ?? null, organisationId ?? null],
    )
  })

/** Status and code of requests with a key. */
export const asking = async (
  { request }: TestService,
  token: string,
  path: string,
  method = 'GET',
  body?: unknown,
): Promise<string> => {
  const answer = await request<{ code?: string }>(method, path, { token, ...(body === undefined ? {} : { body }) })
  return answer.body.code === undefined ? String(answer.status) : `${answer.status} ${answer.body.code}`
}

/** A congress with a service account, and a clock that a test moves. */
export const setKeyScene = async (t: Test) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const congress = await openCongress(service)
  return { service, clock, congress, account: await makeServiceAccount(congress) }
}

/** The keys of a service account as its administrator lists them. */
export const keysOf = async ({ must }: TestCongress, account: string) =>
  (await must<{ items: Key[] }>('GET', `/v1/service-accounts/${account}/keys`)).items
