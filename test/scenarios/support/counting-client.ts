import { writeAccount, writeGrant } from '../../support/accounts.ts'
import { type Browser, openBrowser } from '../../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../../support/everyone.ts'
import type { TestService } from '../../support/service.ts'

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g

/** Counts the requests that the people of a meeting send, and the ids that they take from earlier answers. */
export class Counter {
  requests = 0
  readonly ids = new Set<string>()
  readonly #service: TestService

  constructor(service: TestService) {
    this.#service = service
  }

  async browserOf(username: string): Promise<Browser> {
    const browser = openBrowser(this.#service)
    this.requests += 1
    await browser.signIn(username, EVERYBODYS_PASSWORD)
    return browser
  }

  /** The body and the ETag of a request that has to succeed. */
  async tagged<T>(browser: Browser, method: string, path: string, body?: unknown, headers = {}) {
    this.requests += 1
    for (const [id] of `${path} ${JSON.stringify(body)}`.matchAll(UUID)) this.ids.add(id)
    const answer = await browser.request<T>(method, path, { ...(body === undefined ? {} : { body }), headers })
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return { body: answer.body, tag: answer.headers['etag'] ?? '' }
  }

  async send<T>(browser: Browser, method: string, path: string, body?: unknown, headers = {}): Promise<T> {
    return (await this.tagged<T>(browser, method, path, body, headers)).body
  }
}

/** For the first version of something. */
export const FIRST = { 'if-none-match': '*' }

/** An organisation with accounts that were made before the day; the first may administer it. */
export const openOrganisation = async (
  service: TestService,
  { name, level, usernames }: { readonly name: string; readonly level: string; readonly usernames: readonly string[] },
): Promise<string> => {
  const { body } = await service.request<{ id: string }>('POST', '/v1/organisations', { body: { name, level } })
  const [first, ...others] = usernames
  const administrator = await writeAccount(service, { organisationId: body.id, username: first! })
  await writeGrant(service, administrator, { role: 'organisation-administrator', organisationId: body.id })
  for (const username of others) await writeAccount(service, { organisationId: body.id, username })
  return body.id
}
