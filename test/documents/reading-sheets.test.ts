import { strToU8 } from 'fflate'
import { test } from 'tap'
import { matchCandidates } from '../../src/documents/reading/candidates.ts'
import { readSource } from '../../src/documents/reading/reading.ts'
import { excel, excelAround, faultOf, PEOPLE, peopleIn } from './support/lists.ts'

const HEADINGS = ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Loại đảng viên', 'Chi bộ']
type Value = string | number | null | { readonly xml: string }

const cellXml = (value: Value, place: string): string => {
  if (value === null) return ''
  if (typeof value === 'object') return value.xml.replace('<c', `<c r="${place}"`)
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
  return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
}

const sheetOf = (rows: readonly (readonly Value[])[], more = ''): string =>
  `<worksheet><sheetData>${rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((value, column) => cellXml(value, `${'ABCDEFGH'[column]}${at + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData>${more}</worksheet>`

const person = (name: string, more: readonly Value[] = [1975, null, 'CT', 'C']): readonly Value[] => [1, name, ...more]
const codesOf = async (xml: string) =>
  (await peopleIn(excel(excelAround(xml)))).rows.map(({ row, faults, doubts }) => [
    row,
    ...[...faults, ...doubts].map(({ code }) => code),
  ])

test('cells with errors and formulas without a value are faults of their rows', async (t) => {
  const error = { xml: '<c t="e"><f>VLOOKUP(A1,B1:C2,2)</f><v>#N/A</v></c>' }
  const formula = { xml: '<c><f>A1&amp;B1</f></c>' }
  const empty = { xml: '<c t="n"><f>NOW()</f><v></v></c>' }
  const shared = { xml: '<c t="str"><f t="shared" si="0"/></c>' }
  const xml = sheetOf([
    HEADINGS,
    person('Trần Thị Ấn', [1975, error, 'CT', 'C']),
    person('Lê Văn Ước', [empty, null, 'CT', 'C']),
    [3, shared, 'x', null, 'CT', formula],
    person('Ngô Ai', [
      { xml: '<c><f>1+1</f><v>1975</v></c>' },
      null,
      { xml: '<c t="str"><f>B1</f><v>CT</v></c>' },
      'C',
    ]),
    person('Vũ Em', [1975, { xml: '<c t="str"><f>B1</f><v></v></c>' }, 'CT', 'C']),
    [error, 'Đỗ An', 1975, null, 'CT', 'C'],
    person('Hà An', [1975, null, { xml: '<c t="e"></c>' }, null]),
  ])
  const { rows } = await peopleIn(excel(excelAround(xml)))
  const broken = (heading: string, text: string) => ({ code: 'row-cell-broken', params: { heading, text } })
  t.strictSame(
    rows.map(({ row, person: read, faults }) => [row, read?.fullName ?? null, faults]),
    [
      [2, null, [broken('Ngày vào Đảng', '#N/A')]],
      [3, null, [broken('Ngày sinh', '=NOW()')]],
      [
        4,
        null,
        [broken('Họ và tên', '='), broken('Chi bộ', '=A1&B1'), { code: 'row-birth-unclear', params: { text: 'x' } }],
      ],
      [5, 'Ngô Ai', []],
      [6, 'Vũ Em', []],
      [7, 'Đỗ An', []],
      [8, null, [broken('Loại đảng viên', '#'), { code: 'row-unit-missing' }]],
    ],
  )
  const candidates = await readSource(excel(excelAround(xml)), { list: 'candidates' })
  if (!candidates.ok || candidates.value.list !== 'candidates') throw new Error('the list is not read')
  const [an, , nobody] = matchCandidates(candidates.value.rows, [])
  t.match(an?.faults, [{ code: 'row-cell-broken' }])
  t.match(nobody?.faults, [{ code: 'row-cell-broken' }, { code: 'row-cell-broken' }, { code: 'row-birth-unclear' }])
})

test('hidden rows are read with a doubt', async (t) => {
  const xml = sheetOf([HEADINGS, person('Trần Thị Ấn'), person('Lê Văn Ước'), person('Ngô Ai')])
  const hide = (row: number, value: string) => xml.replace(`<row r="${row}"`, `<row r="${row}" hidden=${value}`)
  for (const value of ['"1"', '"true"', "'1'"]) {
    t.strictSame(await codesOf(hide(3, value)), [[2], [3, 'row-hidden'], [4]], value)
  }
  for (const value of ['"0"', '"false"']) t.strictSame(await codesOf(hide(3, value)), [[2], [3], [4]], value)
  const candidates = await readSource(excel(excelAround(hide(4, '"1"'))), { list: 'candidates' })
  if (!candidates.ok || candidates.value.list !== 'candidates') throw new Error('the list is not read')
  const known = [{ id: 'a', fullName: 'Ngô Ai', birthYear: 1975, unit: 'C' }]
  t.match(matchCandidates(candidates.value.rows, known)[2], { personId: 'a', doubts: [{ code: 'row-hidden' }] })
})

test('a heading merged over two columns joins the name, and nothing else does so with certainty', async (t) => {
  const rows = (second: string) =>
    [
      ['TT', 'Họ và tên', null, 'Năm sinh', 'Loại đảng viên', 'Đơn vị'],
      [1, 'Nguyễn Văn', second, 1975, 'CT', 'C'],
    ] as const
  const merged = '<mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>'
  t.strictSame(await codesOf(sheetOf(rows('An Bình'), merged)), [[2]])
  t.strictSame(await codesOf(sheetOf(rows('An'), merged)), [[2]])
  t.strictSame(await codesOf(sheetOf(rows('An'))), [[2, 'row-name-joined']])
  t.strictSame(await codesOf(sheetOf(rows('Bí thư'))), [[2, 'row-name-beside']])
  t.strictSame(await codesOf(sheetOf(rows('Nam'))), [[2, 'row-name-beside']], 'men and women')
  for (const other of ['B2:C2', 'A1:C1', 'B1:D1', 'x']) {
    const mark = `<mergeCells count="1"><mergeCell ref="${other}"/></mergeCells>`
    t.strictSame(await codesOf(sheetOf(rows('Bí thư'), mark)), [[2, 'row-name-beside']], other)
  }
})

/** An Excel file with these sheets, each with its attributes. */
const fileOf = (...sheets: readonly (readonly [attributes: string, xml: string])[]): Uint8Array => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
  const entries = sheets.map(([attributes], at) => `<sheet ${attributes} sheetId="${at + 1}" r:id="r${at}"/>`).join('')
  const relations = sheets
    .map((_, at) => `<Relationship Id="r${at}" Type="${type}" Target="worksheets/s${at}.xml"/>`)
    .join('')
  return excelAround('<worksheet/>', {
    'xl/workbook.xml': strToU8(`<workbook><sheets>${entries}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations}</Relationships>`),
    ...Object.fromEntries(sheets.map(([, xml], at) => [`xl/worksheets/s${at}.xml`, strToU8(xml)])),
  })
}

test('without a number the first sheet with headings that is not hidden is read, and named', async (t) => {
  const notes = sheetOf([['Ghi chú']])
  const list = (name: string) => sheetOf([HEADINGS, person(name)])
  const file = fileOf(
    ['name="Ẩn" state="hidden"', list('Trần Thị Ẩn')],
    ['name="Bìa"', notes],
    ['name="Đảng viên &amp; khách"', list('Trần Thị Ấn')],
    ['name="Khác"', list('Lê Văn Ước')],
  )
  const read = await peopleIn(excel(file))
  t.match(read.rows, [{ person: { fullName: 'Trần Thị Ấn' } }])
  t.match(read.sheet, { number: 3, name: 'Đảng viên & khách', isHidden: false })
  t.strictSame(
    read.otherSheets.map(({ number, name, isHidden }) => [number, name, isHidden]),
    [
      [1, 'Ẩn', true],
      [2, 'Bìa', false],
      [4, 'Khác', false],
    ],
  )
  t.match((await peopleIn(excel(file, 1))).rows, [{ person: { fullName: 'Trần Thị Ẩn' } }])
  t.equal(await faultOf(excel(file, 2)), 'reading-without-headings')
  t.equal(await faultOf(excel(file, 5)), 'reading-sheet-missing')
  const hidden = fileOf(['name="Ẩn" state="veryHidden"', list('Trần Thị Ẩn')])
  t.match((await peopleIn(excel(hidden))).sheet, { number: 1, isHidden: true }, 'a file with hidden sheets only')
  const noList = fileOf(['name="Bìa"', notes], ['name="Ẩn" state="hidden"', list('Trần Thị Ẩn')])
  t.equal(await faultOf(excel(noList)), 'reading-without-headings')
  t.equal(
    await faultOf(excel(fileOf(['name="Bìa"', notes], ['name="Hỏng"', '<worksheet']))),
    'reading-without-headings',
  )
  t.match(await peopleIn(excel(fileOf(['name="Hỏng"', '<worksheet'], ['name="DS"', list('Trần Thị Ấn')]))), {
    sheet: { number: 2 },
  })
  t.match(await readSource(excel(fileOf()), PEOPLE), { ok: false, error: { code: 'reading-damaged' } })
})

test('a sheet with cells that never end is answered', async (t) => {
  const open = `<worksheet><sheetData><row r="1">${'<c r="A1" t="e">'.repeat(60_000)}</row></sheetData></worksheet>`
  t.equal(await faultOf(excel(excelAround(open))), 'reading-damaged')
})
