import { strToU8, type Zippable, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/universal'
import { type ListPurpose, type ListSource, readSource } from '../../../src/documents/reading/reading.ts'

export const PEOPLE: ListPurpose = { list: 'people', defaults: {} }

type Value = string | number | Date | null

/** An Excel file with these rows in its only sheet. */
export const excelFile = async (rows: readonly (readonly Value[])[]): Promise<Uint8Array> => {
  const data = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null
      if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' }
      return typeof value === 'number' ? { value, type: Number } : { value, type: String }
    }),
  )
  const blob = await writeXlsxFile([{ sheet: 'Danh sách', data }]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const WORKBOOK =
  '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'

/** The parts of the smallest Excel file around the XML of its sheet. */
export const partsAround = (sheet: string, more: Zippable = {}): Zippable => ({
  '[Content_Types].xml': strToU8(TYPES),
  'xl/workbook.xml': strToU8(WORKBOOK),
  'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
  'xl/worksheets/sheet1.xml': strToU8(sheet),
  ...more,
})

/** An Excel file with this XML in its sheet. */
export const excelAround = (sheet: string, more: Zippable = {}): Uint8Array => zipSync(partsAround(sheet, more))

const inCell = (text: string, place: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

/** XML of a sheet with one person below the headings. */
export const sheetXml = (inside = ''): string => {
  const headings = ['Họ và tên', 'Năm sinh', 'Loại đảng viên', 'Đơn vị']
  const person = ['Trần Thị Ấn', '1975', 'chính thức', 'Chi bộ 1']
  const cells = (texts: readonly string[], row: number) => texts.map((text, at) => inCell(text, `${'ABCD'[at]}${row}`))
  return `<worksheet><sheetData><row r="1">${cells(headings, 1).join('')}</row><row r="2">${cells(person, 2).join('')}</row>${inside}</sheetData></worksheet>`
}

export const excel = (bytes: Uint8Array, sheet: number | null = null): ListSource => ({ format: 'xlsx', bytes, sheet })
export const pasted = (...rows: readonly (readonly string[])[]): ListSource => ({
  format: 'table',
  bytes: strToU8(rows.map((row) => row.join('\t')).join('\r\n')),
  sheet: 1,
})
export const csvFile = (content: string | Uint8Array): ListSource => ({
  format: 'csv',
  bytes: typeof content === 'string' ? strToU8(content) : content,
  sheet: 1,
})

/** The rows of a list of people, read without a thread; throws if the list is refused. */
export const peopleIn = async (source: ListSource, purpose: ListPurpose = PEOPLE) => {
  const read = await readSource(source, purpose)
  if (!read.ok) throw new Error(read.error.code)
  if (read.value.list !== 'people') throw new Error('a list of candidates')
  return read.value
}

/** The code with which a list is refused; `null` if it is read. */
export const faultOf = async (source: ListSource, purpose: ListPurpose = PEOPLE): Promise<string | null> => {
  const read = await readSource(source, purpose)
  return read.ok ? null : read.error.code
}
