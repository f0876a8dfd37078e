import { test } from 'tap'
import { REFUSAL_CODES, type RefusalCode } from '../../src/app/refusal-codes.ts'
import { replay } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { NOT_REPLAYED } from './support/not-replayed.ts'
import { playCongress } from './support/played-congress.ts'
import { REFUSED_ACTS } from './support/refused-acts.ts'
import { Forgery } from './support/tampering.ts'

test('every refusal code is found by a replay, or is listed as an exception with its reason', async (t) => {
  const played = new Set<RefusalCode>(REFUSED_ACTS.map(({ code }) => code))
  const others = Object.values(NOT_REPLAYED).flat()
  t.same(
    REFUSAL_CODES.filter((code) => !played.has(code) && !others.includes(code)),
    [],
    'a new code needs a row',
  )
  t.same(
    others.filter((code) => played.has(code)),
    [],
    'no code is excused that is played',
  )
  t.equal(new Set(others).size, others.length, 'no code has two reasons')
})

test('no act that the service refuses replays without a violation', async (t) => {
  const events = await playCongress(await openTestService(t))
  t.same(replay(events).violations, [], 'the honest log')
  for (const { code, violation, play } of REFUSED_ACTS) {
    const log = new Forgery(events)
    const { sequence } = (() => {
      const event = play(log)
      log.renumbered()
      return event
    })()
    const { violations } = replay(log.events)
    const found = violations.filter((one) => one.sequence === sequence).map((one) => one.code)
    t.ok(found.includes(violation), `${code}: ${violation}, found ${found} at ${sequence}`)
    t.ok(
      violations.every((one) => (one.sequence ?? 0) >= sequence),
      `${code}: nothing before`,
    )
  }
})
