import { test } from 'tap'
import { superfluous } from '../../src/backup/thinning.ts'

const NOW = Date.parse('2026-11-28T10:00:00Z')
const at = (text: string): number => Date.parse(text)
const keptOf = (times: readonly string[], made = NOW): string[] => {
  const gone = new Set(superfluous([...times.map(at), made], made, NOW))
  return times.filter((time) => !gone.has(at(time)))
}

test('of the last 24 hours the fifty newest are kept', async (t) => {
  const times = Array.from({ length: 80 }, (_, index) => NOW - (index + 1) * 60_000)
  t.same(superfluous([...times, NOW], NOW, NOW), times.slice(49))
})

test('of each day before, the last one in Vietnam is kept', async (t) => {
  t.same(
    keptOf([
      '2026-11-25T16:59:59Z',
      '2026-11-25T17:00:00Z',
      '2026-11-26T03:00:00Z',
      '2026-11-26T16:00:00Z',
      '2026-11-20T01:00:00Z',
    ]),
    ['2026-11-25T16:59:59Z', '2026-11-26T16:00:00Z', '2026-11-20T01:00:00Z'],
  )
})

test('a day whose last backup is kept as recent keeps no earlier one', async (t) => {
  // Both are of 27 November in Vietnam; 24 hours ago lies between them.
  t.same(keptOf(['2026-11-27T09:00:00Z', '2026-11-27T11:00:00Z']), ['2026-11-27T11:00:00Z'])
})

test('of each month before the last sixty days, the last one is kept', async (t) => {
  t.same(keptOf(['2026-06-01T00:00:00Z', '2026-06-29T00:00:00Z', '2026-07-01T00:00:00Z', '2025-06-30T00:00:00Z']), [
    '2026-06-29T00:00:00Z',
    '2026-07-01T00:00:00Z',
    '2025-06-30T00:00:00Z',
  ])
})

test('the one just made is kept though the clock was ahead and the others seem newer', async (t) => {
  const ahead = Array.from({ length: 60 }, (_, index) => NOW + (index + 1) * 86_400_000)
  const gone = superfluous([...ahead, NOW], NOW, NOW)
  t.notOk(gone.includes(NOW))
  t.equal(gone.length, 10)
  t.same(superfluous([NOW], NOW, NOW), [])
})

test('thinning twice removes nothing more', async (t) => {
  const times = Array.from({ length: 400 }, (_, index) => NOW - index * 11 * 3_600_000)
  const gone = new Set(superfluous(times, NOW, NOW))
  const left = times.filter((time) => !gone.has(time))
  t.same(superfluous(left, NOW, NOW), [])
  t.ok(left.length < 75)
})
