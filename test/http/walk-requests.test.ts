import { test } from 'tap'
import type { ProblemCode } from '../../src/http/problems/catalogue.ts'
import { addressOf, type Described, exampleAddress } from './support/operations.ts'
import { type Expected, problemComplaints } from './support/problem-checks.ts'
import { leavingNothingBehind, openWalker } from './support/walker.ts'

/** The code for an address that leads nowhere, by the first word of the path. */
const UNKNOWN: Readonly<Record<string, ProblemCode>> = {
  organisations: 'organisation-unknown',
  congresses: 'congress-unknown',
  people: 'person-unknown',
  elections: 'election-unknown',
  rounds: 'round-unknown',
  'ballot-batches': 'batch-unknown',
  accounts: 'account-unknown',
  'role-grants': 'role-grant-unknown',
  webhooks: 'webhook-unknown',
  'webhook-deliveries': 'webhook-delivery-unknown',
}
const UNKNOWN_ID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'

test('every route with a bad address or header', async (t) => {
  const walker = await openWalker(t)
  const { service, stage, operations, guarded, writing, exampleOf, refusal, walk } = walker
  await leavingNothingBehind(t, walker, async () => {
    await t.test('without a token, and with a wrong one', async (t) => {
      const tokens = [undefined, 'Bearer wrong', 'Bearer ', 'Basic dG9rZW4=', 'token-of-the-test-operator']
      const complaints = await walk(guarded, async (described, { address, headers, body }) => {
        const found: string[] = []
        for (const token of tokens) {
          const more = token === undefined ? {} : { authorization: token }
          const request = { address, body, token: null, headers: { ...headers, ...more } }
          found.push(...(await refusal(described, `${token}`, { status: 401, code: 'unauthenticated' }, request)))
        }
        return found
      })
      t.same(complaints, [])
    })

    await t.test('addresses that are malformed, unknown, or of another kind of object', async (t) => {
      const withId = guarded.filter(({ path }) => path.includes('{id}') && !path.startsWith('/v1/regulations'))
      const complaints = await walk(withId, async (described, ready, { params = {}, ...example }) => {
        const found: string[] = []
        const at = async (id: string, expected: Expected) => {
          const address = exampleAddress(described.path, { ...example, params: { ...params, id } })
          found.push(...(await refusal(described, `id ${id}`, expected, { ...ready, address })))
        }
        for (const id of ['1', 'x', '../..', `${UNKNOWN_ID}0`, "' or 1=1 --", 'a\u0000b', '%', 'đ'.repeat(60)]) {
          await at(id, { status: 400, code: 'path-invalid', pointer: '/id' })
        }
        const unknown: Expected = { status: 404, code: UNKNOWN[described.path.split('/')[2]!]! }
        await at(UNKNOWN_ID, unknown)
        const isOrganisation = described.path.startsWith('/v1/organisations')
        await at(isOrganisation ? stage.id : stage.organisationId, unknown)
        return found
      })
      t.same(complaints, [])
    })

    await t.test('other parts of addresses', async (t) => {
      const slotted = guarded.filter(({ path }) => path.includes('{slot}'))
      const numbered = guarded.filter(({ path }) => path.includes('{number}'))
      const replacing = (over: readonly Described[], name: string, values: readonly string[], expected: Expected) =>
        walk(over, async (described, ready, { params = {} }) => {
          const found: string[] = []
          for (const value of values) {
            const address = addressOf(described.path, { ...params, [name]: value })
            found.push(...(await refusal(described, `${name} ${value}`, expected, { ...ready, address })))
          }
          return found
        })
      const malformed = (pointer: string): Expected => ({ status: 400, code: 'path-invalid', pointer })
      t.same(await replacing(slotted, 'slot', ['fourth', 'FIRST', '1', '__proto__'], malformed('/slot')), [])
      t.same(await replacing(numbered, 'number', ['0', '-1', '1.5', '1e3', 'x', '123456789'], malformed('/number')), [])
      const [refusals, ballots, complaints, scans] = [
        numbered.filter(({ path }) => path.includes('seat-refusals')),
        numbered.filter(({ path }) => path.includes('ballot')),
        numbered.filter(({ path }) => path.includes('complaints')),
        numbered.filter(({ path }) => path.includes('signed-scans')),
      ]
      const known = [...refusals, ...ballots, ...complaints, ...scans]
      t.equal(known.length, numbered.length, 'every number is of a refusal, a ballot, a complaint or a scan')
      t.same(await replacing(scans, 'number', ['77'], { status: 404, code: 'scan-unknown' }), [])
      t.same(await replacing(complaints, 'number', ['77'], { status: 404, code: 'complaint-unknown' }), [])
      t.same(await replacing(refusals, 'number', ['77'], { status: 404, code: 'seat-refusal-unknown' }), [])
      t.same(await replacing(ballots, 'number', ['77'], { status: 404, code: 'ballot-unknown' }), [])
      const unopened = ['second', 'third']
      t.same(await replacing(slotted, 'slot', unopened, { status: 404, code: 'entry-unknown' }), [])
    })

    await t.test('unknown regulations and clauses', async (t) => {
      const at = async (path: string, code: ProblemCode) => {
        t.same(problemComplaints(await service.request('GET', `/v1/regulations/${path}`), { status: 404, code }), [])
      }
      await at('qd999-2099', 'regulation-unknown')
      await at('qd999-2099/clauses', 'regulation-unknown')
      await at('qd244-2014/clauses/d999', 'clause-unknown')
      await at('qd999-2099/clauses/d32', 'clause-unknown')
      await at('constructor', 'regulation-unknown')
    })

    await t.test('facts that are not recorded yet', async (t) => {
      const at = async (path: string, code: ProblemCode) => {
        t.same(problemComplaints(await service.request('GET', path), { status: 404, code }), [])
      }
      await at(`/v1/congresses/${stage.freshCongress}/roll`, 'roll-unknown')
      await at(`/v1/congresses/${stage.freshCongress}/counting-board`, 'board-unknown')
      await at(`/v1/ballot-batches/${stage.batches.sheet}/entries/first/tally-sheet`, 'sheet-unknown')
    })

    await t.test('unknown query keys', async (t) => {
      const complaints = await walk(guarded, (described, ready) => {
        const expected: Expected = { status: 400, code: 'query-invalid', pointer: '/khac' }
        const address = `${ready.address}${ready.address.includes('?') ? '&' : '?'}khac=1`
        return refusal(described, 'unknown query key', expected, { ...ready, address })
      })
      t.same(complaints, [])
    })

    await t.test('invalid pages', async (t) => {
      const paged = guarded.filter(({ operation }) => operation.parameters?.some(({ name }) => name === 'limit'))
      t.ok(paged.length > 7, `${paged.length} lists`)
      const queries = ['limit=0', 'limit=-1', 'limit=201', 'limit=1.5', 'limit=x', 'limit=', 'after=-1', 'after=x']
      const complaints = await walk(paged, async (described, ready) => {
        const found: string[] = []
        const [list] = ready.address.split('?')
        for (const query of [...queries, 'limit=1&limit=2']) {
          const pointer = `/${query.split('=')[0]}`
          const expected: Expected = { status: 400, code: 'query-invalid', pointer }
          found.push(...(await refusal(described, query, expected, { ...ready, address: `${list}?${query}` })))
        }
        return found
      })
      t.same(complaints, [])
    })

    await t.test('unsupported methods', async (t) => {
      const complaints: string[] = []
      for (const path of new Set(operations.map((described) => described.path))) {
        const known = operations.filter((described) => described.path === path)
        for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
          if (known.some((described) => described.method === method)) continue
          const address = addressOf(path, exampleOf(known[0]!).params)
          const answer = await service.request(method, address)
          const allow = answer.headers['allow']?.split(', ') ?? []
          const found = problemComplaints(answer, { status: 405, code: 'method-not-allowed' })
          if (known.some((described) => !allow.includes(described.method))) found.push(`allows ${allow}`)
          complaints.push(...found.map((complaint) => `${method} ${path}: ${complaint}`))
        }
      }
      t.same(complaints, [])
      const nowhere = await service.request('GET', '/v1/nowhere')
      t.same(problemComplaints(nowhere, { status: 404, code: 'route-unknown' }), [])
    })

    await t.test('preconditions: missing, stale, malformed', async (t) => {
      const conditional = writing.filter((described) => exampleOf(described).precondition !== undefined)
      t.equal(conditional.length, 31)
      const complaints = await walk(conditional, async (described, { address, body }) => {
        const found: string[] = []
        const refused = async (what: string, expected: Expected, headers: Record<string, string>) =>
          void found.push(...(await refusal(described, what, expected, { address, body, headers })))
        await refused('not stated', { status: 428, code: 'precondition-required' }, {})
        for (const tag of ['"77"', '"0"', '"x"']) {
          await refused(`If-Match ${tag}`, { status: 412, code: 'version-stale' }, { 'if-match': tag })
        }
        for (const tag of ['1', 'W/"1"', '"1", "2"', '*', '""', '"']) {
          await refused(`If-Match ${tag}`, { status: 400, code: 'header-invalid' }, { 'if-match': tag })
        }
        return found
      })
      t.same(complaints, [])
    })

    await t.test('malformed idempotency keys', async (t) => {
      const storing = writing.filter(({ operation }) =>
        operation.parameters?.some(({ name }) => name === 'Idempotency-Key'),
      )
      const complaints = await walk(storing, async (described, ready) => {
        const found: string[] = []
        for (const key of ['', 'a b', 'x'.repeat(201)]) {
          const headers = { ...ready.headers, 'idempotency-key': key }
          const expected: Expected = { status: 400, code: 'header-invalid' }
          found.push(...(await refusal(described, `key ${key.slice(0, 9)}`, expected, { ...ready, headers })))
        }
        return found
      })
      t.same(complaints, [])
    })
  })
})
