import type { FastifyRequest } from 'fastify'
import type { Person } from '../../app/model.ts'
import type { Refusal } from '../../app/refusal.ts'
import { matchCandidates } from '../../documents/reading/candidates.ts'
import type { ReadingFault } from '../../documents/reading/faults.ts'
import { refuseFuture } from '../../documents/reading/future.ts'
import type { RowDoubt, RowFault } from '../../documents/reading/list.ts'
import type { ReaderBusy } from '../../documents/reading/reader.ts'
import type { ListSource, Reading } from '../../documents/reading/reading.ts'
import { refuseRepeated } from '../../documents/reading/repeated.ts'
import type { SheetEntry } from '../../documents/reading/sheet-xml.ts'
import { spreadsheetFormat } from '../../documents/reading/workbook.ts'
import type { WrittenPerson } from '../../documents/reading/written.ts'
import { keysOf } from '../../kernel/record.ts'
import { READING_DOUBTS, READING_ROWS } from '../../locale/reading-rows.ts'
import { fill, type Language } from '../../locale/text.ts'
import { type FileType, fileIn, fileTypeOf } from '../plugins/file-body.ts'

/** The media types of lists. A table that is copied from Excel or Word is plain text with tabs. */
const FORMATS = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
  'text/plain': 'table',
  'application/vnd.ms-excel': 'by-bytes',
  'application/vnd.ms-excel.sheet.macroenabled.12': 'xlsx',
  'application/vnd.ms-excel.sheet.binary.macroenabled.12': 'xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': 'xlsx',
} as const satisfies Partial<Record<FileType, ListSource['format'] | 'by-bytes'>>

export const LIST_TYPES = keysOf(FORMATS)

/** The list in the body of a request, which the server takes only in these types. Of other spreadsheets the reader says why. */
export const listSource = (request: FastifyRequest, sheet: number | null): ListSource => {
  const bytes = fileIn(request)
  const type = LIST_TYPES.find((one) => one === fileTypeOf(request))
  const format = type ? FORMATS[type] : 'table'
  return { format: format === 'by-bytes' ? spreadsheetFormat(bytes) : format, bytes, sheet }
}

/** The refusal of a list that cannot be read as a whole. */
export const readingRefusal = ({ code, ...more }: ReadingFault | ReaderBusy): Refusal => {
  if (code === 'reading-busy') return { code: 'reading-busy' }
  return code === 'reading-too-long' ? { code: 'reading-too-long' } : { code, ...more }
}

/** Maximum length of a text of a list in an answer. */
const LONGEST_TEXT = 200

const shortened = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text)

const shortTexts = ({ fullName, birth, membership, partySince, unit }: WrittenPerson) => ({
  fullName: shortened(fullName),
  birth: shortened(birth),
  membership: shortened(membership),
  partySince: shortened(partySince),
  unit: shortened(unit),
})

const WORDS = { ...READING_ROWS, ...READING_DOUBTS }

const inWords = (found: readonly (RowFault | RowDoubt)[], language: Language) =>
  found.map(({ code, params = {} }) => {
    const short = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? shortened(value) : value,
    ])
    return { code, detail: fill(WORDS[code][language], Object.fromEntries(short)) }
  })

const DAY = 86_400_000
/** The day may have begun in Vietnam before it begins in UTC. */
const latestDay = (now: Date): string => new Date(now.getTime() + DAY).toISOString().slice(0, 10)

const rowsOf = (reading: Reading, recorded: readonly Person[], language: Language, now: Date) =>
  reading.list === 'people'
    ? refuseRepeated(refuseFuture(reading.rows, latestDay(now)), recorded).map(
        ({ row, person, faults, doubts }, at) => ({
          row,
          person,
          written: shortTexts(reading.written[at]!),
          problems: inWords(faults, language),
          doubts: inWords(doubts, language),
        }),
      )
    : matchCandidates(reading.rows, recorded).map(({ row, fullName, personId, faults, doubts }) => ({
        row,
        fullName: shortened(fullName),
        personId,
        problems: inWords(faults, language),
        doubts: inWords(doubts, language),
      }))

const sheetBody = ({ number, name, isHidden }: SheetEntry) => ({ number, name: shortened(name), hidden: isHidden })

/**
 * A list that was read, beside the people who are recorded already.
 * @returns the body of the answer
 */
export const readingBody = (reading: Reading, recorded: readonly Person[], language: Language, now: Date) => {
  const rows = rowsOf(reading, recorded, language, now)
  const { headingRow, columns, skipped, sheet, otherSheets } = reading
  return {
    headingRow,
    columns: columns.map((column) => ({ ...column, heading: shortened(column.heading) })),
    skipped,
    sheet: sheet && sheetBody(sheet),
    otherSheets: otherSheets.map(sheetBody),
    refused: rows.filter(({ problems }) => problems.length > 0).length,
    doubtful: rows.filter(({ doubts }) => doubts.length > 0).length,
    rows,
  }
}
