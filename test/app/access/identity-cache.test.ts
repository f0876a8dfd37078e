import { test } from 'tap'
import type { CallerCredentials, Identified } from '../../../src/app/access/identify.ts'
import { createIdentify } from '../../../src/app/access/identify-caller.ts'
import { IdentityCache } from '../../../src/app/access/identity-cache.ts'
import { VISITOR } from '../../../src/app/access/visitor.ts'

const START = Date.parse('2017-08-05T01:00:00.000Z')
const at = (ms: number): Date => new Date(START + ms)
const known = (until?: number): Extract<Identified, { identity: unknown }> => ({
  identity: VISITOR,
  ...(until === undefined ? {} : { until: at(until).toISOString() }),
})

test('a caller is cached for two seconds and no longer', async (t) => {
  const cache = new IdentityCache()
  const found = known()
  cache.keep('a', found, at(0), cache.generation)
  t.equal(cache.get('a', at(0)), found)
  t.equal(cache.get('a', at(1_999)), found)
  t.equal(cache.get('a', at(2_000)), undefined)
  t.equal(cache.get('b', at(0)), undefined)
})

test('a caller is not cached while a clock that was put back catches up', async (t) => {
  const cache = new IdentityCache()
  cache.keep('a', known(), at(0), cache.generation)
  t.equal(cache.get('a', at(-1)), undefined)
})

test('a caller is not cached beyond the expiry of the session or key', async (t) => {
  const cache = new IdentityCache()
  cache.keep('a', known(500), at(0), cache.generation)
  t.ok(cache.get('a', at(499)))
  t.equal(cache.get('a', at(500)), undefined)
  cache.keep('b', known(-1), at(0), cache.generation)
  t.equal(cache.get('b', at(0)), undefined)
})

test('an act that changes access empties the cache and discards lookups in progress', async (t) => {
  for (const action of [
    'session.ended',
    'session.ended-everywhere',
    'session.refused',
    'account.changed',
    'organisation.created',
    'congress.created',
    'board.recorded',
  ] as const) {
    const cache = new IdentityCache()
    cache.keep('a', known(), at(0), cache.generation)
    const { generation } = cache
    cache.committed(['ballots.returned', action])
    t.equal(cache.get('a', at(0)), undefined, action)
    cache.keep('a', known(), at(0), generation)
    t.equal(cache.get('a', at(0)), undefined, `${action}: what was read before`)
  }
})

test('neither counting nor failed attempts to sign in empty the cache', async (t) => {
  const cache = new IdentityCache()
  cache.keep('a', known(), at(0), cache.generation)
  cache.committed(['ballots.entered', 'result.declared', 'session.failed', 'account.locked-out'])
  cache.committed(['key.refused', 'pin.refused', 'openid.refused'])
  cache.committed([])
  t.ok(cache.get('a', at(0)))
})

test('the cache holds a limited number of callers and evicts the oldest lookup first', async (t) => {
  const cache = new IdentityCache(3)
  for (const key of ['a', 'b', 'c']) cache.keep(key, known(), at(0), cache.generation)
  cache.keep('a', known(), at(1), cache.generation)
  cache.keep('d', known(), at(1), cache.generation)
  t.same(
    ['a', 'b', 'c', 'd'].filter((key) => cache.get(key, at(1))),
    ['a', 'c', 'd'],
  )
})

const SHOWN: CallerCredentials = { bearer: null, session: null, address: '192.0.2.7', agent: 'x', requestId: '1' }

const counting = (found: Identified) => {
  const asked: CallerCredentials[] = []
  const identify = async (shown: CallerCredentials) => {
    asked.push(shown)
    return found
  }
  return { asked, identify }
}

test('a bearer token is looked up as a key, a cookie as a session, and nothing is looked up without either', async (t) => {
  const keys = counting(known())
  const sessions = counting(known())
  const identify = createIdentify({
    now: () => at(0),
    cache: new IdentityCache(),
    identifyKey: keys.identify,
    identifySession: sessions.identify,
  })
  t.same(await identify(SHOWN), { refused: 'unauthenticated' })
  await identify({ ...SHOWN, bearer: 'one' })
  t.same([keys.asked.length, sessions.asked.length], [1, 0])
  await identify({ ...SHOWN, session: 'one' })
  t.same([keys.asked.length, sessions.asked.length], [1, 1])
})

test('only the same caller from the same address and browser is cached; refusals are not cached', async (t) => {
  const sessions = counting(known())
  const parts = { now: () => at(0), cache: new IdentityCache(), identifyKey: sessions.identify }
  const identify = createIdentify({ ...parts, identifySession: sessions.identify })
  const shown = { ...SHOWN, session: 'a token' }
  for (let times = 0; times < 5; times += 1) await identify(shown)
  t.equal(sessions.asked.length, 1)
  await identify({ ...shown, requestId: '2' })
  t.equal(sessions.asked.length, 1, 'the request does not matter')
  const others = [
    { address: '192.0.2.8' },
    { agent: 'y' },
    { session: 'another' },
    { session: null, bearer: 'a token' },
  ]
  for (const other of others) await identify({ ...shown, ...other })
  t.equal(sessions.asked.length, 1 + others.length)
  const refused = counting({ refused: 'session-ended' })
  const refusing = createIdentify({ ...parts, identifySession: refused.identify })
  for (let times = 0; times < 3; times += 1) await refusing({ ...SHOWN, session: 'an ended one' })
  t.equal(refused.asked.length, 3)
})
