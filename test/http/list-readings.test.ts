import { test } from 'tap'
import { excelAround, excelFile, sheetXml } from '../documents/support/lists.ts'
import { clientOf, type Problem } from '../support/client.ts'
import { TEST_TOKEN } from '../support/everyone.ts'
import type { TestService } from '../support/service.ts'
import { openStage } from './support/stage.ts'

interface Row {
  readonly row: number
  readonly person?: object | null
  readonly personId?: string | null
  readonly problems: readonly { readonly code: string; readonly detail: string }[]
}
interface Reading {
  readonly headingRow: number
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly field: string | null }[]
  readonly skipped: readonly object[]
  readonly refused: number
  readonly rows: readonly Row[]
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  table: 'text/plain;charset=UTF-8',
  xls: 'application/vnd.ms-excel',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

/** Sends a list as a file. */
const sendTo =
  ({ app }: TestService, path: string) =>
  async (format: keyof typeof TYPES, content: string | Uint8Array, { query = '', language = 'vi' } = {}) => {
    const answer = await app.inject({
      method: 'POST',
      url: `${path}?${query}`,
      headers: { authorization: `Bearer ${TEST_TOKEN}`, 'content-type': TYPES[format], 'accept-language': language },
      payload: Buffer.from(content),
    })
    return { status: answer.statusCode, body: answer.json<Reading & Problem>() }
  }

const HEADINGS = ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Loại đảng viên', 'Chi bộ', 'Ghi chú']
const table = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\r\n')

test('the people of an Excel file are read, and can be sent as they are to the request that records people', async (t) => {
  const { service, stage } = await openStage(t)
  const { must } = clientOf(service)
  const path = `/v1/congresses/${stage.id}`
  const send = sendTo(service, `${path}/people-readings`)
  const before = await must<{ items: readonly object[] }>('GET', `${path}/people`)
  const file = await excelFile([
    ['DANH SÁCH ĐẢNG VIÊN'],
    HEADINGS,
    [1, 'Đinh Công Tráng', new Date(Date.UTC(1975, 7, 6)), '19/5/1998', 'Chính thức', 'Chi bộ 1', null],
    [null],
    [2, 'Âu Thị Yến', 1980, null, 'Dự bị', 'Chi bộ 2', 'mới chuyển đến'],
  ])
  const read = (await send('xlsx', file)).body
  t.match(read, { headingRow: 2, refused: 0, skipped: [{ row: 4, reason: 'blank' }] })
  t.match(read.columns[6], { column: 7, heading: 'Ghi chú', field: null })
  const people = read.rows.map(({ person }) => person)
  t.strictSame(people, [
    {
      fullName: 'Đinh Công Tráng',
      birthYear: 1975,
      membership: 'official',
      partySince: '1998-05-19',
      unit: 'Chi bộ 1',
    },
    { fullName: 'Âu Thị Yến', birthYear: 1980, membership: 'probationary', partySince: null, unit: 'Chi bộ 2' },
  ])
  const still = await must<{ items: readonly object[] }>('GET', `${path}/people`)
  t.equal(still.items.length, before.items.length, 'reading records nobody')
  const added = await must<{ items: readonly object[] }>('POST', `${path}/people-additions`, { body: { people } })
  t.equal(added.items.length, 2)
  const again = (await send('xlsx', file)).body
  t.match(again, { refused: 2, rows: [{ person: null, problems: [{ code: 'row-person-recorded' }] }, {}] })
})

test('every row is answered, each problem with a sentence in the language of the caller', async (t) => {
  const { service, stage } = await openStage(t)
  const content = table(
    HEADINGS,
    ['1', 'Đinh Công Tráng', '06/8/75', '', 'CT', 'Chi bộ 1', ''],
    ['2', 'Đinh Công Tráng', '1975', '', 'CT', 'Chi bộ 1', ''],
    ['3', 'đinh  công tráng', '1975', '', 'CT', 'Chi bộ 1', ''],
  )
  const path = `/v1/congresses/${stage.id}/people-readings`
  const send = sendTo(service, path)
  const { body: vietnamese } = await send('table', content)
  t.equal(vietnamese.refused, 2)
  t.match(vietnamese.rows, [
    {
      row: 2,
      person: null,
      problems: [
        { code: 'row-birth-unclear', detail: 'Không đọc được năm sinh từ “06/8/75”. Đề nghị ghi đủ bốn chữ số' },
      ],
    },
    { row: 3, person: { fullName: 'Đinh Công Tráng' }, problems: [] },
    { row: 4, person: null, problems: [{ code: 'row-person-repeated', detail: /dòng 3/ }] },
  ])
  const { body: english } = await send('table', content, { language: 'en' })
  t.match(english.rows[2]?.problems[0]?.detail, /apart from row 3\. Remove the repeated row/)
})

