import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { test } from 'tap'
import { crc32 } from '../../src/documents/reading/crc32.ts'
import { READING_LIMITS } from '../../src/documents/reading/limits.ts'
import { readSource } from '../../src/documents/reading/reading.ts'
import { excel, excelAround, excelFile, faultOf, PEOPLE, partsAround, peopleIn, sheetXml } from './support/lists.ts'

const MEGABYTE = 1024 * 1024
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Writes a number into each header of the directory and of the entries of a zip file. */
const lying = (bytes: Uint8Array, fields: { readonly directory: number; readonly local: number }, value: number) => {
  const copy = Buffer.from(bytes)
  const marks = [
    ['PK\x01\x02', fields.directory],
    ['PK\x03\x04', fields.local],
  ] as const
  for (const [mark, field] of marks) {
    for (let at = copy.indexOf(mark); at !== -1; at = copy.indexOf(mark, at + 4)) copy.writeUInt32LE(value, at + field)
  }
  return new Uint8Array(copy)
}

test('the smallest Excel file is read', async (t) => {
  const { rows } = await peopleIn(excel(excelAround(sheetXml())))
  t.match(rows, [{ row: 2, person: { fullName: 'Trần Thị Ấn', birthYear: 1975 } }])
  t.equal(await faultOf(excel(excelAround(sheetXml()), 2)), 'reading-sheet-missing')
})

test('the checksum is that of zip files', async (t) => {
  t.equal(crc32(strToU8('123456789')), 0xcb_f4_39_26)
  t.equal(crc32(new Uint8Array()), 0)
})

test('old, encrypted and other files are each refused with a code of their own', async (t) => {
  const old = Buffer.concat([Buffer.from(OLE), Buffer.alloc(1000), Buffer.from('Workbook', 'utf16le')])
  const withPassword = Buffer.concat([Buffer.from(OLE), Buffer.alloc(1000), Buffer.from('EncryptedPackage', 'utf16le')])
  t.equal(await faultOf(excel(old)), 'reading-old-excel')
  t.equal(await faultOf(excel(withPassword)), 'reading-encrypted')
  t.equal(await faultOf(excel(excelAround(sheetXml(), { 'xl/vbaProject.bin': strToU8('x') }))), 'reading-macros')
  const macros = excelAround(sheetXml(), {
    '[Content_Types].xml': strToU8('<Types>sheet.macroEnabled.main+xml</Types>'),
  })
  t.equal(await faultOf(excel(macros)), 'reading-macros')
  const flagged = Buffer.from(excelAround(sheetXml()))
  flagged.writeUInt16LE(1, flagged.indexOf('PK\x01\x02') + 8)
  t.equal(await faultOf(excel(flagged)), 'reading-encrypted')
  for (const other of [
    strToU8('%PDF-1.7'),
    strToU8('Họ và tên,Năm sinh'),
    new Uint8Array(),
    zipSync({ 'word/document.xml': strToU8('<a/>') }),
  ]) {
    t.equal(await faultOf(excel(other)), 'reading-not-a-workbook')
  }
})

test('a file that inflates to more than the limit is refused without being inflated', async (t) => {
  const zeros = new Uint8Array(READING_LIMITS.inflatedBytes)
  const bomb = excelAround(sheetXml(), { 'xl/media/zeros.xml': [zeros, { level: 9 }] })
  t.ok(bomb.length < MEGABYTE, `${bomb.length} bytes`)
  const before = process.memoryUsage()
  t.equal(await faultOf(excel(bomb)), 'reading-inflates')
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  t.ok(arrayBuffers - before.arrayBuffers < 4 * MEGABYTE && heapUsed - before.heapUsed < 32 * MEGABYTE)
  t.equal(await faultOf(excel(new Uint8Array(5.6 * MEGABYTE))), 'reading-too-large')
})

test('a file that claims to be small and inflates to much is refused within its claim', async (t) => {
  const zeros = new Uint8Array(64 * MEGABYTE)
  const bomb = excelAround(sheetXml(), { 'xl/worksheets/zeros.xml': [zeros, { level: 9 }] })
  const claimed = lying(bomb, { directory: 24, local: 22 }, 1_000)
  const before = process.memoryUsage().arrayBuffers
  t.equal(await faultOf(excel(claimed)), 'reading-damaged')
  t.ok(process.memoryUsage().arrayBuffers - before < 24 * MEGABYTE)
})

test('a file with more than forty parts is refused', async (t) => {
  const more = (parts: number) =>
    Object.fromEntries(Array.from({ length: parts }, (_, at) => [`xl/media/${at}.png`, strToU8('x')]))
  t.equal(await faultOf(excel(excelAround(sheetXml(), more(36)))), null)
  t.equal(await faultOf(excel(excelAround(sheetXml(), more(37)))), 'reading-inflates')
})

