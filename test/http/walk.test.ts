import { test } from 'tap'
import { withClient } from '../support/database.ts'
import type { TestService } from '../support/service.ts'
import { badBodies, largestCounts } from './support/bad-bodies.ts'
import { send, takesFile } from './support/operations.ts'
import type { Expected } from './support/problem-checks.ts'
import { leavingNothingBehind, openWalker } from './support/walker.ts'

/** The leaf hashes of every log. */
const leavesIn = ({ connection }: TestService): Promise<ReadonlySet<string>> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ leaf: string }>("select encode(leaf, 'hex') as leaf from audit_event")
    return new Set(rows.map(({ leaf }) => leaf))
  })

/** Acts that open or prove a session, before it is known who acts; nothing is counted in them. */
const SIGNING_IN: readonly string[] = [
  'POST /v1/first-administrator',
  'POST /v1/sessions',
  'POST /v1/account/second-factor/confirmation',
  'POST /v1/account/second-factor/proof',
  'POST /v1/pin-sessions',
  'GET /v1/openid/callback',
]

test('every route with a bad body', async (t) => {
  const walker = await openWalker(t)
  const { service, document, examples, operations, refusal, walk } = walker
  const writing = walker.writing.filter((described) => !takesFile(described))

  await t.test('no operation is missing from the walk', async (t) => {
    t.same(operations.map(({ name }) => name).sort(), Object.keys(examples).sort())
  })

  await leavingNothingBehind(t, walker, async () => {
    await t.test('bodies with one fault', async (t) => {
      let sent = 0
      const complaints = await walk(writing, async (described, ready) => {
        const found: string[] = []
        for (const { what, text, code, pointer } of badBodies(document, described.bodySchema ?? {}, ready.body)) {
          const at = pointer === undefined ? {} : { pointer }
          sent += 1
          found.push(...(await refusal(described, what, { status: 400, code, ...at }, { ...ready, body: text })))
        }
        return found
      })
      t.same(complaints, [])
      t.ok(sent > 1_000, `${sent} bodies`)
    })

    await t.test('bodies that are no document', async (t) => {
      const json = { 'content-type': 'application/json' }
      const broken = ['{', '{"a":1,}', 'nul', '', '\u0000', '{"a":1}{"b":2}', "{'a':1}", '[1,2']
      const complaints = await walk(writing, async (described, ready) => {
        const found: string[] = []
        const refused = async (what: string, expected: Expected, body: string, type: Record<string, string>) => {
          const headers = { ...ready.headers, ...type }
          found.push(...(await refusal(described, what, expected, { address: ready.address, body, headers })))
        }
        for (const text of broken) {
          await refused(`broken ${text}`, { status: 400, code: 'json-malformed' }, text, json)
        }
        const repeated: Expected = { status: 400, code: 'json-key-repeated', pointer: '/a' }
        await refused('one key twice', repeated, '{"a":1,"b":2,"a":3}', json)
        const large = JSON.stringify({ a: 'x'.repeat(2 * 1024 * 1024) })
        await refused('2 MiB', { status: 413, code: 'body-too-large' }, large, json)
        for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense']) {
          const text = JSON.stringify(ready.body)
          await refused(type, { status: 415, code: 'media-type-unsupported' }, text, { 'content-type': type })
        }
        return found
      })
      t.same(complaints, [])
    })

    await t.test('anything but a file of its type on a route that takes a file', async (t) => {
      const taking = walker.writing.filter(takesFile)
      t.ok(taking.length > 0)
      const unsupported: Expected = { status: 415, code: 'file-type-unsupported' }
      const complaints = await walk(taking, async (described, ready) => {
        const found: string[] = []
        for (const type of ['application/json', 'text/html', 'application/zip', 'nonsense', '']) {
          const headers = { ...ready.headers, 'content-type': type }
          found.push(...(await refusal(described, type, unsupported, { ...ready, body: '{}', headers })))
        }
        const large = { ...ready, body: 'x'.repeat(20 * 1024 * 1024 + 1) }
        found.push(...(await refusal(described, '20 MiB', { status: 413, code: 'body-too-large' }, large)))
        return found
      })
      t.same(complaints, [])
    })

    await t.test('a missing body', async (t) => {
      const needing = writing.filter(({ operation }) => operation.requestBody?.required)
      t.ok(needing.length > 20)
      const complaints = await walk(needing, (described, { address, headers }) =>
        refusal(described, 'no body', { status: 400, code: 'body-invalid', pointer: '' }, { address, headers }),
      )
      t.same(complaints, [])
    })
  })

  await t.test('the unspoilt examples succeed, and each act is answered with its receipt', async (t) => {
    const byName = new Map(operations.map((described) => [described.name, described]))
    let acts = 0
    for (const [name, example] of Object.entries(examples)) {
      const before = await leavesIn(service)
      const { status, body, headers } = await send(service, byName.get(name)!, example)
      t.ok(
        (example.status ? [example.status] : [200, 201]).includes(status),
        `${name}: ${status} ${status > 201 ? JSON.stringify(body) : ''}`,
      )
      const left = (await leavesIn(service)).difference(before)
      const [, leaf] = /leaf="([0-9a-f]{64})"$/.exec(String(headers['audit-receipt'])) ?? []
      if (left.size === 0) t.equal(leaf, undefined, `${name} records nothing`)
      else if (SIGNING_IN.includes(name)) t.equal(leaf, undefined, `${name} opens or proves a session`)
      else t.ok(leaf !== undefined && left.has(leaf), `${name}: the receipt of one of its ${left.size} events`)
      acts += Math.min(1, left.size)
    }
    t.ok(acts > 100, `${acts} acts`)
  })

  await t.test('the largest counts never cause an internal error', async (t) => {
    const failed = await walk(writing, async (described, ready) => {
      const found: string[] = []
      for (const { what, text } of largestCounts(document, described.bodySchema ?? {}, ready.body)) {
        const answer = await service.request(described.method, ready.address, { ...ready, body: text })
        if (answer.status >= 500) found.push(`${described.name}: ${what}: ${answer.status}`)
      }
      return found
    })
    t.same(failed, [])
  })
})
