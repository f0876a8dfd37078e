import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { err, ok, type Result } from '../../kernel/result.ts'
import { unpack, type ZipEntry, zipEntries } from './archive.ts'
import type { ReadingFault, ReadingFaultCode } from './faults.ts'
import type { Grid, GridCell, Table } from './grid.ts'
import { findHeadings } from './headings.ts'
import { READING_LIMITS } from './limits.ts'
import { type BrokenCell, type SheetEntry, sheetFacts, sheetsOf } from './sheet-xml.ts'

const fault = (code: ReadingFaultCode, params?: ReadingFault['params']) =>
  err<ReadingFault>({ code, ...(params ? { params } : {}) })

/** The first bytes of a file of Excel before 2007, and of an Excel file with a password. */
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** The format of a file that was sent as one of Excel: computers with Excel send CSV files as such, too. */
export const spreadsheetFormat = (bytes: Uint8Array): 'xlsx' | 'csv' =>
  beginsWith(bytes, OLD_FORMAT) || beginsWith(bytes, ZIP) ? 'xlsx' : 'csv'

/** The name, in UTF-16, of the stream that holds an Excel file with a password. */
const ENCRYPTED_STREAM = 'EncryptedPackage'

const hasEncryptedStream = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes).includes([...ENCRYPTED_STREAM].join('\0'))

/** A part of the file that the reader needs: the sheets, their texts, and what ties them together. */
const isNeeded = ({ name }: ZipEntry): boolean =>
  /\.(?:xml|rels)$/.test(name) && !/^(?:docProps|customXml)\//.test(name)

/** A row or a cell, with its attributes. */
const TAG = /<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)/g
const PLACE = /(?:^|\s)r\s*=\s*["']([^"']*)["']/
const LONGEST_COLUMN = 2

/**
 * Why a place is not given to the reader, which fills every row and cell before it. A place that is not written as usual
 * could be read as another.
 */
const placeFault = (attributes: string): ReadingFaultCode | null => {
  const place = PLACE.exec(attributes)?.[1]
  if (place === undefined) return null
  const [, letters, digits] = /^([A-Z]*)(\d{1,7})$/.exec(place) ?? []
  if (letters === undefined || digits === undefined) return 'reading-damaged'
  if (letters.length > LONGEST_COLUMN) return 'reading-too-many-columns'
  return Number(digits) > READING_LIMITS.lines ? 'reading-too-many-rows' : null
}

/** Why a part of an Excel file is not given to the reader. */
const partFault = (text: string): ReadingFaultCode | null => {
  // Spreadsheets declare no entities; a file that does is made to grow while it is read.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return 'reading-damaged'
  if (text.includes('macroEnabled')) return 'reading-macros'
  let rows = 0
  for (const [, tag, attributes = ''] of text.matchAll(TAG)) {
    if (tag === 'row') rows += 1
    const wrong = rows > READING_LIMITS.lines ? 'reading-too-many-rows' : placeFault(attributes)
    if (wrong) return wrong
  }
  return null
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const CALENDAR = /(<workbookPr\b[^<>]*?\sdate1904)\s*=\s*("[^"]*"|'[^']*')/g

/**
 * The workbook with its calendar, of 1900 or of 1904, in the spelling that the reader knows; null if it is not clear. Excel
 * writes 1 and LibreOffice writes true.
 */
const withPlainCalendar = (workbook: string): string | null => {
  let isClear = true
  const plain = workbook.replaceAll(CALENDAR, (_, before: string, quoted: string) => {
    const value = quoted.slice(1, -1).trim()
    isClear &&= ['0', '1', 'false', 'true'].includes(value)
    return `${before}="${value === '1' || value === 'true' ? 1 : 0}"`
  })
  return isClear ? plain : null
}

/** The needed parts of an Excel file, each checked. */
const checkedParts = (bytes: Uint8Array): Result<Record<string, Uint8Array>, ReadingFault> => {
  const entries = zipEntries(bytes)
  if (!entries.ok) return entries
  const names = entries.value.map(({ name }) => name)
  if (entries.value.some(({ isEncrypted }) => isEncrypted)) return fault('reading-encrypted')
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return fault('reading-macros')
  if (!names.includes(WORKBOOK)) return fault('reading-not-a-workbook')
  const parts: Record<string, Uint8Array> = {}
  for (const entry of entries.value.filter(isNeeded)) {
    const part = unpack(bytes, entry)
    if (!part.ok) return part
    const wrong = partFault(new TextDecoder().decode(part.value))
    if (wrong) return fault(wrong, limitParams(wrong))
    parts[entry.name] = part.value
  }
  const workbook = withPlainCalendar(new TextDecoder().decode(parts[WORKBOOK]))
  return workbook === null ? fault('reading-damaged') : ok({ ...parts, [WORKBOOK]: new TextEncoder().encode(workbook) })
}

const limitParams = (code: ReadingFaultCode): ReadingFault['params'] | undefined => {
  if (code === 'reading-too-many-rows') return { rows: READING_LIMITS.rows }
  return code === 'reading-too-many-columns' ? { columns: READING_LIMITS.columns } : undefined
}

const cellOf = (value: unknown): GridCell => {
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) }
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

