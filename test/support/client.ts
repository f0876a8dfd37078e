import type { Answer, RequestOptions, TestService } from './service.ts'

export type CallOptions = RequestOptions

/** The fields of a problem document that the tests read. */
export interface Problem {
  readonly code: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[]
  readonly findings?: readonly { readonly code: string }[]
  readonly citations?: readonly { readonly id: string; readonly evidence: string }[]
}

export interface Client {
  readonly call: TestService['request']
  /** The document of a request that has to succeed; throws with the problem otherwise. */
  readonly must: <T>(method: string, path: string, options?: CallOptions) => Promise<T>
  /** The problem of a request that has to be refused; throws when it succeeds. */
  readonly refused: (method: string, path: string, options?: CallOptions) => Promise<Problem>
  /** The ETag of something that can be read. */
  readonly tagOf: (path: string) => Promise<string>
}

const inWords = (method: string, path: string, { status, body }: Answer): string =>
  `${method} ${path} answered ${status}: ${JSON.stringify(body)}`

/** Calls that know whether they should succeed. */
export const clientOf = ({ request }: TestService): Client => ({
  call: request,
  must: async <T>(method: string, path: string, options?: CallOptions) => {
    const answer = await request<T>(method, path, options)
    if (answer.status >= 400) throw new Error(inWords(method, path, answer))
    return answer.body
  },
  refused: async (method, path, options) => {
    const answer = await request<Problem>(method, path, options)
    if (answer.status < 400) throw new Error(inWords(method, path, answer))
    return answer.body
  },
  tagOf: async (path) => {
    const answer = await request('GET', path)
    const tag = answer.headers['etag']
    if (tag === undefined) throw new Error(inWords('GET', path, answer))
    return tag
  },
})
