import { test } from 'tap'
import { Resources } from '../bench/support/resources.ts'

import { province } from './parts/province.ts'
import { stored } from './parts/stored.ts'
import { dueTimes, papersOf, slotOf, struckPlace } from './province/evening.ts'
import { smallOptions } from './support/small.ts'

// Short forms of `npm run endurance -- province stored`, in which nothing depends on the time that something takes.

const PROVINCE = { congresses: 600, atOnce: 200, ballots: 50_000, minutes: 60 }

test('the votes of a day add up to exactly its ballots', async (t) => {
  const all = Array.from({ length: PROVINCE.congresses }, (_, congress) => papersOf(PROVINCE, congress))
  t.equal(
    all.flat().reduce((sum, papers) => sum + papers),
    PROVINCE.ballots,
  )
  t.strictSame([...new Set(all.map(({ length }) => length))], [3])
  t.strictSame([...new Set(all.flat())].toSorted(), [27, 28])
})

test('as many congresses count at once as were asked for, and all of them within the day', async (t) => {
  const slots = Array.from({ length: PROVINCE.congresses }, (_, congress) => slotOf(PROVINCE, congress))
  const middle = 30 * 60_000
  const counting = slots.filter(({ beginMs, lengthMs }) => beginMs <= middle && middle < beginMs + lengthMs).length
  t.ok(Math.abs(counting - PROVINCE.atOnce) <= 1, `${counting} count in the middle of the day`)
  t.ok(slots.every(({ beginMs, lengthMs }) => beginMs + lengthMs <= 60 * 60_000 + 1))
})

test('ballots are due in their order, within the time of their congress', async (t) => {
  const slot = { beginMs: 0, lengthMs: 900_000 }
  const due = [0, 1, 2].flatMap((vote) => dueTimes(slot, vote, 28))
  t.strictSame(
    due,
    due.toSorted((one, other) => one - other),
  )
  t.ok(due.every((ms) => ms >= 0 && ms < slot.lengthMs))
})

test('most papers strike the last name, and now and then another one', async (t) => {
  const struck = Array.from({ length: 28 }, (_, number) => struckPlace(3, 1, number, 4))
  t.ok(struck.filter((place) => place === 3).length > 14)
  t.ok(struck.some((place) => place !== 3))
  t.ok(struck.every((place) => place >= 0 && place <= 3))
})

test('a small day is held: no ballot is lost or changed, and every result is what was typed', async (t) => {
  const resources = new Resources()
  t.teardown(() => resources.release())
  await province.run(smallOptions(t, resources))
})

test('copies of a finished congress are stored, and typists type beside them', async (t) => {
  const resources = new Resources()
  t.teardown(() => resources.release())
  await stored.run(smallOptions(t, resources))
})
