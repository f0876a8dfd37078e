import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { isAdministrator } from '../../src/rules/corrections.ts'
import { isCongressRole } from '../../src/rules/roles.ts'
import { TEST_TOKEN } from './everyone.ts'
import { as, openWithPlayers } from './players.ts'
import type { RequestOptions, ServiceOptions, TestService } from './service.ts'

interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly 'x-roles'?: readonly string[] | string }>>>
  >
}

const DESCRIPTION = join(import.meta.dirname, '..', '..', 'openapi', 'openapi.json')

/** The operations of the description with the roles that may call them. */
const operations = () => {
  const { paths } = JSON.parse(readFileSync(DESCRIPTION, 'utf8')) as Described
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const roles = operation['x-roles'] ?? []
      const address = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
      return { method: method.toUpperCase(), address, roles: typeof roles === 'string' ? [] : roles }
    }),
  )
}

const ADMINISTRATOR = 'quan.tri'
const BESIDE_BOARD = ['presidium', 'secretary', 'credentials-committee', 'observer', 'auditor'] as const

/** The people of one congress: an account for each role outside the board, and one for each person on it. */
interface Cast {
  readonly id: string
  readonly organisationId: string
  /** Usernames of the people on the board, by their ids. */
  readonly onBoard: Map<string, string>
  head: string
  member: string
}

const usernameOf = (role: string, congressId: string): string => `${role}.${congressId.slice(-6)}`

interface Board {
  readonly members: readonly { readonly personId: string; readonly head: boolean }[]
}

/** Sends each request as somebody who holds a role that allows it, of the congress that was recorded last. */
class CastRequests {
  readonly #operations = operations()
  readonly #service: TestService
  #cast: Cast | null = null
  #turn = 0
  #isAdministered = false

  constructor(service: TestService) {
    this.#service = service
  }

  readonly request: TestService['request'] = async (method, path, options = {}) => {
    if (!this.#isAdministered) await this.#administer()
    const answer = await this.#service.request(method, path, { ...options, ...this.#callerOf(method, path, options) })
    if (answer.status >= 400) return answer as never
    if (method === 'POST' && path === '/v1/congresses') {
      await this.#convene(answer.body as { readonly id: string }, options.body as { readonly organisationId: string })
    }
    if (method === 'PUT' && path.endsWith('/counting-board')) await this.#seat(options.body as Board)
    return answer as never
  }

  async #must(method: string, path: string, options: RequestOptions): Promise<void> {
    const { status, body } = await this.#service.request(method, path, options)
    if (status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(body)}`)
  }

  async #administer(): Promise<void> {
    this.#isAdministered = true
    const body = { username: ADMINISTRATOR, displayName: 'Quản trị', organisationId: null }
    await this.#must('POST', '/v1/accounts', { body })
    await this.#must('POST', '/v1/system-administrators', { body: { username: ADMINISTRATOR } })
  }

  async #account(username: string, organisationId: string): Promise<void> {
    const body = { username, displayName: `Tài khoản ${username}`, organisationId }
    await this.#must('POST', '/v1/accounts', { ...as(ADMINISTRATOR), body })
  }

  async #convene({ id }: { readonly id: string }, { organisationId }: { readonly organisationId: string }) {
    this.#cast = { id, organisationId, onBoard: new Map(), head: '', member: '' }
    for (const role of BESIDE_BOARD) {
      const username = usernameOf(role, id)
      await this.#account(username, organisationId)
      await this.#must('POST', `/v1/congresses/${id}/role-grants`, { ...as(ADMINISTRATOR), body: { username, role } })
    }
  }

  async #seat({ members }: Board): Promise<void> {
    const cast = this.#cast!
    for (const { personId, head } of members) {
      const username = cast.onBoard.get(personId) ?? usernameOf('kiem-phieu', personId)
      if (!cast.onBoard.has(personId)) await this.#account(username, cast.organisationId)
      cast.onBoard.set(personId, username)
      const body = { username, role: head ? 'board-head' : 'board-member', personId }
      await this.#service.request('POST', `/v1/congresses/${cast.id}/role-grants`, {
        ...as(usernameOf('presidium', cast.id)),
        body,
      })
      if (head) cast.head = username
      else cast.member = username
    }
  }

  #callerOf(method: string, path: string, { token }: RequestOptions): { readonly token: string } {
    const cast = this.#cast
    const personId = token?.startsWith(`${TEST_TOKEN}.`) ? token.slice(TEST_TOKEN.length + 1) : null
    if (personId !== null) return as(cast?.onBoard.get(personId) ?? '')
    const [address] = path.split('?')
    const found = this.#operations.find((one) => one.method === method && one.address.test(address ?? ''))
    const roles = found?.roles ?? []
    const inCongress = roles.filter(isCongressRole)
    if (!cast || (inCongress.length === 0 && roles.some(isAdministrator))) {
      return as(ADMINISTRATOR)
    }
    // An entry is read and continued by its typist alone.
    if (path.includes('/entries/') && inCongress.includes('board-member')) return as(cast.member)
    if (method === 'GET' && inCongress.includes('auditor')) return as(usernameOf('auditor', cast.id))
    this.#turn += 1
    const role = inCongress[this.#turn % inCongress.length] ?? 'presidium'
    return as(role === 'board-head' ? cast.head : usernameOf(role, cast.id))
  }
}

/**
 * A service in which each request is sent by somebody with a role of their own that allows it, granted as in a real congress,
 * so that the log shows every right.
 */
export const openCastService = async (t: Test, options: ServiceOptions = {}): Promise<TestService> => {
  const service = await openWithPlayers(t, options)
  return { ...service, request: new CastRequests(service).request }
}
