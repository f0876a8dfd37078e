import type { Answer, RequestOptions, TestService } from './service.ts'

const COOKIE = /^((?:__Host-)?kiem-phieu(?:-session)?)=([^;]*)/

export interface Browser {
  /** The session's cookie as the browser would send it; null without. */
  cookie: string | null
  /** Sends a request with the cookie and without a token, and stores the returned cookie. */
  readonly request: <T = unknown>(method: string, path: string, options?: RequestOptions) => Promise<Answer<T>>
  /** Signs in; throws if refused. */
  readonly signIn: (username: string, password: string, code?: string) => Promise<Answer>
}

export interface BrowserPlace {
  readonly from?: string
  readonly agent?: string
  readonly cookie?: string | null
}

/** The cookie that a browser keeps after an answer: null if it is removed, undefined if it is not mentioned. */
const kept = ({ headers }: Answer): string | null | undefined => {
  for (const line of [headers['set-cookie'] ?? []].flat()) {
    const [, name, value] = COOKIE.exec(line) ?? []
    if (name !== undefined) return value === '' ? null : `${name}=${value}`
  }
  return undefined
}

/** A person's browser, at an address. */
export const openBrowser = (service: Pick<TestService, 'request'>, place: BrowserPlace = {}): Browser => {
  const { from = '127.0.0.1', agent = 'Firefox of the tests', cookie = null } = place
  const browser: Browser = {
    cookie,
    request: async <T>(method: string, path: string, { headers = {}, ...options }: RequestOptions = {}) => {
      const sent = { 'user-agent': agent, ...(browser.cookie === null ? {} : { cookie: browser.cookie }), ...headers }
      const answer = await service.request<T>(method, path, { token: null, from, ...options, headers: sent })
      const cookie = kept(answer)
      if (cookie !== undefined) browser.cookie = cookie
      return answer
    },
    signIn: async (username, password, code) => {
      const body = { username, password, ...(code === undefined ? {} : { code }) }
      const answer = await browser.request('POST', '/v1/sessions', { body })
      if (answer.status !== 201) throw new Error(`${username} cannot sign in: ${JSON.stringify(answer.body)}`)
      return answer
    },
  }
  return browser
}
