import { test } from 'tap'
import { createListReader, READER_LIMITS } from '../../src/documents/reading/reader.ts'
import { excel, excelAround, PEOPLE, pasted, sheetXml } from './support/lists.ts'

const LIST = pasted(['Họ và tên', 'Năm sinh', 'Loại đảng viên', 'Đơn vị'], ['Trần Thị Ấn', '1975', 'CT', 'Chi bộ 1'])

test('lists are read in threads of their own, one after the other', async (t) => {
  const reader = createListReader()
  const read = await Promise.all([reader.read(LIST, PEOPLE), reader.read(excel(excelAround(sheetXml())), PEOPLE)])
  t.match(read, [
    { ok: true, value: { rows: [{ row: 2, person: { fullName: 'Trần Thị Ấn' } }] } },
    { ok: true, value: { rows: [{ row: 2, person: { fullName: 'Trần Thị Ấn' } }] } },
  ])
  t.match(await reader.read(excel(new Uint8Array(10)), PEOPLE), {
    ok: false,
    error: { code: 'reading-not-a-workbook' },
  })
})

test('a list that takes too long is given up, and so is the next one', async (t) => {
  const hasty = createListReader({ ...READER_LIMITS, milliseconds: 1 })
  t.match(await hasty.read(LIST, PEOPLE), { ok: false, error: { code: 'reading-too-long' } })
  t.match(await hasty.read(LIST, PEOPLE), { ok: false, error: { code: 'reading-too-long' } })
})

test('a list that takes too much memory is given up, and the process goes on', async (t) => {
  const small = createListReader({ ...READER_LIMITS, megabytes: 4 })
  t.match(await small.read(LIST, PEOPLE), { ok: false, error: { code: 'reading-too-long' } })
  t.match(await createListReader().read(LIST, PEOPLE), { ok: true })
})

test('more lists than may wait are refused at once', async (t) => {
  const reader = createListReader({ ...READER_LIMITS, lists: 2 })
  const read = await Promise.all([LIST, LIST, LIST].map((list) => reader.read(list, PEOPLE)))
  t.match(read, [{ ok: true }, { ok: true }, { ok: false, error: { code: 'reading-busy' } }])
  t.match(await reader.read(LIST, PEOPLE), { ok: true }, 'a place is free again')
})
