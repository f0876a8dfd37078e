import { test } from 'tap'
import { isList, NAME_HEADING, sortNames, underHeading, whyNobody } from '../../src/desk/list/pasted.ts'

const under = (...names: readonly string[]): string => [NAME_HEADING, ...names].join('\n')

test('a pasted text with several lines or cells is a list; one name is a search', async (t) => {
  t.notOk(isList('Trần Thị Bình'))
  t.notOk(isList('Trần Thị Bình\r\n'), 'a single copied cell ends with a line break')
  for (const text of ['a\nb', 'a\tb', 'a;b', 'a\rb']) t.ok(isList(text), JSON.stringify(text))
})

test('names are taken from a column, after numbers, after semicolons and from a table without headings', async (t) => {
  const names = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
  for (const text of [
    'Trần Thị Bình\nNguyễn Văn Dũng\n',
    'Trần Thị Bình\r\n\r\nNguyễn Văn Dũng\r\n',
    '1. Trần Thị Bình\n2.Nguyễn Văn Dũng',
    '1) Trần Thị Bình\n 2 Nguyễn Văn Dũng',
    '- Trần Thị Bình\n• Nguyễn Văn Dũng',
    'Trần Thị Bình; Nguyễn Văn Dũng',
    '1\tTrần Thị Bình\t1975\tPhòng Kế hoạch\n2\tNguyễn Văn Dũng\t1980\t',
    'Phòng\tTrần Thị Bình\nTổ 1\tNguyễn Văn Dũng',
  ]) {
    t.equal(underHeading(text), under(...names), JSON.stringify(text))
  }
  t.equal(underHeading('1\t2\n3\t4'), under('1', '3'), 'rows without a name stay rows')
  t.equal(underHeading('Y Phôn Niê\nÊ-ban'), under('Y Phôn Niê', 'Ê-ban'), 'a dash within a name stays')
})

const row = (fullName: string, personId: string | null, ...codes: readonly string[]) => ({
  row: 2,
  fullName,
  personId,
  problems: personId === null ? codes.map((code) => ({ code, detail: `${code}.` })) : [],
  doubts: personId === null ? [] : codes.map((code) => ({ code, detail: `${code}.` })),
})

test('people who may stand are added in order, and no row disappears', async (t) => {
  const people = ['b', 'd', 't'].map((id) => ({ id, nameOnPaper: id }))
  const rows = [
    row('T', 't'),
    row('B', 'b'),
    row('X', null, 'row-person-unknown'),
    row('Y', null, 'row-person-unclear'),
    row('P', 'p'),
    row('D', 'd', 'row-hidden'),
  ]
  t.same(sortNames(rows, people, new Set(['b'])), {
    add: ['t'],
    there: 1,
    left: [
      { name: 'X', detail: 'row-person-unknown.', isUnknown: true },
      { name: 'Y', detail: 'row-person-unclear.', isUnknown: false },
      { name: 'P', detail: null, isUnknown: false },
      { name: 'D', detail: 'row-hidden.', isUnknown: false },
    ],
  })
})

test('a search that offers nobody says whether people are missing, all taken, or not found', async (t) => {
  t.equal(whyNobody({ people: 0, found: 0, letters: 'Mai' }), 'nobody-yet')
  t.equal(whyNobody({ people: 3, found: 0, letters: ' ' }), 'everybody-on')
  t.equal(whyNobody({ people: 3, found: 0, letters: 'Mai' }), 'not-found')
  t.equal(whyNobody({ people: 3, found: 1, letters: 'Mai' }), null)
})
