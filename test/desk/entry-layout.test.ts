import { test } from 'tap'
import { draftOf, lineOf } from '../../src/desk/entry/draft.ts'
import { columnsOf, paperWidth, rowsOf, slotsClass, slotsOf } from '../../src/desk/entry/layout.ts'
import { EMPTY_LINE, type Line } from '../../src/desk/entry/line/line.ts'

test('a list has as many columns as its names need, and a slot for each name to strike', async (t) => {
  const counts = [1, 27, 28, 54, 55, 71, 81, 82, 230]
  t.same(counts.map(columnsOf), [1, 1, 2, 2, 3, 3, 3, 4, 4])
  t.same(counts.map(rowsOf), [1, 27, 14, 27, 19, 24, 27, 21, 58])
  t.same([slotsOf(6, 0), slotsOf(6, 7), slotsOf(0, 0)], [6, 7, 1])
  t.same([2, 4, 5, 8, 9, 16].map(slotsClass), [
    'slots',
    'slots',
    'slots many',
    'slots many',
    'slots numbers',
    'slots numbers',
  ])
  t.same(
    [18, 30, 45, 60, 90].map(paperWidth),
    [24, 24, 32, 38, 38],
    'wide enough for a long name, never half the window',
  )
})

test('a half-typed line comes back, and nothing that does not belong to the list', async (t) => {
  const line: Line = {
    ...EMPTY_LINE,
    marks: [
      { place: 4, kind: 'struck' },
      { place: 27, kind: 'struck' },
    ],
    pending: '1',
  }
  const list = { candidates: 27 }
  t.equal(draftOf(EMPTY_LINE), null)
  t.same(lineOf(draftOf(line), list), { ...line, pending: '' }, 'ended numbers come back; the digit is typed again')
  t.equal(lineOf(draftOf(line), { candidates: 26 }), null, 'a number that the list does not have')
  for (const draft of [null, '', '{', '[]', '{"marks":[]}', '{"marks":[{"place":1.5,"kind":"struck"}],"pending":""}']) {
    t.equal(lineOf(draft, list), null, String(draft))
  }
  t.equal(lineOf('{"marks":[{"place":1,"kind":"loved"}],"pending":""}', list), null, 'a mark of another kind')
})
