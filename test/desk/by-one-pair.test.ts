import { test } from 'tap'
import { isByOnePair } from '../../src/desk/log/by-one-pair.ts'

test('a result is by one pair of hands if all who confirmed it had a hand in its entries', async (t) => {
  const of = (...parts: readonly boolean[]) => isByOnePair({ confirmedBy: parts.map((tookPart) => ({ tookPart })) })
  t.equal(isByOnePair(null), true, 'nobody was asked to confirm')
  t.equal(of(true), true, 'a board of one that typed')
  t.equal(of(true, true), true)
  t.equal(of(true, false), false)
  t.equal(of(false), false, 'a head who only declared')
})
