import { test } from 'tap'
import { wrongClock } from '../../src/storage/check-server.ts'
import { inWords } from '../support/worded.ts'

const NOW = Date.UTC(2026, 10, 28, 8)
const minutes = (count: number): number => NOW + count * 60_000

test('a server whose clock differs by more than five minutes is refused in a sentence that says how', async (t) => {
  for (const near of [-5, 0, 4.99]) t.equal(wrongClock(minutes(near), NOW), null)
  t.match(inWords(wrongClock(minutes(6), NOW)!), {
    vi: /nhanh hơn đồng hồ của máy này 6 phút/,
    en: /is 6 minutes ahead of/,
  })
  t.match(inWords(wrongClock(minutes(-90), NOW)!), { vi: /chậm hơn .* 90 phút/, en: /is 90 minutes behind/ })
})
