import { test } from 'tap'
import { ENOUGH } from '../../src/http/support/first-faults.ts'
import { LIMITS } from '../../src/http/transport.ts'
import type { Problem } from '../support/client.ts'
import { openTestService, TEST_TOKEN } from '../support/service.ts'
import { main, pointerOf } from './support/bad-bodies.ts'
import {
  type Described,
  type Document,
  documentOf,
  operationsOf,
  type Schema,
  takesFile,
} from './support/operations.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { leavingNothingBehind, openWalker } from './support/walker.ts'

const MIB = 1024 * 1024
const MOST_BYTES = 64 * 1024

/** A text of at most so many bytes. Its parts are ASCII, so that each character is a byte. */
const upTo = (bytes: number, head: string, part: (index: number) => string, tail: string): string => {
  const parts: string[] = []
  for (let length = 0, index = 0; ; index += 1) {
    const next = part(index)
    length += next.length
    if (length > bytes - head.length - tail.length) return head + parts.join('') + tail
    parts.push(next)
  }
}

const filled = (bytes: number, head: string, part: string, tail: string): string =>
  head + part.repeat(Math.floor((bytes - head.length - tail.length) / part.length)) + tail

/** As many keys as an object may have, if they fit, and blanks. */
const hundred = (bytes: number, key: (index: number) => string): string => {
  const last = '"x":0}'
  let keys = '{'
  for (let index = 0; index < 98; index += 1) {
    const next = `"${key(index)}":0,`
    if (keys.length + next.length + last.length > bytes) break
    keys += next
  }
  return filled(bytes, keys, ' ', last)
}

/** Bodies that cost or answer most, as long as a route takes at all. */
const worst = (bytes: number): Readonly<Record<string, string>> => ({
  'unknown keys': upTo(bytes, '{', (index) => `"${index}":0,`, '"x":0}'),
  'unknown keys, a hundred': hundred(bytes, (index) => `\\u0001${index}`),
  'unknown keys, long ones': hundred(bytes, (index) => `${'\\u0001'.repeat(98)}${index}`),
  'open brackets': '['.repeat(bytes),
  'brackets in pairs': '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
  'objects inside one another': filled(bytes, '', '{"a":', ''),
  'a long number': '1'.repeat(bytes),
  'a key of escapes': `{"${'\\u0000'.repeat(bytes / 6 - 1)}":0}`,
  'a text of escapes': `{"a":"${'\\u0000'.repeat(bytes / 6 - 2)}"}`,
  quotes: '"'.repeat(bytes),
  backslashes: `"${'\\'.repeat(bytes - 2)}"`,
  nothing: ' '.repeat(bytes),
})

const made = new Map<number, Readonly<Record<string, string>>>()
const worstOf = (bytes: number): Readonly<Record<string, string>> => {
  const bodies = made.get(bytes) ?? worst(bytes)
  made.set(bytes, bodies)
  return bodies
}

/** List fields, each filled with invalid items. */
const wrongLists = (document: Document, { bodySchema }: Described): Readonly<Record<string, string>> => {
  const { properties = {} } = main(document, bodySchema ?? {})
  const lists = Object.entries(properties).filter(([, schema]) => main(document, schema).type === 'array')
  // The value that chooses the schema of the lists, if there are several.
  const fixed = Object.entries(properties).flatMap(([name, schema]) => {
    const { const: only } = main(document, schema)
    return only === undefined ? [] : `"${name}":${JSON.stringify(only)},`
  })
  return Object.fromEntries(
    lists.flatMap(([name]) =>
      ['0,', '{},', '{"struck":[0,0,0,0]},', '{"x":0},'].map((part) => [
        `${name} of ${part}`,
        filled(MIB, `{${fixed.join('')}"${name}":[`, part, '0]}'),
      ]),
    ),
  )
}

test('any body sent to any route gets a small problem as its answer', async (t) => {
  const walker = await openWalker(t)
  const { service, document, writing, walk } = walker
  await leavingNothingBehind(t, walker, async () => {
    const large: string[] = []
    const complaints = await walk(writing, async (described, { address, headers }) => {
      const found: string[] = []
      const limit = described.operation['x-body-bytes'] ?? 0
      const bodies = [worstOf(MIB), worstOf(limit), wrongLists(document, described)].flatMap((some) =>
        Object.entries(some),
      )
      for (const [what, text] of bodies) {
        const answer = await service.app.inject({
          method: described.method as 'POST',
          url: address,
          headers: {
            authorization: `Bearer ${TEST_TOKEN}`,
            ...headers,
            'content-type': 'application/json',
          },
          payload: text,
        })
        if (answer.rawPayload.length > MOST_BYTES) large.push(`${described.name}: ${what}: ${answer.rawPayload.length}`)
        if (answer.statusCode < 400 || answer.statusCode >= 500)
          found.push(`${described.name}: ${what}: ${answer.statusCode}`)
      }
      return found
    })
    t.same(complaints, [])
    t.same(large, [])
  })
})

test('the first twenty faulty places are named, and the others counted', async (t) => {
  const { request } = await openTestService(t)
  const body = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`k${index}`, 0]))
  const answer = await request<Problem & { moreErrors?: number; detail: string }>('POST', '/v1/organisations', { body })
  t.equal(answer.status, 400)
  t.equal(answer.body.errors?.length, 20)
  // Name and level are missing besides.
  t.equal(answer.body.moreErrors, 72)
  t.match(answer.body.detail, /Ngoài những chỗ nêu kèm theo còn 72 chỗ khác\.$/)
})

