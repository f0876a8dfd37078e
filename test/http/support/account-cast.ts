import { type AccountPlan, writeAccount, writeGrant } from '../../support/accounts.ts'
import { type Browser, openBrowser } from '../../support/browser.ts'
import { type Client, clientOf } from '../../support/client.ts'
import { EVERYBODYS_PASSWORD } from '../../support/everyone.ts'
import type { TestService } from '../../support/service.ts'

/** An account as the API shows it. */
export interface ShownAccount {
  readonly id: string
  readonly organisationId: string | null
  readonly username: string
  readonly displayName: string
  readonly state: string
  readonly password: string
  readonly secondFactor: string
  readonly openId: unknown
  readonly version: number
}

export interface Cast extends Client {
  /** A province's organisation, one below it, and one beside it. */
  readonly above: string
  readonly below: string
  readonly beside: string
  /** Administers `above` and the organisations below it. */
  readonly administrator: Browser & { readonly id: string }
  /** Creates an account as the system administrator; without an organisation it belongs to `above`. */
  readonly make: (
    username: string,
    organisationId?: string | null,
  ) => Promise<{ id: string; temporaryPassword: string }>
  /** Writes an account with the password of the tests, and signs it in. */
  readonly enter: (plan: AccountPlan, role?: string) => Promise<Browser & { readonly id: string }>
  /** Corrects an account as the system administrator. */
  readonly change: (id: string, change: Readonly<Record<string, unknown>>) => Promise<ShownAccount>
}

export const NAME = 'Phạm Văn Hải'

/** Two organisations, one below the other, and an administrator of one of them. */
export const openCast = async (service: TestService): Promise<Cast> => {
  const client = clientOf(service)
  const organisation = async (name: string, superiorId: string | null = null): Promise<string> => {
    const body = { name, level: superiorId ? 'grassroots' : 'province', superiorId }
    return (await client.must<{ id: string }>('POST', '/v1/organisations', { body })).id
  }
  const above = await organisation('Đảng bộ tỉnh Hải Dương')
  const below = await organisation('Đảng bộ Sở Tài chính', above)
  const beside = await organisation('Đảng bộ tỉnh Hưng Yên')
  const enter: Cast['enter'] = async (plan, role) => {
    const id = await writeAccount(service, plan)
    if (role)
      await writeGrant(service, id, { role, ...(plan.organisationId ? { organisationId: plan.organisationId } : {}) })
    const browser = openBrowser(service)
    await browser.signIn(plan.username, EVERYBODYS_PASSWORD)
    return Object.assign(browser, { id })
  }
  return {
    ...client,
    above,
    below,
    beside,
    administrator: await enter({ username: 'quan.tri.tinh', organisationId: above }, 'organisation-administrator'),
    make: (username, organisationId = above) =>
      client.must('POST', '/v1/accounts', { body: { username, displayName: NAME, organisationId } }),
    enter,
    change: async (id, change) => {
      const path = `/v1/accounts/${id}`
      const { displayName, state, openId } = await client.must<ShownAccount>('GET', path)
      const headers = { 'if-match': await client.tagOf(path) }
      const body = { displayName, state, openId, reason: 'Để thử.', ...change }
      return client.must('PUT', path, { headers, body })
    },
  }
}
