import type { Test } from 'tap'
import type { ProblemCode } from '../../../src/http/problems/catalogue.ts'
import type { Problem } from '../../support/client.ts'
import type { RequestOptions, TestService } from '../../support/service.ts'
import { storedIn } from '../../support/stored.ts'
import { problemComplaints } from './problem-checks.ts'

/** A request that must be refused, and how. */
export interface Refused {
  readonly what: string
  readonly method: string
  readonly path: string
  readonly options?: RequestOptions
  readonly status: number
  readonly code: ProblemCode
  readonly pointer?: string
  /** A clause that the problem must cite. */
  readonly citation?: string
  /** Words of the sentence, for example the name of the person concerned. */
  readonly says?: readonly string[]
}

/** Sends every request, wants its refusal, and wants the database to be as it was. */
export const expectRefusals = async (t: Test, service: TestService, requests: readonly Refused[]): Promise<void> => {
  const before = await storedIn(service.connection)
  for (const { what, method, path, options, citation, says = [], ...expected } of requests) {
    const answer = await service.request<Problem>(method, path, options)
    t.same(problemComplaints(answer, expected), [], what)
    for (const words of says) t.ok(answer.body.detail.includes(words), `${what} says ${words}: ${answer.body.detail}`)
    if (citation)
      t.ok(
        answer.body.citations?.some(({ id }) => id === citation),
        `${what} cites ${citation}`,
      )
  }
  t.same(await storedIn(service.connection), before, 'nothing was stored')
}

/** The precondition for changing the resource at a path: its tag, or that it does not exist. */
export const preconditionAt = async ({ request }: TestService, path: string): Promise<Record<string, string>> => {
  const { headers } = await request('GET', path)
  return headers['etag'] ? { 'if-match': headers['etag'] } : { 'if-none-match': '*' }
}
