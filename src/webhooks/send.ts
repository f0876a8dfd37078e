import { lookup as systemLookup } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Attempt } from '../app/webhooks/model.ts'
import type { WebhookTargets } from '../app/webhooks/ports.ts'
import { codeOf } from '../kernel/unknown.ts'
import type { Reachable } from './addresses.ts'
import { hostOf, portOf } from './targets.ts'

/** One attempt to send one message. */
export interface Sending {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Aborts the attempt: timeout, or the service stops. */
  readonly signal: AbortSignal
}

/** The outcome of an attempt. */
export type Sent = Pick<Attempt, 'outcome' | 'status'>

export type Sender = (sending: Sending) => Promise<Sent>

export interface Resolved {
  readonly address: string
  readonly family: number
}

/** Resolves a name to addresses; rejects if there are none. */
export type Resolve = (name: string) => Promise<readonly Resolved[]>

export interface SenderParts {
  readonly reachable: Reachable
  readonly targets: WebhookTargets
  /** Default: the system's resolver. */
  readonly resolve?: Resolve
  /** Certificates of authorities in addition to those of Node.js, in PEM. */
  readonly ca?: string
}

/** Only the status of a response matters; at most this much of its body is read, out of politeness. */
const MOST_BYTES = 65_536

const GONE = 410

const without = (outcome: Sent['outcome']): Sent => ({ outcome, status: null })

const resolveBySystem: Resolve = (name) => systemLookup(name, { all: true })

/** Settles like `work`, or rejects as soon as the signal aborts; the later outcome of `work` is ignored. */
const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })

/**
 * A lookup that returns checked addresses only, so that the connection goes to one of them whatever the name resolves
 * to by then.
 */
const answeringWith =
  (addresses: readonly Resolved[]): LookupFunction =>
  (_name, options, callback) => {
    const [first] = addresses
    if (options.all) callback(null, [...addresses])
    else callback(null, first?.address ?? '', first?.family)
  }

const discard = (answer: IncomingMessage): Promise<void> =>
  new Promise((done) => {
    let bytes = 0
    answer.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > MOST_BYTES) answer.destroy()
    })
    answer.on('error', () => {})
    answer.on('close', done)
  })

const outcomeOf = (status: number): Sent['outcome'] => {
  if (status >= 200 && status < 300) return 'delivered'
  return status === GONE ? 'gone' : 'refused'
}

const ABOUT_CERTIFICATES = /^(?:CERT_|ERR_TLS_CERT|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH)/

const failureOf = (error: unknown, signal: AbortSignal): Sent => {
  if (signal.aborted) return without('timeout')
  const code = String(codeOf(error))
  return without(ABOUT_CERTIFICATES.test(code) ? 'certificate-invalid' : 'unreachable')
}

/** Sends to one of the addresses. Follows no redirect, uses no proxy, keeps no connection. */
const post = (
  url: URL,
  { headers, body, signal }: Sending,
  addresses: readonly Resolved[],
  ca: string | undefined,
): Promise<Sent> =>
  new Promise((resolve) => {
    const isTls = url.protocol === 'https:'
    const host = hostOf(url)
    const request = (isTls ? httpsRequest : httpRequest)({
      method: 'POST',
      host,
      port: portOf(url),
      path: `${url.pathname}${url.search}`,
      headers: {
        ...headers,
        host: url.host,
        'user-agent': 'kiem-phieu',
        'content-length': Buffer.byteLength(body),
        connection: 'close',
      },
      agent: false,
      lookup: answeringWith(addresses),
      signal,
      ...(isTls && ca ? { ca } : {}),
    })
    request.on('error', (error) => resolve(failureOf(error, signal)))
    request.on('response', async (answer) => {
      const status = answer.statusCode ?? 0
      await discard(answer)
      request.destroy()
      resolve({ outcome: outcomeOf(status), status })
    })
    request.end(body)
  })

/**
 * Sends messages to allowed targets. Every address of a name is checked each time, and the connection goes to a
 * checked address.
 */
export const createSender =
  ({ reachable: { reachOf }, targets, resolve = resolveBySystem, ca }: SenderParts): Sender =>
  async (sending) => {
    const { signal } = sending
    if (targets.refusalOf(sending.url) !== null) return without('address-not-allowed')
    const url = new URL(sending.url)
    const host = hostOf(url)
    const version = isIP(host)
    let addresses: readonly Resolved[]
    try {
      addresses = version ? [{ address: host, family: version }] : await unlessAborted(resolve(host), signal)
    } catch {
      return without(signal.aborted ? 'timeout' : 'name-unknown')
    }
    if (addresses.length === 0) return without('name-unknown')
    const reaches = addresses.map(({ address }) => reachOf(address))
    const isPlain = url.protocol === 'http:'
    if (reaches.some((reach) => reach === null || (isPlain && reach === 'public')))
      return without('address-not-allowed')
    if (signal.aborted) return without('timeout')
    return post(url, sending, addresses, ca)
  }
