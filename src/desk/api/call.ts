import { language } from '../language.ts'
import { giveTouchBack, takeTouch } from '../touch.ts'
import type { Answer } from './answer.ts'
import { type Failure, failureOf, isSessionOver, NO_ANSWER } from './failure.ts'
import type { Operations } from './types.ts'

export type { Answer } from './answer.ts'

type Name = keyof Operations

/** A member that an operation has or has not, under its own name. */
type Part<N extends Name, P extends string> =
  Operations[N] extends Readonly<Record<P, infer Value>>
    ? undefined extends Value
      ? { readonly [Key in P]?: Value }
      : object extends Value
        ? { readonly [Key in P]?: Value }
        : { readonly [Key in P]: Value }
    : unknown

/** The parts that a request needs: the variables of its path, query, body, and the version that the user has seen. */
export type Request<N extends Name> = Part<N, 'path'> &
  Part<N, 'query'> &
  Part<N, 'body'> &
  Part<N, 'seen'> &
  // A key makes a repetition harmless, so only a request with one is repeated by itself.
  (Operations[N] extends { readonly key: string } ? { readonly key?: string } : unknown) & {
    /** A whole file, for which the service may take minutes. */
    readonly long?: true
    /** Reads an accepted answer piece by piece, so that its course can be shown. */
    readonly take?: (response: Response) => Promise<Blob>
    /** A question that is asked again soon anyway: answered within a short time, and never repeated here. */
    readonly quick?: true
    /**
     * Sent by the page and not by a person. Never repeated here, because a repetition might go in the session of somebody
     * who has signed in meanwhile; no look for changes follows it.
     */
    readonly behind?: true
    /** The sender keeps the receipt of the act itself, beside what it is about. */
    readonly keepsReceipt?: true
  }

export type AnswerOf<N extends Name> = Operations[N]['answer']

/** The parts of any request, as far as they are given. */
interface Sent {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly seen?: string | null
  readonly key?: string
  readonly long?: true
  readonly take?: (response: Response) => Promise<Blob>
  readonly quick?: true
  readonly behind?: true
  readonly keepsReceipt?: true
}

/** A request that takes longer has failed. */
const LONGEST_MS = 15_000
const LONGEST_QUICK_MS = 5_000
const LONGEST_FILE_MS = 600_000
/** Pauses before a request is repeated. */
const PAUSES_MS = [400, 1_600]
/** Statuses after which the same request may succeed: no answer, and a database or a proxy that is away. */
const PASSING: readonly number[] = [0, 502, 503, 504]

/** Whether the service could not be reached, and said nothing about the request. */
export const isAway = ({ status }: Pick<Failure, 'status'>): boolean => PASSING.includes(status)

const addressOf = (template: string, { path = {}, query = {} }: Sent): string => {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return given.length === 0 ? filled : `${filled}?${search}`
}

const headersOf = ({ body, seen, key }: Sent, byPerson: boolean): Record<string, string> => ({
  'accept-language': language.value,
  // A request that a page sends by itself keeps nobody signed in.
  ...(byPerson ? {} : { unattended: '1' }),
  ...(body === undefined || body instanceof Blob ? {} : { 'content-type': 'application/json' }),
  ...(body instanceof Blob ? { 'content-type': body.type } : {}),
  ...(seen === undefined ? {} : seen === null ? { 'if-none-match': '*' } : { 'if-match': seen }),
  ...(key === undefined ? {} : { 'idempotency-key': key }),
})

const bodyOf = ({ body }: Sent): BodyInit | undefined => {
  if (body === undefined || body instanceof Blob) return body
  return JSON.stringify(body)
}

/** A document, a file, or nothing. */
const read = async (response: Response): Promise<unknown> => {
  const type = response.headers.get('content-type') ?? ''
  if (/^application\/(?:[a-z]+\+)?json(?:;|$)/.test(type)) return response.json()
  return type === '' ? undefined : response.blob()
}

const longestFor = ({ quick, long }: Sent): number => {
  if (long) return LONGEST_FILE_MS
  return quick ? LONGEST_QUICK_MS : LONGEST_MS
}

const send = async (method: string, address: string, sent: Sent): Promise<Answer<unknown>> => {
  const body = bodyOf(sent)
  const byPerson = takeTouch()
  try {
    const response = await fetch(address, {
      method,
      headers: headersOf(sent, byPerson),
      signal: AbortSignal.timeout(longestFor(sent)),
      ...(body === undefined ? {} : { body }),
    })
    const value = await (response.ok && sent.take ? sent.take : read)(response)
    if (!response.ok) return { ok: false, failure: failureOf(response, value) }
    const { headers } = response
    return { ok: true, value, etag: headers.get('etag'), receipt: headers.get('audit-receipt') }
  } catch {
    if (byPerson) giveTouchBack()
    return { ok: false, failure: NO_ANSWER }
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms))

let whenSignedOut: () => void = () => {}

/** Sets what happens when the service answers that nobody is signed in here any more. */
export const onSignedOut = (act: () => void): void => {
  whenSignedOut = act
}

let whenCodeNeeded = (): Promise<boolean> => Promise.resolve(false)

/** Sets who asks for a code of the second factor; the answer says whether one was accepted. */
export const onCodeNeeded = (ask: () => Promise<boolean>): void => {
  whenCodeNeeded = ask
}

let whenWritten: () => void = () => {}

/** Sets what happens when an act of a person has been done. */
export const onWritten = (act: () => void): void => {
  whenWritten = act
}

/** Keeps the receipt of an act. */
type KeepReceipt = (operation: Name, receipt: string) => void

let receiptKeeper = (): KeepReceipt => () => {}

/**
 * Sets who keeps the receipts of acts on this laptop.
 * @param begin called before an act is sent, so that its receipt is kept for the person who did it
 */
export const onReceipt = (begin: () => KeepReceipt): void => {
  receiptKeeper = begin
}

/**
 * Sends one request to the API; the browser adds the cookie. Whatever happens, an answer comes back. Reading, and a
 * request with a key, are repeated twice if no answer came or the database is away.
 * @param name method and path of the operation, as in the document of the API
 */
export const call = async <N extends Name>(
  name: N,
  ...[request]: object extends Request<N> ? [Request<N>?] : [Request<N>]
): Promise<Answer<AnswerOf<N>>> => {
  const [method = '', template = ''] = name.split(' ')
  const sent: Sent = request ?? {}
  const address = addressOf(template, sent)
  const isRepeated = !sent.quick && !sent.behind && (method === 'GET' || sent.key !== undefined)
  const pauses = isRepeated ? PAUSES_MS : []
  const keep = receiptKeeper()
  let answer = await send(method, address, sent)
  for (const ms of pauses) {
    if (answer.ok || !isAway(answer.failure)) break
    await pause(ms)
    answer = await send(method, address, sent)
  }
  // Nothing was recorded, so the same request goes on after the code.
  if (!answer.ok && answer.failure.code === 'second-factor-again' && (await whenCodeNeeded())) {
    answer = await send(method, address, sent)
  }
  if (!answer.ok && isSessionOver(answer.failure)) whenSignedOut()
  if (answer.ok && answer.receipt && !sent.keepsReceipt) keep(name, answer.receipt)
  // A DELETE ends a session, and nobody may look any more.
  if (answer.ok && method !== 'GET' && method !== 'DELETE' && !sent.behind) whenWritten()
  // The types are generated from the document that describes these answers.
  return answer as Answer<AnswerOf<N>>
}

/** An Idempotency-Key: random, because a page over plain HTTP has no `crypto.randomUUID`. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
