import type { Test } from 'tap'
import type { RequestOptions, TestService } from '../../support/service.ts'
import { storedIn } from '../../support/stored.ts'
import { type Example, type Examples, examplesOn } from './examples.ts'
import {
  type Described,
  type Document,
  documentOf,
  exampleAddress,
  operationsOf,
  preconditionHeaders,
} from './operations.ts'
import { type Expected, problemComplaints } from './problem-checks.ts'
import { openStage, type Stage } from './stage.ts'

/** A valid request, except for the changes of a test. */
export interface Ready {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

type Visit = (described: Described, ready: Ready, example: Example) => Promise<readonly string[]>

export interface Walker {
  readonly service: TestService
  readonly stage: Stage
  readonly document: Document
  readonly examples: Examples
  /** Every operation that the server describes. */
  readonly operations: readonly Described[]
  /** Operations that need an identified caller. */
  readonly guarded: readonly Described[]
  /** Operations with a body. */
  readonly writing: readonly Described[]
  readonly exampleOf: (described: Described) => Example
  /** Sends a request that must be refused, in both languages; returns the problems with the refusals. */
  readonly refusal: (
    described: Described,
    what: string,
    expected: Expected,
    request: RequestOptions & { readonly address: string },
  ) => Promise<string[]>
  /** Walks through operations, each with its example prepared; collects the complaints. */
  readonly walk: (over: readonly Described[], visit: Visit) => Promise<string[]>
}

const LANGUAGES = { vi: {}, en: { 'accept-language': 'en' } } as const

/**
 * Opens a service with a stage on which every operation has an example that would succeed. When the test has walked
 * over them with bad input, the database must be as it was.
 */
export const openWalker = async (t: Test): Promise<Walker> => {
  const { service, stage } = await openStage(t)
  const document = documentOf(service.app)
  const operations = operationsOf(document)
  const examples = examplesOn(stage)
  const v1 = operations.filter(({ path }) => path.startsWith('/v1/'))
  const exampleOf = ({ name }: Described): Example => examples[name] ?? {}

  const refusal: Walker['refusal'] = async ({ name, method }, what, expected, { address, ...request }) => {
    const complaints: string[] = []
    for (const language of ['vi', 'en'] as const) {
      const headers = { ...request.headers, ...LANGUAGES[language] }
      const answer = await service.request(method, address, { ...request, headers })
      complaints.push(...problemComplaints(answer, expected, language))
    }
    return complaints.map((complaint) => `${name}: ${what}: ${complaint}`)
  }

  const walk: Walker['walk'] = async (over, visit) => {
    const complaints: string[] = []
    for (const described of over) {
      const example = exampleOf(described)
      const headers = await preconditionHeaders(service, example)
      const address = exampleAddress(described.path, example)
      complaints.push(...(await visit(described, { address, headers, body: example.body }, example)))
    }
    return complaints
  }

  return {
    service,
    stage,
    document,
    examples,
    operations,
    guarded: v1.filter(({ operation }) => operation['x-roles'] !== 'anyone'),
    writing: v1.filter(({ method }) => method !== 'GET'),
    exampleOf,
    refusal,
    walk,
  }
}

/** Runs a walk and then checks that it stored nothing. */
export const leavingNothingBehind = async (t: Test, { service }: Walker, work: () => Promise<void>): Promise<void> => {
  const before = await storedIn(service.connection)
  await work()
  await t.test('no refused request stored anything', async (t) => {
    t.same(await storedIn(service.connection), before)
  })
}