const withBroken = (grid: Grid, broken: readonly BrokenCell[]): Grid => {
  const rows: GridCell[][] = grid.map((row) => [...row])
  for (const { row, column, text } of broken) {
    while (rows.length <= row) rows.push([])
    const cells = rows[row]!
    while (cells.length < column) cells.push(null)
    cells[column] = { broken: text }
  }
  return rows
}

type Parts = Readonly<Record<string, Uint8Array>>

/** The cells of a sheet. The library sees the parts that it needs for this sheet, and nothing that is packed. */
const tableOf = async (parts: Parts, { number, part }: SheetEntry): Promise<Result<Table, ReadingFault>> => {
  const content = part === null ? undefined : parts[part]
  if (part === null || !content) return fault('reading-damaged')
  const { xml, broken, hidden, merged } = sheetFacts(new TextDecoder().decode(content))
  const others = Object.entries(parts).filter(([name]) => !name.startsWith('xl/worksheets/'))
  const clean = zipSync({ ...Object.fromEntries(others), [part]: new TextEncoder().encode(xml) }, { level: 0 })
  try {
    const rows = await readSheet(new Uint8Array(clean).buffer, number)
    return ok({
      grid: withBroken(
        rows.map((row) => row.map(cellOf)),
        broken,
      ),
      hidden,
      merged,
    })
  } catch {
    return fault('reading-damaged')
  }
}

/** A sheet that was read, and the others of its file. */
export interface SheetTable {
  readonly table: Table
  readonly sheet: SheetEntry
  readonly sheets: readonly SheetEntry[]
}

/** The first of the sheets that has the headings of a list; the first that can be read if none has. */
const firstList = async (
  parts: Parts,
  sheets: readonly SheetEntry[],
): Promise<Result<Omit<SheetTable, 'sheets'>, ReadingFault>> => {
  let first: Result<Omit<SheetTable, 'sheets'>, ReadingFault> | null = null
  for (const sheet of sheets) {
    const table = await tableOf(parts, sheet)
    const read = table.ok ? ok({ table: table.value, sheet }) : table
    if (table.ok && findHeadings(table.value.grid)) return read
    if (!first?.ok) first = read
  }
  return first ?? fault('reading-damaged')
}

/**
 * One sheet of an Excel file. Everything in the file is checked before the library sees it, and the library sees only the
 * checked parts.
 * @param number number of the sheet, from 1; without it, the first sheet with the headings of a list that is not hidden
 */
export const workbookTable = async (
  bytes: Uint8Array,
  number: number | null,
): Promise<Result<SheetTable, ReadingFault>> => {
  if (bytes.length > READING_LIMITS.fileBytes) return fault('reading-too-large')
  if (beginsWith(bytes, OLD_FORMAT)) return fault(hasEncryptedStream(bytes) ? 'reading-encrypted' : 'reading-old-excel')
  if (!beginsWith(bytes, ZIP)) return fault('reading-not-a-workbook')
  const parts = checkedParts(bytes)
  if (!parts.ok) return parts
  const text = (name: string): string => new TextDecoder().decode(parts.value[name])
  const sheets = sheetsOf(text(WORKBOOK), text(RELATIONS))
  const asked = sheets.filter((sheet) => (number === null ? !sheet.isHidden : sheet.number === number))
  if (number !== null && asked.length === 0) return err({ code: 'reading-sheet-missing', params: { sheet: number } })
  const read = await firstList(parts.value, asked.length > 0 ? asked : sheets)
  return read.ok ? ok({ ...read.value, sheets }) : read
}
