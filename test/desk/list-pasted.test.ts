import { test } from 'tap'
import type { Answer } from '../../src/desk/api/answer.ts'
import { NO_ANSWER } from '../../src/desk/api/failure.ts'
import { isList, sortNames, underNameHeadings, whyNobody } from '../../src/desk/list/pasted.ts'
import { underHeadings } from '../../src/desk/set-up/pasted-list.ts'
import { readPasted } from '../../src/desk/written-people.ts'
import { matchCandidates } from '../../src/documents/reading/candidates.ts'
import { readSource } from '../../src/documents/reading/reading.ts'

/** The rows under the headings, each with a space between name and year. */
const rowsIn = (text: string): readonly string[] =>
  underNameHeadings(text)
    .split('\n')
    .slice(1)
    .map((row) => row.replace('\t', ' ').trim())

test('a pasted text with several lines or cells is a list; one name is a search', async (t) => {
  t.notOk(isList('Trần Thị Bình'))
  t.notOk(isList('Trần Thị Bình\r\n'), 'a single copied cell ends with a line break')
  for (const text of ['a\nb', 'a\tb', 'a;b', 'a\rb', 'Trần Thị Bình, 1975']) t.ok(isList(text), JSON.stringify(text))
})

test('names are taken from a column, after numbers, after semicolons and from a table without headings', async (t) => {
  const [binh, dung] = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
  for (const text of [
    'Trần Thị Bình\nNguyễn Văn Dũng\n',
    'Trần Thị Bình\r\n\r\nNguyễn Văn Dũng\r\n',
    '1. Trần Thị Bình\n2.Nguyễn Văn Dũng',
    '1) Trần Thị Bình\n 2 Nguyễn Văn Dũng',
    '- Trần Thị Bình\n• Nguyễn Văn Dũng',
    'Trần Thị Bình; Nguyễn Văn Dũng',
    'Trần Thị Bình, Nguyễn Văn Dũng',
    'Họ và tên\nTrần Thị Bình\nNguyễn Văn Dũng',
    'Phòng\tTrần Thị Bình\nTổ 1\tNguyễn Văn Dũng',
  ]) {
    t.same(rowsIn(text), [binh, dung], JSON.stringify(text))
  }
  t.same(rowsIn('1\t2\n3\t4'), ['1', '3'], 'rows without a name stay rows')
  t.same(rowsIn('Y Phôn Niê\nÊ-ban'), ['Y Phôn Niê', 'Ê-ban'], 'a dash within a name stays')
  t.same(rowsIn('Trần Thị Bình; Phó Bí thư\nÊ-ban, nữ'), [binh, 'Phó Bí thư', 'Ê-ban', 'nữ'], 'no cell is left out')
})

test('a year of birth is read with its name, whatever separates the two', async (t) => {
  const both = ['Trần Thị Bình 1975', 'Nguyễn Văn Dũng 06/8/1980']
  for (const text of [
    'Trần Thị Bình, 1975\nNguyễn Văn Dũng, 06/8/1980',
    '1. Trần Thị Bình; 1975\n2. Nguyễn Văn Dũng; 06/8/1980',
    '1;Trần Thị Bình;1975\n2;Nguyễn Văn Dũng;06/8/1980',
    'Trần Thị Bình\t1975\nNguyễn Văn Dũng\t06/8/1980',
    'Trần Thị Bình 1975\nNguyễn Văn Dũng 06/8/1980',
    'Trần Thị Bình (1975)\nNguyễn Văn Dũng, (06/8/1980)',
    'Trần Thị Bình; 1975; Nguyễn Văn Dũng; 06/8/1980',
    '"Trần Thị Bình";"1975"\n"Nguyễn Văn Dũng";"06/8/1980"',
    'Họ và tên\nTrần Thị Bình, 1975\nNguyễn Văn Dũng, 06/8/1980',
    '1\tTrần Thị Bình\t1975\tPhòng Kế hoạch\n2\tNguyễn Văn Dũng\t06/8/1980\t',
    '1\t19/5/1998\tTrần Thị Bình\t1975\n2\t03/02/2005\tNguyễn Văn Dũng\t06/8/1980',
  ]) {
    t.same(rowsIn(text), both, JSON.stringify(text))
  }
  t.same(rowsIn('Trần Thị Bình 1975\tTổ 1\nNguyễn Văn Dũng\tTổ 2'), ['Trần Thị Bình 1975', 'Nguyễn Văn Dũng'])
})

test('a line of a person means the same on a list of candidates as on a list of people', async (t) => {
  for (const text of [
    'Trần Thị Bình',
    'Trần Thị Bình 1975',
    '3. Trần Thị Bình (06/8/1975)',
    '- Trần Thị Bình, 1975',
    '3;Trần Thị Bình;1975',
    'Trần Thị Bình\t1975',
  ]) {
    const person = underHeadings(text)?.split('\n')[1]
    t.equal(underNameHeadings(text).split('\n')[1], person, text)
  }
})

test('the year tells namesakes apart, and a wrong one names nobody', async (t) => {
  const people = [1975, 1980].map((birthYear) => ({
    id: `${birthYear}`,
    fullName: 'Trần Thị Bình',
    birthYear,
    unit: 'Tổ 1',
  }))
  const reading = async (text: string) => {
    const bytes = Buffer.from(underNameHeadings(text))
    const read = await readSource({ format: 'table', bytes, sheet: null }, { list: 'candidates' })
    if (!read.ok || read.value.list !== 'candidates') throw new Error('the list is not read')
    return matchCandidates(read.value.rows, people).map(({ personId, faults }) => personId ?? faults[0]?.code)
  }
  t.same(await reading('Trần Thị Bình, 1980\n2. Trần Thị Bình 06/8/1975'), ['1980', '1975'])
  t.same(await reading('Trần Thị Bình\nTrần Thị Bình; 1979'), ['row-person-unclear', 'row-person-unknown'])
  t.same(await reading('Trần Thị Bình, 75'), ['row-birth-unclear'])
})

test('a pasted text is read as it is, and under headings only if it has none', async (t) => {
  const asked: string[] = []
  const ask = async (body: Blob): Promise<Answer<string>> => {
    const text = await body.text()
    asked.push(`${body.type}: ${text}`)
    const code = text.includes('"') ? 'reading-damaged' : 'reading-without-headings'
    return text.includes('\t') ? { ok: true, value: text, etag: null } : { ok: false, failure: { ...NO_ANSWER, code } }
  }
  t.same(await readPasted('Họ và tên\tNăm sinh\nA B\t1975', ask, underNameHeadings), {
    ok: true,
    value: 'Họ và tên\tNăm sinh\nA B\t1975',
    etag: null,
  })
  const [under] = [underNameHeadings('An Bình, 1975')]
  t.match(await readPasted('"An Bình, 1975', ask, underNameHeadings), { ok: true, value: under })
  t.match(await readPasted('Họ và tên\nAn Bình, 1975', ask, underNameHeadings), { ok: true, value: under })
  t.same(asked, [
    'text/plain: Họ và tên\tNăm sinh\nA B\t1975',
    'text/csv: "An Bình, 1975',
    'text/csv:  An Bình, 1975',
    `text/plain: ${under}`,
    `text/plain: ${under}`,
  ])
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
