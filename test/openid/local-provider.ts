import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Koa, Provider } from 'oidc-provider'
import type { Test } from 'tap'
import { plant } from '../support/planted-secrets.ts'

/** The person at the browser, as the provider knows them. */
export interface SignedIn {
  readonly subject: string
  /** How they showed it (RFC 8176). */
  readonly amr?: readonly string[]
}

export interface LocalProvider {
  readonly issuer: string
  readonly client: { readonly id: string; readonly secret: string }
  /** Sets the person who signs in from now on; null rejects everybody. */
  readonly letIn: (person: SignedIn | null) => void
  /** Requests that reached it, as method and path. */
  readonly asked: readonly string[]
  /** Stops it; it answers no more requests. */
  readonly stop: () => Promise<void>
}

export const CLIENT = { id: 'kiem-phieu', secret: plant('bi-mat-thu-cua-may-khach-openid', 'the client secret') }

/** Everything in memory, by kind and id. */
class Memory {
  readonly #kind: string
  static readonly #kept = new Map<string, Record<string, unknown>>()

  constructor(kind: string) {
    this.#kind = kind
  }

  #key(id: string): string {
    return `${this.#kind} ${id}`
  }

  async upsert(id: string, payload: Record<string, unknown>): Promise<void> {
    Memory.#kept.set(this.#key(id), payload)
  }

  async find(id: string): Promise<Record<string, unknown> | undefined> {
    return Memory.#kept.get(this.#key(id))
  }

  async findByUid(uid: string): Promise<Record<string, unknown> | undefined> {
    const prefix = `${this.#kind} `
    return [...Memory.#kept].find(([key, payload]) => key.startsWith(prefix) && payload['uid'] === uid)?.[1]
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id)
    if (payload) payload['consumed'] = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    Memory.#kept.delete(this.#key(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of Memory.#kept) if (payload['grantId'] === grantId) Memory.#kept.delete(key)
  }
}

const signingKey = (): object => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  kid: 'key-of-the-local-provider',
  use: 'sig',
  alg: 'ES256',
})

const configurationFor = (redirectUri: string) => ({
  adapter: Memory,
  jwks: { keys: [signingKey()] },
  cookies: { keys: ['cookies-of-the-local-provider'] },
  claims: { openid: ['sub', 'amr'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 600, Session: 600 },
  findAccount: (_context: Koa, id: string) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  interactions: { url: (_context: Koa, { uid }: { uid: string }) => `/interaction/${uid}` },
  // No consent is asked for: the organisation has given it.
  loadExistingGrant: async ({ oidc: { client, provider, session } }: Koa) => {
    const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
    grant.addOIDCScope('openid')
    await grant.save()
    return grant
  },
  clients: [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: [redirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
})

export interface Listening {
  readonly origin: string
  readonly asked: string[]
  readonly stop: () => Promise<void>
}

/** A server on a free port of this machine, stopped when the test ends. */
export const listenLocally = async (t: Test, listener: RequestListener): Promise<Listening> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url?.split('?')[0]}`)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    if (!server.listening) return
    const stopped = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await stopped
  }
  t.teardown(stop)
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, stop }
}

/** A real provider on this machine. People need no password; everything else follows the protocol. */
export const openLocalProvider = async (t: Test, redirectUri: string): Promise<LocalProvider> => {
  let person: SignedIn | null = { subject: 'nobody-yet' }
  let answer: RequestListener = () => {}
  const { origin, asked, stop } = await listenLocally(t, (request, response) => answer(request, response))
  const provider = new Provider(origin, configurationFor(redirectUri))
  provider.on('server_error', (_context, error) => {
    throw error
  })
  const callback = provider.callback()
  const letIn = (next: SignedIn | null): void => {
    person = next
  }
  const interact = (request: IncomingMessage, response: ServerResponse) => {
    const result = person
      ? { login: { accountId: person.subject, ...(person.amr ? { amr: person.amr } : {}) } }
      : { error: 'access_denied' }
    return provider.interactionFinished(request, response, result)
  }
  answer = (request, response) =>
    request.url?.startsWith('/interaction/') ? void interact(request, response) : callback(request, response)
  return { issuer: origin, client: CLIENT, asked, stop, letIn }
}
