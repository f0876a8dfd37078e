import type { Language } from '../../locale/text.ts'
import type { Evidence } from '../../rules/types.ts'

/** A problem document of the service (RFC 9457), reduced to the fields that the demo prints. */
export interface Problem {
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[]
  readonly citations?: readonly Citation[]
}

export interface Citation {
  readonly id: string
  readonly article: string
  readonly paraphrase: string
  readonly evidence: Evidence
}

/** The service refused an act of the scenario: the play cannot go on. */
export class Refused extends Error {
  readonly problem: Problem
  readonly request: string

  constructor(request: string, problem: Problem) {
    super(`${request}: ${problem.code}`)
    this.request = request
    this.problem = problem
  }
}

/** The service is gone, or does not respond. */
export class Unreachable extends Error {}

export interface Answer<T> {
  readonly body: T
  readonly tag: string | null
}

export interface Request {
  readonly body?: unknown
  /** The ETag of the version that the caller has seen; null for none yet; absent if no precondition is needed. */
  readonly seen?: string | null
}

/** The service as the demo uses it: requests under /v1 and documents, nothing else. */
export interface HttpClient {
  readonly get: <T>(path: string) => Promise<Answer<T>>
  readonly post: <T>(path: string, request?: Request) => Promise<T>
  readonly put: <T>(path: string, request: Request) => Promise<T>
  /** Downloads the file that a POST answers with. */
  readonly download: (path: string) => Promise<string>
  /** Downloads the bytes that a GET answers with. */
  readonly file: (path: string) => Promise<Uint8Array>
  /** Tries an act that must be refused; null if it was accepted. */
  readonly attempt: (method: 'POST' | 'PUT', path: string, request: Request) => Promise<Problem | null>
}

const precondition = (seen: string | null | undefined): Record<string, string> => {
  if (seen === undefined) return {}
  return seen === null ? { 'if-none-match': '*' } : { 'if-match': seen }
}

/** The service, the language, and the end of the play. */
export interface Access {
  /** Such as http://127.0.0.1:3000. */
  readonly address: string
  readonly language: Language
  /** Aborts requests in progress, so that a stopping service need not wait for them. */
  readonly signal: AbortSignal
}

/** Creates a client for one account: it keeps its session cookie, as a browser does. */
export const createHttpClient = ({ address, language, signal }: Access): HttpClient => {
  let cookie: string | null = null
  const ask = (method: string, path: string, { body, seen }: Request): Promise<Response> =>
    fetch(`${address}/v1${path}`, {
      method,
      signal,
      headers: {
        ...(cookie === null ? {} : { cookie }),
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...precondition(seen),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const send = async (method: string, path: string, request: Request = {}, isFile = false) => {
    try {
      const response = await ask(method, path, request)
      const [given] = response.headers.getSetCookie()
      if (given) cookie = given.split(';', 1)[0] ?? null
      const document: unknown = isFile && response.ok ? await response.text() : await response.json()
      return { ok: response.ok, tag: response.headers.get('etag'), document }
    } catch {
      throw new Unreachable(`${method} /v1${path}`)
    }
  }
  const must = async (method: string, path: string, request?: Request, isFile?: boolean): Promise<Answer<unknown>> => {
    const { ok, tag, document } = await send(method, path, request, isFile)
    if (!ok) throw new Refused(`${method} /v1${path}`, document as Problem)
    return { body: document, tag }
  }
  return {
    get: async <T>(path: string) => (await must('GET', path)) as Answer<T>,
    post: async <T>(path: string, request?: Request) => (await must('POST', path, request)).body as T,
    put: async <T>(path: string, request: Request) => (await must('PUT', path, request)).body as T,
    download: async (path) => (await must('POST', path, {}, true)).body as string,
    file: async (path) => {
      const response = await ask('GET', path, {}).catch(() => null)
      if (!response?.ok) throw new Unreachable(`GET /v1${path}`)
      return new Uint8Array(await response.arrayBuffer())
    },
    attempt: async (method, path, request) => {
      const { ok, document } = await send(method, path, request)
      return ok ? null : (document as Problem)
    },
  }
}
