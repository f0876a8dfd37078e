import { test } from 'tap'
import { MOST_NAMED } from '../../src/http/problems/problem.ts'
import { isObject, main, type Place, PROTO, places, pointerOf, withChange } from './support/bad-bodies.ts'
import { type Described, type Document, resolved, type Schema } from './support/operations.ts'
import { leavingNothingBehind, openWalker } from './support/walker.ts'

/** Fields that no caller may decide: who somebody is, the place of a thing, its state, its times. */
const NEVER_GIVEN: Readonly<Record<string, unknown>> = {
  id: '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
  version: 99,
  state: 'declared',
  recordedAt: '2017-08-05T02:15:00.000Z',
  recordedBy: '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
  accountId: '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
  congressId: '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
  organisationId: '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
  actor: { role: 'system-administrator' },
  role: 'system-administrator',
  roles: ['system-administrator'],
  isAdmin: true,
}

/** Keys of an operation's answers that its requests do not have: the fields that an attacker would try to set. */
const keysOfAnswer = (document: Document, { operation }: Described): string[] => {
  const answers = Object.entries(operation.responses).filter(([status]) => status < '300')
  const schemas = answers.flatMap(([, { content = {} }]) => Object.values(content).map(({ schema }) => schema))
  return schemas.flatMap((schema) => Object.keys(resolved(document, schema).properties ?? {}))
}

interface Refused {
  readonly code?: string
  readonly errors?: readonly { readonly pointer: string }[]
}

const objectsIn = (document: Document, { bodySchema }: Described, body: unknown): Place[] =>
  places(document, bodySchema ?? {}, body).filter(({ value }) => isObject(value))

/** An object whose keys are not fixed: figures by id or by name of a reason. */
const takesAnyKey = (document: Document, schema: Schema): boolean =>
  typeof main(document, schema).additionalProperties === 'object'

test('mass assignment: fields that a request may not set are refused at their place, in every object of every body', async (t) => {
  const walker = await openWalker(t)
  const { document, service, writing, walk } = walker
  await leavingNothingBehind(t, walker, async () => {
    let sent = 0
    const complaints = await walk(writing, async (described, { address, headers, body = {} }) => {
      const found: string[] = []
      const shown = Object.fromEntries(keysOfAnswer(document, described).map((key) => [key, 'x']))
      for (const { keys, schema } of objectsIn(document, described, body)) {
        const { properties = {} } = main(document, schema)
        const foreign = Object.entries({ ...shown, ...NEVER_GIVEN }).filter(([key]) => !(key in properties))
        if (takesAnyKey(document, schema)) continue
        // A problem names so many places at most.
        for (let first = 0; first < foreign.length; first += MOST_NAMED) {
          const some = foreign.slice(first, first + MOST_NAMED)
          const text = withChange(body, keys, (holder: Record<string, object>, at) => {
            holder[at] = { ...holder[at], ...Object.fromEntries(some) }
          })
          const answer = await service.request<Refused>(described.method, address, { headers, body: text })
          const named = answer.body.errors?.map(({ pointer }) => pointer) ?? []
          const missed = some.map(([key]) => pointerOf([...keys, key])).filter((pointer) => !named.includes(pointer))
          sent += some.length
          if (answer.status !== 400 || answer.body.code !== 'body-invalid' || missed.length > 0) {
            found.push(`${described.name}: ${pointerOf(keys)}: ${answer.status}: ${missed}`)
          }
        }
      }
      return found
    })
    t.same(complaints, [])
    t.ok(sent > 500, `${sent} keys`)
  })
})

/** Everything that all objects have in common. */
const commonParts = () =>
  [Object, Array, Function, String, Number, Promise, Map].map(({ prototype }) => [
    Object.getPrototypeOf(prototype),
    ...Reflect.ownKeys(prototype).map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key)]),
  ])

/** Ways to write a key that reaches the prototype in a careless program; {@link PROTO} becomes `__proto__` in the text. */
const POLLUTING: readonly (readonly [what: string, key: string, value: unknown])[] = [
  ['__proto__', PROTO, { polluted: true }],
  ['__proto__ of __proto__', PROTO, { [PROTO]: { polluted: true } }],
  ['constructor.prototype', 'constructor', { prototype: { polluted: true } }],
  ['a path as a key', `${PROTO}.polluted`, true],
  ['a path in brackets', `${PROTO}[polluted]`, true],
  ['prototype', 'prototype', { polluted: true }],
  ['a method of every object', 'toString', 1],
  ['a value that is asked for', 'then', 1],
]

test('prototype pollution: keys that reach shared prototypes are refused, and the prototypes stay unchanged', async (t) => {
  const before = commonParts()
  const walker = await openWalker(t)
  const { document, service, writing, walk } = walker
  await leavingNothingBehind(t, walker, async () => {
    let sent = 0
    const complaints = await walk(writing, async (described, { address, headers, body = {} }) => {
      const found: string[] = []
      for (const { keys } of objectsIn(document, described, body)) {
        for (const [what, key, value] of POLLUTING) {
          const plain = withChange(body, keys, (holder: Record<string, Record<string, unknown>>, at) => {
            holder[at]![key] = value
          })
          // A parser that looks at the text for the bad key must also see it written another way.
          for (const text of new Set([plain, plain.replaceAll('__proto__', '__pr\\u006fto__')])) {
            sent += 1
            const { status } = await service.request(described.method, address, { headers, body: text })
            if (status < 400 || status >= 500) found.push(`${described.name}: ${pointerOf(keys)}: ${what}: ${status}`)
          }
        }
      }
      return found
    })
    t.same(complaints, [])
    t.ok(sent > 500, `${sent} bodies`)
  })
  t.same(commonParts(), before)
  t.notOk('polluted' in {})
})

test('prototype pollution by address, query, cookie and header', async (t) => {
  const before = commonParts()
  const { service } = await openWalker(t)
  const queries = ['__proto__[polluted]=1', '__proto__.polluted=1', 'constructor[prototype][polluted]=1', '__proto__=1']
  for (const query of queries) {
    const { status } = await service.request('GET', `/v1/congresses?${query}`)
    t.equal(status, 400, query)
  }
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString']) {
    for (const path of [
      `/v1/rounds/${name}`,
      `/v1/regulations/${name}`,
      `/v1/regulations/qd244-2014/clauses/${name}`,
    ]) {
      const { status } = await service.request('GET', path)
      t.ok(status === 400 || status === 404, path)
    }
    const headers = { [name]: 'polluted', cookie: `${name}=polluted; ${name}[polluted]=1` }
    const { status } = await service.request('GET', '/v1/congresses', { headers })
    t.equal(status, 200, `${name} as header and cookie`)
    const withoutToken = await service.request('GET', '/v1/congresses', { headers, token: null })
    t.equal(withoutToken.status, 401, `${name} signs nobody in`)
  }
  t.same(commonParts(), before)
  t.notOk('polluted' in {})
})
