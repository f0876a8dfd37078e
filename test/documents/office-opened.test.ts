import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { type Test, test } from 'tap'
import { docx } from '../../src/documents/office/docx.ts'
import { tablesOf, titleLines } from '../../src/documents/office/tables.ts'
import { xlsx } from '../../src/documents/office/xlsx.ts'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import { minutesPaper } from '../../src/documents/view/minutes.ts'
import type { Paper } from '../../src/documents/view/paper.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { MINUTES } from './support/minutes-plans.ts'
import { samplePaper } from './support/sample-paper.ts'

const DATE = '2025-08-05'

const isInstalled = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'soffice')))
/** The continuous integration installs LibreOffice, so that a machine without it leaves these tests out and says so. */
const skip = !isInstalled && 'LibreOffice is not installed (libreoffice-writer-nogui, libreoffice-calc-nogui)'

/**
 * Lets LibreOffice open files, by name, and write each in another format; answers with the new files by name. A start costs
 * far more than a file, so that all files of a format are given to one.
 */
const converted = async (
  t: Test,
  files: ReadonlyMap<string, Uint8Array>,
  format: string,
): Promise<ReadonlyMap<string, string>> => {
  const folder = temporaryFolder(t)
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', format, ...files.keys()], {
    cwd: folder,
  })
  const made = (await readdir(folder)).filter((file) => !files.has(file) && file !== 'profile')
  const read = async (file: string) => [file, await readFile(join(folder, file), 'utf8')] as const
  return new Map(await Promise.all(made.map(read)))
}

/** Lines that are not empty; the text of Word has a line for each cell of a table. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\u{feff}/u, '').trim())
    .filter((line) => line !== '')

/** The plain text of the paper without its slip, which is at the foot of each page. */
const expectedLines = (paper: Paper, date: string): readonly string[] =>
  linesOf(paperText({ ...paper, slip: null }, date)).flatMap((line) =>
    line.startsWith('| ') ? linesOf(line.slice(2, -2).split(' | ').join('\n')) : [line],
  )

interface Written {
  readonly paper: Paper
  readonly date: string
}

/** Papers of every length and of every form of minutes, by name. */
const PAPERS: ReadonlyMap<string, Written> = new Map([
  ...[1, 12, 220].map((people) => [`people-${people}`, { paper: samplePaper(people), date: DATE }] as const),
  ...Object.entries(MINUTES).map(([name, { facts, part }]) => {
    const paper = minutesPaper(facts, { part, head: BLANK_HEAD, slip: null })
    return [`minutes-${name}`, { paper, date: facts.meeting.heldOn }] as const
  }),
])

test('LibreOffice reads papers and minutes as Word files as their plain text', { skip }, async (t) => {
  const files = new Map<string, Uint8Array>()
  for (const [name, { paper, date }] of PAPERS) files.set(`${name}.docx`, await docx(paper, date, null))
  const texts = await converted(t, files, 'txt:Text (encoded):UTF8')
  t.equal(texts.size, PAPERS.size)
  for (const [name, { paper, date }] of PAPERS) {
    t.strictSame(linesOf(texts.get(`${name}.txt`) ?? ''), expectedLines(paper, date), name)
  }
})

test('LibreOffice reads a spreadsheet as the tables of the paper, one sheet for each', { skip }, async (t) => {
  const paper = samplePaper(220)
  // Comma, quotation mark, UTF-8, from line 1, all sheets.
  const format = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
  const files = await converted(t, new Map([['paper.xlsx', await xlsx(paper, DATE, null)]]), format)
  const sheets = tablesOf(paper).map(({ name, table, above, below }) => {
    const alone = (text: string) => [text, ...table.columns.slice(1).map(() => '')]
    const rows = [
      ...[...titleLines(paper), ...above].map(alone),
      table.columns.map(({ title }) => title),
      ...table.rows,
      ...below.map(alone),
    ]
    return [
      `paper-${name}.csv`,
      rows.map((row) => row.map((cell) => String(cell).replace(/^(\d+),00$/, '$1'))),
    ] as const
  })
  const found = [...files].map(([name, text]) => [name, parse(text, { bom: true })] as const)
  t.strictSame(Object.fromEntries(found), Object.fromEntries(sheets))
})
