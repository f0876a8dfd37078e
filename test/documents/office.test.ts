import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { test } from 'tap'
import { csv } from '../../src/documents/office/csv.ts'
import { docx } from '../../src/documents/office/docx.ts'
import { tablesOf } from '../../src/documents/office/tables.ts'
import { xlsx } from '../../src/documents/office/xlsx.ts'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import { cellText } from '../../src/documents/view/office-data.ts'
import type { Block, Table } from '../../src/documents/view/paper.ts'
import { resultSheet } from '../../src/documents/view/result-sheet.ts'
import { RESULTS } from './support/results-facts.ts'
import { HARD_NAMES, peopleTable, samplePaper, VIETNAMESE_LETTERS } from './support/sample-paper.ts'

const DATE = '2025-08-05'
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const entryOf = (archive: Uint8Array, name: string): string => strFromU8(unzipSync(archive)[name]!)
const table = (rows: Table['rows'], columns = ['A', 'B']): Table => ({
  block: 'table',
  columns: columns.map((title) => ({ title, align: 'left', width: { share: 1 } })),
  rows,
})
const paperOf = (...blocks: Block[]) => ({ blocks })
const csvText = (...blocks: Block[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv(paperOf(...blocks), null))

test('the sample has all 146 Vietnamese letters with marks or tones', async (t) => {
  t.equal(new Set(VIETNAMESE_LETTERS).size, 146)
})

/** The date fields of a zip file, as written. */
const zipDates = (archive: Uint8Array): Set<number> => {
  const bytes = Buffer.from(archive)
  const dates = new Set<number>()
  for (const [mark, at] of [
    ['PK\x03\x04', 10],
    ['PK\x01\x02', 12],
  ] as const) {
    for (let from = bytes.indexOf(mark); from !== -1; from = bytes.indexOf(mark, from + 4)) {
      dates.add(bytes.readUInt32LE(from + at))
    }
  }
  return dates
}

test('the same paper gives the same bytes, and no file knows when it was written', async (t) => {
  const paper = samplePaper(220)
  const one = await Promise.all([docx(paper, DATE, null), xlsx(paper, DATE, null)])
  const other = await Promise.all([docx(paper, DATE, null), xlsx(paper, DATE, null)])
  t.strictSame(other.map(hex), one.map(hex))
  for (const file of one) t.strictSame(zipDates(file), new Set([0x21_00_00]), '1980-01-01 00:00')
  t.equal(hex(csv(paper, null)), hex(csv(paper, null)))
  t.not(hex(await docx(paper, '2025-08-06', null)), hex(one[0]))
})

test('a Word file is in Vietnamese and Times New Roman, on A4, and repeats the heads of tables', async (t) => {
  const file = await docx(samplePaper(), DATE, null)
  const styles = entryOf(file, 'word/styles.xml')
  t.ok(styles.includes('<w:lang w:val="vi-VN"/>'))
  t.ok(styles.includes('w:ascii="Times New Roman"'))
  const text = entryOf(file, 'word/document.xml')
  t.ok(text.includes('<w:pgSz w:w="11906" w:h="16838"'))
  t.ok(text.includes('<w:titlePg/>'))
  t.equal(text.split('<w:tblHeader/>').length - 1, 3, 'one head for each of the three tables')
  t.equal(text.split('<w:cantSplit/>').length - 1, text.split('<w:tr>').length - 1, 'no row is split')
  t.match(entryOf(file, 'docProps/core.xml'), '<dcterms:created xsi:type="dcterms:W3CDTF">2025-08-05T00:00:00Z<')
})

test('the paragraphs from the closing sentence to the signatures stay together', async (t) => {
  const text = entryOf(await docx(samplePaper(), DATE, null), 'word/document.xml')
  const from = text.indexOf('Biên bản kết thúc')
  const start = text.lastIndexOf('<w:p>', from)
  const end = text.indexOf('Trần Thị Ấn</w:t>', from)
  const paragraphs = text.slice(start, end).split('<w:p>').slice(1)
  t.equal(paragraphs.length, 4)
  t.ok(paragraphs.every((paragraph) => paragraph.includes('<w:keepNext/>')))
})

test('the slip is at the foot of each page with digest and root in groups of four', async (t) => {
  const foot = entryOf(await docx(samplePaper(), DATE, null), 'word/footer1.xml')
  t.ok(foot.includes('0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef'))
  t.ok(foot.includes('fedc ba98 7654 3210'))
  t.ok(foot.includes('12.345'))
  const without = entryOf(await docx({ ...samplePaper(), slip: null }, DATE, null), 'word/footer1.xml')
  t.notOk(without.includes('<w:t '))
})

test('markup in names is text in a Word file', async (t) => {
  const text = entryOf(await docx(samplePaper(), DATE, null), 'word/document.xml')
  t.ok(text.includes('Nguyễn Văn Dũng &amp; &lt;b&gt;Đậm&lt;/b&gt;'))
  t.ok(text.includes('#panic() *đậm* $x$ _gạch_ \\ ]]&gt; {{y}}'))
})

test('a spreadsheet reads back as the tables: numbers as numbers, every text as text', async (t) => {
  const people = peopleTable(220)
  const file = await xlsx(paperOf(people), DATE, null)
  const rows = await readSheet(Buffer.from(file))
  const cells = (row: readonly unknown[]) => row.map((cell) => cell ?? '')
  const numbers = people.rows.map((row) =>
    row.map((cell, at) => (at === 3 && cell ? Number.parseFloat(`${cell}`) : cell)),
  )
  t.strictSame(rows.map(cells), [people.columns.map(({ title }) => title), ...numbers])
  t.equal(rows.length, 222)
  t.notMatch(entryOf(file, 'xl/worksheets/sheet1.xml'), '<f>', 'there is no formula')
})

test('letters typed as a base with marks are written as one letter in all three files', async (t) => {
  const apart = table([['Nguyễn Thị Ước'.normalize('NFD'), 1]])
  const paper = { ...samplePaper(), blocks: [apart] }
  t.match(entryOf(await docx(paper, DATE, null), 'word/document.xml'), 'Nguyễn Thị Ước')
  t.equal((await readSheet(Buffer.from(await xlsx(paper, DATE, null)))).at(-1)?.[0], 'Nguyễn Thị Ước')
  t.match(csvText(apart), 'Nguyễn Thị Ước'.normalize('NFC'))
})

test('results as CSV and XLSX say of each table which meeting and which vote it is about', async (t) => {
  const paper = resultSheet(RESULTS, BLANK_HEAD)
  const annulled = 'Lần bầu thứ 1, bầu lần đầu: bị hủy theo quyết định của đoàn chủ tịch.'
  const text = new TextDecoder().decode(csv(paper, null))
  t.match(text, /^ĐẠI HỘI ĐẢNG VIÊN, NHIỆM KỲ 2017 - 2020|^"ĐẠI HỘI ĐẢNG VIÊN/u)
  t.match(text, 'BẢNG TỔNG HỢP KẾT QUẢ BẦU CỬ Đại hội Chi bộ Thôn Đông')
  const sections = text.split('TT,Họ và tên,').map((part) => part.split('\r\n\r\n').at(-1) ?? '')
  t.match(sections[0], annulled)
  t.match(sections[0], '1. Bầu chi ủy')
  t.match(sections[1], '1. Bầu chi ủy', 'the heading is repeated above the second vote of an election')
  t.match(sections[1], 'Lần bầu thứ 3, bầu tiếp')
  t.match(sections[2], '2. Bầu bí thư chi bộ')
  t.match(text, 'Nội dung bầu này đã hủy trước khi bỏ phiếu', 'texts after the last table')
  const sheets = tablesOf(paper).map(({ name }) => name)
  t.strictSame(sheets, ['Tổng hợp', '1. Bầu chi ủy', '1. Bầu chi ủy (2)', '2. Bầu bí thư chi bộ'])
  const rows = await readSheet(Buffer.from(await xlsx(paper, DATE, null)), 2)
  const lines = rows.map((row) => String(row[0] ?? ''))
  for (const line of ['Đại hội Chi bộ Thôn Đông', '1. Bầu chi ủy', annulled, 'Lần bầu thứ 2, bầu lần đầu'])
    t.ok(
      lines.some((each) => each.includes(line)),
      line,
    )
  t.match(
    rows.find((row) => row[1] === 'Nguyễn Văn An'),
    [1, 'Nguyễn Văn An', 20, 86.96, 'trúng cử'],
  )
})

test('years and dates are numbers and dates in a spreadsheet, names and remarks stay text', async (t) => {
  const column = (title: string, align: 'left' | 'center') => ({ title, align, width: { mm: 20 } })
  const figures: Table = {
    block: 'table',
    columns: [column('Họ và tên', 'left'), column('Năm sinh', 'center'), column('Ngày vào Đảng', 'center')],
    rows: [
      ['1975', '1975', '19/5/1998'],
      ['19/05/1998', '05', 'không rõ'],
    ],
  }
  const rows = await readSheet(Buffer.from(await xlsx(paperOf(figures), DATE, null)))
  t.strictSame(rows[1]?.slice(0, 2), ['1975', 1975])
  t.strictSame(rows[1]?.[2], new Date('1998-05-19T00:00:00.000Z'))
  t.strictSame(rows[2], ['19/05/1998', '05', 'không rõ'])
})

test('sheets are named after the headings above their tables, each by another name', async (t) => {
  const heading = (text: string): Block => ({ block: 'heading', text })
  const empty = table([])
  const long = 'Kết quả bầu Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030'
  const named = tablesOf({
    blocks: [
      empty,
      heading("'II. [Kết quả]: 1/2*?'"),
      empty,
      empty,
      heading(long),
      empty,
      heading(long),
      empty,
      heading('𠀀'.repeat(16)),
      empty,
    ],
    annexes: [{ title: 'PHỤ LỤC', abstract: ['danh sách'], blocks: [empty] }],
  })
  const names = named.map(({ name }) => name)
  t.strictSame(names, [
    'Bảng 1',
    'II. Kết quả 1 2',
    'II. Kết quả 1 2 (2)',
    'Kết quả bầu Ban Chấp hành Đảng',
    'Kết quả bầu Ban Chấp hành Đ (2)',
    '𠀀'.repeat(15),
    'PHỤ LỤC danh sách',
  ])
  t.ok(names.every((name) => name.length <= 31))
})

test('a CSV file begins with the byte order mark, and has commas, CRLF and quoted cells', async (t) => {
  t.equal(
    csvText(
      table([
        ['Trần, "Thị" Ấn', 1587],
        ['hai\ndòng', 0],
      ]),
    ),
    '\u{feff}A,B\r\n"Trần, ""Thị"" Ấn",1587\r\n"hai\ndòng",0\r\n',
  )
  t.equal(csvText(table([['a', 1]]), table([['b', -2]])), '\u{feff}A,B\r\na,1\r\n\r\nA,B\r\nb,-2\r\n')
})

test('no cell of a CSV file is a formula to a spreadsheet', async (t) => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
    const line = csvText(table([[`${start}1+1`, 1]])).split('A,B\r\n')[1]
    t.match(line, /^"?'/, JSON.stringify(start))
  }
  t.equal(csvText(table([['1=1', 1]])), '\u{feff}A,B\r\n1=1,1\r\n', 'a sign within a text is no formula')
})

test('cells are printed with dots for thousands, and hard names as they are', async (t) => {
  const text = entryOf(await docx(samplePaper(), DATE, null), 'word/document.xml')
  t.ok(text.includes(`>${cellText(1587)}<`))
  t.equal(cellText(1587), '1.587')
  for (const name of HARD_NAMES.slice(6)) t.ok(text.includes(name.slice(0, 60)))
})
