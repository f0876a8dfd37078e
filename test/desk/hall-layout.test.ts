import { test } from 'tap'
import { arrange, columnsOf, cutIn, type Measures, needsOwnPage, pageAt } from '../../src/desk/hall/layout.ts'
import { leads } from '../../src/desk/hall/leading.ts'
import { messagesIn, pauseAfter, silentSince } from '../../src/desk/hall/stream.ts'

/** A screen of 16 to 9 with names of usual length. */
const measures = (names: number, more: Partial<Measures> = {}): Measures => ({
  names,
  widestNumber: 1.3,
  widestName: 10,
  widestVotes: 1.3,
  widestNote: 7,
  widestBrief: 4,
  width: 111,
  height: 49,
  ...more,
})

test('twelve names have one column with bars, thirty two columns, more turn their pages', async (t) => {
  t.match(arrange(measures(1)), { columns: 1, rows: 1, hasBars: true, pages: 1 })
  t.match(arrange(measures(12)), { columns: 1, rows: 12, hasBars: true, pages: 1 })
  t.match(arrange(measures(13)), { columns: 2, rows: 7, hasBars: false, pages: 1 })
  t.match(arrange(measures(30)), { columns: 2, rows: 15, hasBars: false, pages: 1 })
  t.match(arrange(measures(31)), { columns: 2, rows: 12, hasBars: false, pages: 2 })
  t.match(arrange(measures(71)), { pages: 3 })
  t.match(arrange(measures(230)), { columns: 2, rows: 12, pages: 10 })
})

test('a long name takes one column less, and a frame above takes rows', async (t) => {
  t.match(arrange(measures(30, { widestName: 16 })), { columns: 1, hasBars: false, rows: 12, pages: 3 })
  t.match(arrange(measures(9, { widestName: 30 })), { columns: 1, hasBars: false, pages: 1 })
  t.match(arrange(measures(12, { height: 30 })), { columns: 2, rows: 6, hasBars: false, pages: 1 })
  t.match(arrange(measures(30, { height: 30 })), { columns: 2, rows: 9, pages: 2 })
  t.match(arrange(measures(5, { height: 1 })), { rows: 1, pages: 3 }, 'never less than a row')
})

test('numbers of three digits, votes of four and a long note get their width, and bars go if they need theirs', async (t) => {
  t.match(arrange(measures(9)), { numberWidth: 5, votesWidth: 6, noteWidth: 22 })
  t.match(arrange(measures(230, { widestNumber: 2 })), { numberWidth: 6.5, columns: 2 })
  t.ok(arrange(measures(9, { widestVotes: 3 })).votesWidth > 8)
  t.match(arrange(measures(9, { widestNote: 14 })), { noteWidth: 41.75, hasBars: true })
  t.match(arrange(measures(9, { widestNote: 18 })), { hasBars: false })
})

test('every name is on exactly one page, in its order', async (t) => {
  for (const count of [1, 12, 13, 30, 31, 71, 230]) {
    const all = Array.from({ length: count }, (_, at) => at)
    const found = arrange(measures(count))
    const pages = Array.from({ length: found.pages }, (_, page) => columnsOf(all, found, page))
    t.same(pages.flat(2), all, `${count} names`)
    t.ok(pages.every((columns) => columns.length > 0))
  }
})

test('pages turn every twelve seconds, and begin again', async (t) => {
  t.same(
    [-5, 0, 11_999, 12_000, 35_999, 36_000].map((ms) => pageAt(ms, 3)),
    [0, 0, 0, 1, 2, 0],
  )
  t.equal(pageAt(50_000, 1), 0)
  t.equal(pageAt(50_000, 0), 0)
})

test('the line of the votes that elect is drawn between two names', async (t) => {
  const rows = (...reaches: boolean[]) => reaches.map((one) => ({ reaches: one }))
  t.equal(cutIn(rows(true, true, false)), 2)
  t.equal(cutIn(rows(true, true)), -1, 'everybody reaches it')
  t.equal(cutIn(rows(false, false)), -1, 'nobody does')
})

test('readings that leave no room for names have a page of their own', async (t) => {
  t.notOk(needsOwnPage(['a'.repeat(80), 'b'.repeat(160)]))
  t.ok(needsOwnPage(Array.from({ length: 6 }, () => 'Một cách hiểu.')))
})

test('the pauses between attempts grow to ten seconds, a fifth more or less', async (t) => {
  t.same(
    [0, 1, 2, 3, 50].map((failed) => pauseAfter(failed, 0.5)),
    [1_000, 2_000, 5_000, 10_000, 10_000],
  )
  t.equal(pauseAfter(3, 0), 8_000)
  t.equal(pauseAfter(3, 1), 12_000)
})

test('messages are taken from a stream in whole, wherever it is cut', async (t) => {
  const text = 'retry: 2000\n\n:\n\nid: 1\nevent: hall\ndata: {"a":1}\n\nid: 2\nevent: hall\ndata: {"a":2}\n\n'
  for (let cut = 0; cut <= text.length; cut += 1) {
    const first = messagesIn(text.slice(0, cut))
    const second = messagesIn(first.rest + text.slice(cut))
    t.same(
      [...first.messages, ...second.messages],
      [
        { event: 'hall', data: '{"a":1}' },
        { event: 'hall', data: '{"a":2}' },
      ],
    )
    t.equal(second.rest, '')
  }
})

test('a view is old after 40 seconds in which nothing was heard, however long the computer slept', async (t) => {
  t.equal(silentSince(1_000, 41_000), null)
  t.equal(silentSince(1_000, 41_001), '1970-01-01T00:00:01.000Z')
  t.equal(silentSince(0, 36_000_000), '1970-01-01T00:00:00.000Z')
})

test('the oldest window that is still there has the connection for all', async (t) => {
  const own = { id: '2', connected: false }
  const [lost, connected] = [
    { at: 1_000, connected: false },
    { at: 1_000, connected: true },
  ]
  t.ok(leads(own, new Map(), 0))
  t.notOk(leads(own, new Map([['1', lost]]), 3_000))
  t.notOk(leads(own, new Map([['3', connected]]), 3_000), 'a younger one has a connection')
  t.ok(leads(own, new Map([['1', lost]]), 6_001), 'the older one has gone')
  t.ok(leads(own, new Map([['3', connected]]), 6_001), 'the younger one has gone')
  t.ok(leads(own, new Map([['3', lost]]), 1_000))
  t.ok(leads({ ...own, connected: true }, new Map([['1', lost]]), 3_000), 'the older one has no connection')
  t.notOk(leads({ ...own, connected: true }, new Map([['1', connected]]), 3_000))
})