test('candidates are found among the recorded people', async (t) => {
  const { service, stage } = await openStage(t)
  const content = 'STT;HỌ VÀ TÊN\r\n1;đỗ quang huy\r\n2;Lê Thị Mai\r\n3;Không Có Ai\r\n'
  const { body: read } = await sendTo(service, `/v1/congresses/${stage.id}/candidate-readings`)('csv', content)
  t.strictSame(
    read.rows.map(({ personId, problems }) => personId ?? problems[0]?.code),
    [stage.idOf('Đỗ Quang Huy'), stage.idOf('Lê Thị Mai'), 'row-person-unknown'],
  )
  t.equal(read.refused, 1)
})

test('a file that cannot be read is refused in one sentence, and the service goes on', async (t) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/congresses/${stage.id}/people-readings`
  const send = sendTo(service, path)
  const refused = async (...list: Parameters<typeof send>) => {
    const { status, body } = await send(...list)
    t.equal(status, 422, body.code)
    t.match(body.detail, /^\S.*\.$/)
    return body.code
  }
  const bomb = excelAround(sheetXml(), { 'xl/media/zeros.xml': [new Uint8Array(20 * 1024 * 1024), { level: 9 }] })
  t.equal(await refused('xlsx', bomb), 'reading-inflates')
  t.equal(await refused('xlsx', excelAround(sheetXml(), { 'xl/vbaProject.bin': new Uint8Array(9) })), 'reading-macros')
  t.equal(await refused('xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'reading-old-excel')
  t.equal(await refused('xlsx', 'không phải Excel'), 'reading-not-a-workbook')
  t.equal(await refused('xlsx', excelAround(sheetXml()), { query: 'sheet=2' }), 'reading-sheet-missing')
  t.equal(await refused('csv', 'A,B\n1,2'), 'reading-without-headings')
  t.equal(await refused('table', table(['Họ và tên', 'Năm sinh'], ['A', '1975'])), 'reading-column-missing')
  t.equal(await refused('csv', Buffer.from('H\u00f0 t\u00ean', 'latin1')), 'reading-not-utf8')
  t.equal(await refused('table', new Uint8Array(5.6 * 1024 * 1024)), 'reading-too-large')
  t.match(await send('xlsx', excelAround(sheetXml())), { status: 200, body: { refused: 0 } })
})

test('names that look like markup or formulas are read as they are', async (t) => {
  const { service, stage } = await openStage(t)
  const name = "=cmd|'/c calc'!A1 <b>&amp;</b> {name}"
  const content = table(['Họ và tên', 'Năm sinh', 'Chi bộ'], [name, '1975', 'C'], [name, '1975', 'C'])
  const path = `/v1/congresses/${stage.id}/people-readings`
  const { body: read } = await sendTo(service, path)('table', content, { query: 'membership=official' })
  t.match(read.rows[0]?.person, { fullName: name })
  t.ok(read.rows[1]?.problems[0]?.detail.includes(name))
})

test('a spreadsheet of another type is refused by what it is, and a CSV file that Excel calls its own is read', async (t) => {
  const { service, stage } = await openStage(t)
  const send = sendTo(service, `/v1/congresses/${stage.id}/people-readings`)
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)])
  t.match(await send('xls', old), { status: 422, body: { code: 'reading-old-excel' } })
  const workbook = await excelFile([HEADINGS, [1, 'Đinh Công Tráng', 1975, null, 'Chính thức', 'Chi bộ 1', null]])
  t.match(await send('xls', workbook), { status: 200, body: { refused: 0 } }, 'judged by its bytes')
  const macros = excelAround(sheetXml(), { 'xl/vbaProject.bin': new Uint8Array(9) })
  t.match(await send('xlsm', macros), { status: 422, body: { code: 'reading-macros' } })
  t.match(await send('ods', excelAround(sheetXml())), { status: 200 }, 'so is every other spreadsheet')
  const csv = 'Họ và tên,Năm sinh,Loại đảng viên,Chi bộ\nĐinh Công Tráng,1975,Chính thức,Chi bộ 1\n'
  t.match(await send('xls', csv), { status: 200, body: { refused: 0, rows: [{ row: 2 }] } })
})
