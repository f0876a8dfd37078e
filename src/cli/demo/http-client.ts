import type { Language } from '../../locale/text.ts'

/** What the service answers when it refuses (RFC 9457), as far as the demo shows it. */
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
  readonly evidence: 'text' | 'translation' | 'answer' | 'inferred' | 'reading'
}

/** The service refused something that the scenario does: the play cannot go on. */
export class Refused extends Error {
  readonly problem: Problem
  readonly request: string

  constructor(request: string, problem: Problem) {
    super(`${request}: ${problem.code}`)
    this.request = request
    this.problem = problem
  }
}

/** The service is gone, or does not answer any more. */
export class Unreachable extends Error {}

export interface Answer<T> {
  readonly body: T
  readonly tag: string | null
}

export interface Request {
  readonly body?: unknown
  /** What is before the caller's eyes: the ETag of it, or null for nothing yet. Left out where nobody asks. */
  readonly seen?: string | null
}

/** The service as the demo sees it: addresses under /v1, documents, and nothing else. */
export interface HttpClient {
  readonly get: <T>(path: string) => Promise<Answer<T>>
  readonly post: <T>(path: string, request?: Request) => Promise<T>
  readonly put: <T>(path: string, request: Request) => Promise<T>
  /** What a POST gives away as a file. */
  readonly download: (path: string) => Promise<string>
  /** Does something that must be refused; null when it was not. */
  readonly attempt: (method: 'POST' | 'PUT', path: string, request: Request) => Promise<Problem | null>
}

const precondition = (seen: string | null | undefined): Record<string, string> => {
  if (seen === undefined) return {}
  return seen === null ? { 'if-none-match': '*' } : { 'if-match': seen }
}

/** Which service, in which language, and until when. */
export interface Access {
  /** Such as http://127.0.0.1:3000. */
  readonly address: string
  readonly language: Language
  /** Breaks off what is under way, so that a service that is to end need not wait for it. */
  readonly signal: AbortSignal
}

/** A client of its own for everybody who acts: it keeps the cookie of its session, as a browser does. */
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
    attempt: async (method, path, request) => {
      const { ok, document } = await send(method, path, request)
      return ok ? null : (document as Problem)
    },
  }
}