test('a file with a wrong checksum, a wrong size or a part twice is refused', async (t) => {
  const whole = excelAround(sheetXml())
  t.equal(await faultOf(excel(lying(whole, { directory: 16, local: 14 }, 7))), 'reading-damaged')
  t.equal(await faultOf(excel(lying(whole, { directory: 24, local: 22 }, 7))), 'reading-damaged')
  t.equal(await faultOf(excel(lying(whole, { directory: 20, local: 18 }, 0xff_ff_ff))), 'reading-damaged')
  t.equal(await faultOf(excel(lying(whole, { directory: 42, local: 14 }, 0xff_ff_ff))), 'reading-damaged')
  const twice = Buffer.from(excelAround(sheetXml(), { 'xl/workbook.xmk': strToU8('<a/>') }))
  for (let at = twice.indexOf('xl/workbook.xmk'); at !== -1; at = twice.indexOf('xl/workbook.xmk'))
    twice.write('l', at + 14)
  t.equal(await faultOf(excel(twice)), 'reading-damaged')
})

test('a file cut off anywhere, or with any byte changed, is read or refused and never fails', async (t) => {
  const whole = excelAround(sheetXml())
  for (let length = 0; length < whole.length; length += 7) {
    const fault = await faultOf(excel(whole.slice(0, length)))
    t.ok(fault === 'reading-damaged' || fault === 'reading-not-a-workbook', `${length} bytes: ${fault}`)
  }
  for (let at = 0; at < whole.length; at += 5) {
    const changed = whole.slice()
    changed[at] = changed[at]! ^ 0x55
    const read = await readSource(excel(changed), PEOPLE)
    t.type(read.ok, 'boolean')
  }
})

test('XML that declares entities, nests deeply, is broken or empty is refused', async (t) => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
  const entities = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]>${sheetXml('<row r="3"><c r="A3" t="str"><v>&l9;</v></c></row>')}`
  t.equal(await faultOf(excel(excelAround(entities))), 'reading-damaged')
  const deep = `<worksheet><sheetData>${'<a>'.repeat(100_000)}`
  t.equal(await faultOf(excel(excelAround(deep))), 'reading-damaged')
  t.equal(await faultOf(excel(excelAround('<worksheet><sheetData><row r="1">'))), 'reading-damaged')
  t.equal(await faultOf(excel(excelAround('<worksheet><sheetData></sheetData></worksheet>'))), 'reading-empty')
  t.equal(await faultOf(excel(excelAround(''))), 'reading-damaged')
})

test('a cell far away is refused before the rows between are filled', async (t) => {
  const cell = (place: string) => `<c r="${place}"><v>1</v></c>`
  const far = (row: string, place: string) =>
    faultOf(excel(excelAround(sheetXml(`<row r="${row}">${cell(place)}</row>`))))
  t.equal(await far('1048576', 'A1048576'), 'reading-too-many-rows')
  t.equal(await far('9999999', 'A3'), 'reading-too-many-rows')
  for (const odd of ['999999999', '9e8', '&#57;99999', '-3', '3.5'])
    t.equal(await far(odd, 'A3'), 'reading-damaged', odd)
  t.equal(await faultOf(excel(excelAround(sheetXml('<row/>'.repeat(10_000))))), 'reading-too-many-rows')
  t.equal(await far('3', 'XFD3'), 'reading-too-many-columns')
  t.equal(await far('3', 'ZZ3'), 'reading-too-many-columns')
  t.equal(await far('3', 'U3'), 'reading-too-many-columns')
  t.equal(await far('3', 'T3'), null)
})

test('an Excel file of another program, with deflated parts and pictures, is read', async (t) => {
  const written = await excelFile([
    ['Họ và tên', 'Năm sinh', 'Loại đảng viên', 'Đơn vị'],
    ['Trần Thị Ấn', 1975, 'CT', 'C'],
  ])
  t.ok(strFromU8(unzipSync(written)['xl/workbook.xml']!).includes('<sheet'))
  t.equal(await faultOf(excel(written)), null)
  t.equal(
    await faultOf(
      excel(zipSync(partsAround(sheetXml(), { 'xl/media/logo.png': new Uint8Array(100_000) }), { level: 9 })),
    ),
    null,
  )
})

test('days are counted from 1900 or from 1904, in either spelling of the property', async (t) => {
  const styles = '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
  const born = async (property: string, serial: number) => {
    const sheet = sheetXml().replace(/<c r="C2".*?<\/c>/, `<c r="C2" s="1"><v>${serial}</v></c>`)
    const list = sheet.replace(/<c r="B2".*?<\/c>/, `<c r="B2" s="1"><v>${serial - 8_388}</v></c>`)
    const day = list.replaceAll('Loại đảng viên', 'Ngày vào Đảng')
    const around = partsAround(day, { 'xl/styles.xml': strToU8(styles) })
    const workbook = strFromU8(around['xl/workbook.xml'] as Uint8Array).replace('<sheets>', `${property}<sheets>`)
    const file = zipSync({ ...around, 'xl/workbook.xml': strToU8(workbook) })
    const { rows } = await peopleIn(excel(file), { list: 'people', defaults: { membership: 'official' } })
    return [rows[0]?.person?.birthYear, rows[0]?.person?.partySince]
  }
  const expected = [1975, '1998-07-24']
  for (const written of ['"1"', "'1'", '"true"', '" true "']) {
    t.strictSame(await born(`<workbookPr codeName="a" date1904 = ${written}/>`, 36_000 - 1_462), expected, written)
  }
  for (const property of ['', '<workbookPr/>', '<workbookPr date1904="0"/>', '<workbookPr date1904="false"/>']) {
    t.strictSame(await born(property, 36_000), expected, property)
  }
  await t.rejects(born('<workbookPr date1904="yes"/>', 36_000), /reading-damaged/)
})
