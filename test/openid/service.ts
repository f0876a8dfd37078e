import type { Test } from 'tap'
import type { OpenIdProvider } from '../../src/app/openid/provider.ts'
import { OPENID_CALLBACK } from '../../src/http/schemas/openid.ts'
import { createOpenIdProvider } from '../../src/openid/provider.ts'
import { listening } from '../http/support/raw.ts'
import { clientOf } from '../support/client.ts'
import { plant } from '../support/planted-secrets.ts'
import { openTestService, type ServiceOptions, type TestService } from '../support/service.ts'
import { type Browser, openBrowser, type Visited } from './browser.ts'
import { CLIENT, type LocalProvider, openLocalProvider } from './local-provider.ts'

export const SIGN_IN = '/v1/openid/sign-in'
/** Without TLS. */
export const FLOW_COOKIE = 'kiem-phieu-openid'
export const SESSION_COOKIE = 'kiem-phieu-session'

/** A person with an account, linked or not. */
export interface Member {
  readonly id: string
  readonly username: string
}

export interface WithProvider {
  readonly service: TestService
  /** Of the service, on a real port. */
  readonly origin: string
  readonly provider: LocalProvider
  readonly browser: Browser
  /** Creates an account; linked to a person at the provider unless that is null. */
  readonly addMember: (username: string, subject: string | null) => Promise<Member>
  /** Goes to the provider and returns the callback address without requesting it. */
  readonly comeBack: (browser?: Browser) => Promise<string>
  /** All the way. */
  readonly signIn: (browser?: Browser) => Promise<Visited>
}

/** A service on a port of this machine, and a provider on another. */
export const openWithProvider = async (t: Test, options: ServiceOptions = {}): Promise<WithProvider> => {
  let client: OpenIdProvider | undefined
  const known = (): OpenIdProvider => {
    if (!client) throw new Error('the provider is not there yet')
    return client
  }
  const openId: OpenIdProvider = {
    name: 'Cổng đăng nhập của Tỉnh ủy',
    start: (flow) => known().start(flow),
    finish: (back) => known().finish(back),
  }
  const service = await openTestService(t, { openId, ...options })
  const origin = `http://127.0.0.1:${await listening(service)}`
  const redirectUri = `${origin}${OPENID_CALLBACK}`
  const provider = await openLocalProvider(t, redirectUri)
  const settings = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, redirectUri }
  client = createOpenIdProvider({ ...settings, name: openId.name }, () => new Date())
  const browser = openBrowser()
  const { must } = clientOf(service)
  const organisation = { name: 'Đảng bộ Sở Tài chính', level: 'grassroots', superiorId: null }
  const { id: organisationId } = await must<{ id: string }>('POST', '/v1/organisations', { body: organisation })

  const comeBack = async (from = browser): Promise<string> => {
    const { next } = await from.follow(`${origin}${SIGN_IN}`, (to) => to.startsWith(redirectUri))
    if (next === null) throw new Error('the provider sent nobody back')
    const code = new URL(next).searchParams.get('code')
    if (code) plant(code, 'a code')
    return next
  }
  return {
    service,
    origin,
    provider,
    browser,
    comeBack,
    addMember: async (username, subject) => {
      const openId = subject === null ? null : { issuer: provider.issuer, subject }
      const body = { username, displayName: 'Trần Thị Bình', organisationId, openId }
      return must<Member>('POST', '/v1/accounts', { body })
    },
    // The browser comes from the provider, so strict cookies are withheld.
    signIn: async (from = browser) => from.visit(await comeBack(from), provider.issuer),
  }
}
