import fc from 'fast-check'
import { test } from 'tap'
import type { EventDocument } from '../../src/audit/event.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { Replay } from '../../src/verification/replay.ts'
import { openTestService } from '../support/service.ts'
import { playCongress } from './support/played-congress.ts'

/** Any JSON value: keys of the prototype, halves of surrogate pairs, numbers of any size. */
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom('__proto__', 'constructor', '\ud800', 1e308, -1, 0.5, Number.MAX_SAFE_INTEGER, 10_000_001, null),
  fc
    .constantFrom('{"__proto__":{"first":1}}', '{"constructor":{"prototype":{}}}', '[[[[]]]]')
    .map((text) => JSON.parse(text) as unknown),
)

type Bag = Record<string, unknown>

/** Every place in a document below its root. */
const placesIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])])
    : []

const holderOf = (root: Bag, path: readonly string[]): Bag =>
  path.slice(0, -1).reduce<Bag>((holder, key) => holder[key] as Bag, root)

const mutated = (event: EventDocument, choice: number, value: unknown, how: 'replace' | 'remove' | 'add'): unknown => {
  const copy = structuredClone(event) as unknown as Bag
  const places = placesIn(copy)
  const path = places[choice % places.length]!
  const holder = holderOf(copy, path)
  const key = path.at(-1)!
  if (how === 'remove') delete holder[key]
  else if (how === 'replace') holder[key] = value
  else Object.defineProperty(holder, '__proto__', { value, enumerable: true, configurable: true, writable: true })
  return copy
}

const run = (events: readonly unknown[]): number => {
  const replay = new Replay(nodeCrypto)
  let found = 0
  for (const event of events) found += replay.take(event as EventDocument).length
  return found + replay.declared().length
}

test('no change to a log makes its replay throw', async (t) => {
  const events = await playCongress(await openTestService(t))
  const change = fc.tuple(
    fc.nat(),
    fc.nat(),
    anyJson,
    fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
  )
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const log: unknown[] = [...events]
        for (const [which, where, value, how] of changes) {
          const index = which % events.length
          log[index] = mutated(events[index]!, where, value, how)
        }
        run(log)
      }),
      {
        numRuns: 600,
        examples: [
          [
            [
              [1267159755, 1881224350, '\ud800', 'replace'],
              [1, 0, [], 'replace'],
            ],
          ],
        ],
      },
    ),
  )
  t.doesNotThrow(
    () =>
      fc.assert(
        fc.property(fc.shuffledSubarray([...events]), (log) => {
          run(log)
        }),
        { numRuns: 200 },
      ),
    'in any order, with any events left out',
  )
})

test('no event of any shape makes the replay throw', async (t) => {
  const actions = ['congress.created', 'ballots.entered', 'result.declared', 'constructor', '__proto__']
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyJson, fc.constantFrom(...actions), anyJson, (event, action, after) => {
        run([event, { action, after }, { ...(event as object), action, after }])
      }),
      { numRuns: 500 },
    ),
  )
  const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown
  t.doesNotThrow(() => run([deep, { action: 'roll.recorded', after: deep }]))
  t.end()
})

test('very deep figures are a difference and cause no stack overflow', async (t) => {
  const events = structuredClone([...(await playCongress(await openTestService(t)))])
  const deep = (): unknown => JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)
  const log = events.map((event) =>
    event.action === 'result.declared'
      ? { ...event, before: deep(), after: { ...(event.after as object), result: deep() } }
      : event,
  )
  t.doesNotThrow(() => run(log))
})
