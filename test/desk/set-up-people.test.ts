import assert from 'node:assert/strict'
import { test } from 'tap'
import {
  firstRows,
  listText,
  readAgain,
  refusedIn,
  underHeadings,
  withRefusals,
} from '../../src/desk/set-up/pasted-list.ts'
import { hasOneColumn } from '../../src/desk/written-people.ts'
import { readSource } from '../../src/documents/reading/reading.ts'

const HEADINGS = 'Họ và tên\tNăm sinh\tNgày vào Đảng\tLoại đảng viên\tĐơn vị'

test('names one on each line get headings, with or without numbers and years', (t) => {
  const bare = (...lines: readonly string[]): string | null => underHeadings(lines.join('\r\n'))
  const read = `${HEADINGS}\nTrần Thị Ấn\t\nLê Văn Ước\t`
  t.equal(bare('Trần Thị Ấn', '', 'Lê Văn Ước'), read)
  t.equal(bare('Trần Thị Ấn\rLê Văn Ước'.normalize('NFD')), read)
  t.equal(bare('1. Trần Thị Ấn', '2.Lê Văn Ước'), read)
  t.equal(bare('1\tTrần Thị Ấn', '2\tLê Văn Ước'), read)
  t.equal(bare('Họ và tên', 'Trần Thị Ấn', 'Lê Văn Ước'), read)
  const withYears = `${HEADINGS}\nTrần Thị Ấn\t1975\nLê Văn Ước\t06/8/1980`
  t.equal(bare('Trần Thị Ấn, 1975', 'Lê Văn Ước; 06/8/1980'), withYears)
  t.equal(bare('Trần Thị Ấn 1975', '2. Lê Văn Ước 06/8/1980'), withYears)
  t.equal(bare('"Trần Thị Ấn";"1975"', '"Lê Văn Ước";"06/8/1980"'), withYears)
  for (const other of ['', ' \n', 'Họ và tên', 'Trần Thị Ấn\t1975\tTổ 1']) t.equal(underHeadings(other), null)
  t.ok(hasOneColumn('Họ và tên\nTrần Thị Ấn'))
  t.notOk(hasOneColumn('Họ và tên\tĐơn vị'))
  t.end()
})

test('each of three hundred lines of anything gets a row, and two hundred faults are found beside theirs', async (t) => {
  const FAULTY = ['Lê Văn Ước 70', '#N/A', 'Trần; Tổ 1; 12', '45123', '\u200b\u2060?', 'Ấn;45123']
  const lines = Array.from({ length: 300 }, (_, at) =>
    at % 3 === 0 ? `Trần Thị\u200b Ấn ${at}; 1975` : FAULTY[at % FAULTY.length]!,
  )
  const list = underHeadings(lines.join('\n'))
  const reading = await readSource(
    { format: 'table', bytes: Buffer.from(list ?? ''), sheet: null },
    { list: 'people', defaults: { unit: 'Tổ 1', membership: 'official' } },
  )
  assert(reading.ok && reading.value.list === 'people')
  const { rows, skipped } = reading.value
  t.same(skipped, [])
  t.equal(rows.length, 300)
  t.equal(rows.filter(({ person }) => person === null).length, 200)
  t.ok(rows.every(({ person, faults }) => person !== null || faults.length > 0))
})

const written = (fullName: string, birth = '1975') => ({
  fullName,
  birth,
  membership: 'official',
  partySince: '1998-05-19',
  unit: 'Tổ 1',
})
const PERSON = { fullName: 'A', birthYear: 1975, membership: 'official', partySince: null, unit: 'Tổ 1' } as const
const fault = (code: string) => ({ row: 2, person: null, problems: [{ code, detail: code }], doubts: [] })
const good = (row: number) => ({ row, person: PERSON, problems: [], doubts: [] })

test('a list is read again with the texts on the page, and a name that must be typed waits for it', (t) => {
  const rows = firstRows({
    rows: [
      { ...fault('row-name-beside'), written: written('') },
      { ...fault('row-birth-unclear'), row: 4, written: written('Lê Văn Ước', '06/8/75') },
    ],
  })
  t.equal(listText(rows).split('\n')[2], 'Lê Văn Ước\t06/8/75\t19/5/1998\tofficial\tTổ 1')
  t.equal(
    listText([{ written: written('A\t"B"\nC') }])
      .split('\n')[1]
      ?.split('\t')[0],
    'A B C',
  )
  const answer = {
    rows: [
      { ...good(2), written: written('A') },
      { ...good(3), written: written('A') },
    ],
  }
  const again = readAgain(rows, answer)
  t.same(
    again.map(({ person }) => person !== null),
    [false, true],
  )
  t.equal(again[0]?.problems[0]?.code, 'row-name-beside', 'the sentence of the file stays')
  t.equal(refusedIn(again), 1)
  const typed = readAgain([{ ...rows[0]!, isEdited: true }, rows[1]!], answer)
  t.equal(refusedIn(typed), 0)
  const refused = withRefusals(typed, [{ pointer: '/people/1/unit', detail: 'Repeated.' }])
  t.match(refused[1], { person: null, problems: [{ detail: 'Repeated.' }] })
  t.equal(refusedIn(refused), 1)
  t.end()
})
