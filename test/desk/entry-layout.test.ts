import { test } from 'tap'
import { draftOf, lineOf } from '../../src/desk/entry/draft.ts'
import {
  backLayout,
  columnsOf,
  isLongList,
  paperWidth,
  rowsOf,
  slotsClass,
  slotsInRow,
  slotsOf,
} from '../../src/desk/entry/layout.ts'
import { EMPTY_LINE, type Line } from '../../src/desk/entry/line/line.ts'

test('a list has as many columns as its names need, and a slot for each name to strike', async (t) => {
  const counts = [1, 27, 28, 54, 55, 71, 81, 82, 230]
  t.same(counts.map(columnsOf), [1, 1, 2, 2, 3, 3, 3, 4, 4])
  t.same(counts.map(rowsOf), [1, 27, 14, 27, 19, 24, 27, 21, 58])
  t.same([slotsOf(6, 0), slotsOf(6, 7), slotsOf(0, 0)], [6, 7, 1])
  t.same([6, 8, 9, 16, 17, 53].map(slotsInRow), [6, 8, 8, 8, 10, 10])
  t.same(
    [108, 109].map((names) => isLongList(names, 'strike-out')),
    [false, true],
  )
  t.same(
    [24, 25].map((names) => isLongList(names, 'agree-disagree')),
    [false, true],
  )
  t.same([2, 4, 5, 8, 9, 16, 17].map(slotsClass), [
    'slots',
    'slots',
    'slots many',
    'slots many dense',
    'slots numbers',
    'slots numbers',
    'slots numbers narrow',
  ])
  t.same(
    [6, 16, 18, 19, 30, 31].map((marks) => backLayout(marks, marks)),
    [
      { look: 'slots many', rows: 1, lowRows: 2 },
      { look: 'back-names', rows: 8, lowRows: 6 },
      { look: 'back-names', rows: 9, lowRows: 6 },
      { look: 'back-names dense', rows: 7, lowRows: 7 },
      { look: 'back-names dense', rows: 10, lowRows: 10 },
      { look: 'back-names only-numbers', rows: 11, lowRows: 11 },
    ],
    'a taken ballot has its names beside the numbers while they fit',
  )
  t.same(
    [18, 30, 45, 60, 90].map(paperWidth),
    [24, 24, 32, 38, 38],
    'wide enough for a long name, never half the window',
  )
})

test('a half-typed line comes back whole, and nothing that does not belong to the list', async (t) => {
  const marks: Line['marks'] = [
    { place: 4, kind: 'struck' },
    { place: 27, kind: 'struck' },
  ]
  const line: Line = { ...EMPTY_LINE, marks, pending: '1' }
  const list = { candidates: 27 }
  t.equal(draftOf(EMPTY_LINE, 7), null)
  const others: readonly Line[] = [
    line,
    { ...EMPTY_LINE, pending: '00' },
    { ...EMPTY_LINE, marks, aside: { kind: 'marked', after: 2 } },
    { ...EMPTY_LINE, aside: { kind: null, after: 0 } },
    { ...EMPTY_LINE, marks: [{ place: 2, kind: 'both' }], dots: 1 },
  ]
  for (const one of others) t.same(lineOf(draftOf(one, 7), list, 7), one, draftOf(one, 7) ?? '')
  const many: Line = { ...EMPTY_LINE, marks, times: '12' }
  t.same(lineOf(draftOf(many, 7), list, 7), { ...many, times: '' }, 'the number of equal ballots is typed again')
  t.equal(draftOf({ ...line, correcting: 3 }, 7), null, 'a correction never comes back as the next ballot')
  t.equal(draftOf({ ...EMPTY_LINE, command: { kind: 'again', digits: '2' } }, 7), null)

  t.equal(lineOf(draftOf(line, 7), { candidates: 26 }, 7), null, 'a number that the list does not have')
  for (const place of [6, 8]) t.equal(lineOf(draftOf(line, 7), list, place), null, 'the line of another ballot')
  const kept = { place: 7, marks, dots: 0, pending: '', aside: null, times: null }
  const wrong: readonly object[] = [
    { marks: [{ place: 1, kind: 'loved' }] },
    { marks: [{ place: 1.5, kind: 'struck' }] },
    { marks: 'x' },
    { marks: [] },
    { dots: 3 },
    { pending: '28' },
    { pending: 1 },
    { aside: { kind: 'torn', after: 0 } },
    { aside: { kind: 'marked' } },
    { aside: 'marked' },
  ]
  for (const one of wrong) t.equal(lineOf(JSON.stringify({ ...kept, ...one }), list, 7), null, JSON.stringify(one))
  for (const draft of [null, '', '{', '[]', '{}', '1']) t.equal(lineOf(draft, list, 7), null, String(draft))
})
