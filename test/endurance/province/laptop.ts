import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Journal } from './journal.ts'

export interface Answer {
  readonly status: number
  readonly etag: string
  readonly cookie: string
  readonly body: Readonly<Record<string, unknown>>
}

export interface Sent {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The kind under which the journal keeps the request; its method without one. */
  readonly kind?: string
}

/** As a desk: a request that found no service, or a busy one, is sent again with its own key. */
const AGAIN_MS = 1_000
const TRIES = 60
const AGAIN: readonly number[] = [0, 429, 503]

const AGENT = 'simulated laptop'
/** The ballot and the look for changes may be under way at once. */
const CONNECTIONS = 2

/** One laptop in a hall: its connections are its own, as those of a browser, and so is its session. */
export class Laptop {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  readonly #origin: string
  readonly #journal: Journal
  #cookie = ''

  constructor(origin: string, journal: Journal) {
    this.#origin = origin
    this.#journal = journal
  }

  async signIn(username: string, password: string): Promise<void> {
    const { cookie } = await this.must('POST', '/v1/sessions', { body: { username, password }, kind: 'sign-in' })
    this.#cookie = cookie
  }

  /**
   * One request, repeated until there is an answer.
   * @throws if the service refuses it
   */
  async must(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const { kind = method } = sent
    const key = method === 'POST' && kind !== 'sign-in' ? { 'idempotency-key': randomUUID() } : {}
    const begun = performance.now()
    for (let tries = 1; ; tries++) {
      const answer = await this.#once(method, path, { ...sent, headers: { ...key, ...sent.headers } })
      if (answer.status >= 200 && answer.status < 300) {
        this.#journal.answered(kind, performance.now() - begun)
        return answer
      }
      this.#journal.refused(kind, String(answer.body['code'] ?? answer.status))
      if (!AGAIN.includes(answer.status) || tries === TRIES) {
        throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
      }
      await pause(AGAIN_MS)
    }
  }

  close(): void {
    this.#agent.destroy()
  }

  #once(method: string, path: string, { body, headers }: Sent): Promise<Answer> {
    const text = body === undefined ? '' : JSON.stringify(body)
    const options = {
      method,
      agent: this.#agent,
      headers: {
        'user-agent': AGENT,
        cookie: this.#cookie,
        ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
        ...headers,
      },
    }
    return new Promise((resolve) => {
      const lost = () => resolve({ status: 0, etag: '', cookie: '', body: { code: 'no-answer' } })
      const outgoing = request(this.#origin + path, options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', lost)
        response.on('end', () => {
          const { etag = '', 'set-cookie': cookies = [] } = response.headers
          const cookie = cookies[0]?.split(';', 1)[0] ?? ''
          resolve({ status: response.statusCode ?? 0, etag, cookie, body: parsed(Buffer.concat(chunks)) })
        })
      })
      outgoing.on('error', lost).end(text)
    })
  }
}

const parsed = (bytes: Buffer): Answer['body'] => {
  try {
    return JSON.parse(bytes.toString()) as Answer['body']
  } catch {
    return {}
  }
}