test('the count of faulty places in a long list is a minimum', async (t) => {
  const { request } = await openTestService(t)
  for (const [language, format, words] of [
    ['vi', 'count-record/1', /còn ít nhất \d+ chỗ khác\.$/],
    ['en', 'count-record/2', /At least \d+ more places are not listed\.$/],
  ] as const) {
    const body = filled(MIB, `{"format":"${format}","candidates":[`, '{},', '{}]}')
    const headers = { 'accept-language': language }
    const answer = await request<Problem & { moreErrors: number }>('POST', '/v1/recounts', { body, headers })
    t.match(answer.body, { status: 400, code: 'body-invalid', errors: [{ pointer: '/candidates/0/id' }] })
    t.equal(answer.body.errors?.length, 20)
    t.equal(answer.body.moreErrors, ENOUGH - 20)
    t.match(answer.body.detail, words)
  }
})

test('structure beyond the limits is refused by name, before the text is parsed as JSON', async (t) => {
  const { request } = await openTestService(t)
  const refused = async (
    body: string,
    code: 'json-too-deep' | 'json-keys-too-many' | 'json-key-too-long',
    pointer: string,
  ) => {
    for (const language of ['vi', 'en'] as const) {
      const answer = await request('POST', '/v1/organisations', { body, headers: { 'accept-language': language } })
      t.same(problemComplaints(answer, { status: 400, code, pointer }, language), [])
    }
  }
  await refused('['.repeat(17), 'json-too-deep', pointerOf(Array(16).fill('0')))
  await refused(`{"x":{${Array.from({ length: 101 }, (_, index) => `"${index}":0`).join()}`, 'json-keys-too-many', '/x')
  await refused(`{"${'x'.repeat(601)}":`, 'json-key-too-long', '')
})

/** Bytes of the longest body that a schema takes, Vietnamese texts at three bytes a character; null without an end. */
const longest = (document: Document, schema: Schema): number | null => {
  const {
    type,
    properties = {},
    additionalProperties,
    items,
    maxItems,
    maxLength,
    format,
    enum: choices,
  } = main(document, schema)
  if (choices) return Math.max(...choices.map((choice) => JSON.stringify(choice).length))
  if (type === 'array') {
    const item = longest(document, items ?? {})
    return item === null || maxItems === undefined ? null : 2 + maxItems * (item + 1)
  }
  if (type === 'object') {
    if (typeof additionalProperties === 'object') return null
    return Object.entries(properties).reduce<number | null>((sum, [key, inner]) => {
      const one = longest(document, inner)
      return sum === null || one === null ? null : sum + key.length + 4 + one
    }, 2)
  }
  if (format === 'uuid') return 38
  // A text without a length has a pattern or a format that limits it.
  return type === 'string' ? 2 + 3 * (maxLength ?? 100) : 10
}

test('every route has its limit, and the longest valid body fits', async (t) => {
  const { app } = await openTestService(t)
  await app.ready()
  const document = documentOf(app)
  const writing = operationsOf(document).filter(({ method }) => method !== 'GET')
  const endless: string[] = []
  for (const described of writing) {
    const { name, operation, bodySchema } = described
    const limit = operation['x-body-bytes'] ?? 0
    if (takesFile(described)) {
      t.equal(limit, LIMITS.fileBytes, name)
      continue
    }
    const anyone = operation['x-roles'] === 'anyone'
    const sizes = anyone ? [LIMITS.strangerBodyBytes] : [LIMITS.bodyBytes, LIMITS.longBodyBytes]
    t.ok(sizes.includes(limit), `${name}: ${limit}`)
    const bytes = longest(document, bodySchema ?? {})
    if (bytes === null || bytes > LIMITS.longBodyBytes) {
      endless.push(name)
      t.equal(limit, LIMITS.longBodyBytes, name)
    } else t.ok(bytes <= limit, `${name}: ${bytes} of ${limit}`)
  }
  t.same(endless.sort(), [
    'POST /v1/ballot-batches/{id}/entries/{slot}/ballots',
    'POST /v1/ballot-batches/{id}/resolutions',
    'POST /v1/recounts',
    'POST /v1/rounds/{id}/tally-sheet-additions',
  ])
  const ids = Array(100).fill('0192f3a4-5b6c-7d8e-9f01-23456789abcd')
  const ballots = JSON.stringify({ ballots: Array(200).fill({ struck: ids }) })
  t.ok(ballots.length <= LIMITS.longBodyBytes, 'two hundred ballots with a hundred names struck on each')
  const papers = JSON.stringify({ papers: Array(200).fill({ at: { first: 1, second: 1, third: 1 }, struck: ids }) })
  t.ok(papers.length <= LIMITS.longBodyBytes, 'two hundred papers with a hundred names struck on each')
  const names = ids.map((personId) => ({ personId, votes: 1_000, disagree: 1_000 }))
  const sheets = JSON.stringify({ sheets: Array(60).fill({ batch: 60, valid: 1_000, invalid: {}, names }) })
  t.ok(sheets.length <= LIMITS.longBodyBytes, 'sixty sheets of a hundred names')
})
