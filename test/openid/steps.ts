import type { ProblemCode } from '../../src/http/problems/catalogue.ts'
import { withClient } from '../support/database.ts'
import type { TestService } from '../support/service.ts'
import { SIGN_IN } from './service.ts'

export const CALLBACK = '/v1/openid/callback'
export const OVER = { status: 403, code: 'openid-flow-over' } as const satisfies { status: number; code: ProblemCode }

export const cookiesIn = (headers: Readonly<Record<string, unknown>>): string[] =>
  [headers['set-cookie'] ?? []].flat() as string[]

export const rowsOf = ({ connection }: TestService, table: 'openid_flow' | 'session'): Promise<number> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ${table}`)
    return rows[0]?.count ?? -1
  })

/** Begins a sign-in; returns the browser's cookie and the provider's answer. */
export const begin = async ({ request }: TestService) => {
  const { status, headers } = await request('GET', SIGN_IN, { token: null })
  if (status !== 302) throw new Error(`${status}`)
  const state = new URL(headers['location'] ?? '').searchParams.get('state') ?? ''
  const cookie = cookiesIn(headers)[0]?.split(';')[0] ?? ''
  return { state, cookie }
}

export const comeBack = ({ request }: TestService, state: string, cookie: string | null, from = '127.0.0.1') =>
  request('GET', `${CALLBACK}?state=${state}&code=code`, {
    token: null,
    from,
    headers: cookie === null ? {} : { cookie },
  })
