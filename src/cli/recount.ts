import { resolve } from 'node:path'
import type { Difference } from '../count-record/differences.ts'
import { parseCountRecord } from '../count-record/parse.ts'
import { recount } from '../count-record/recount.ts'
import { oneLine } from '../kernel/one-line.ts'
import { messageOf } from '../kernel/unknown.ts'
import { RECOUNT_USAGE, RECOUNT_WORDS } from '../locale/commands.ts'
import { recordProblemInWords } from '../locale/record-problems.ts'
import { RECORD_WARNINGS } from '../locale/record-warnings.ts'
import { fill } from '../locale/text.ts'
import { isMain } from './is-main.ts'
import { type Output, runOnStreams } from './line-writer.ts'
import { readJsonFile } from './read-json-file.ts'

/** Every file counted; a count that differs from its `expected` block; a file not counted. The highest status wins. */
export const EXIT = { counted: 0, differs: 1, refused: 2 } as const
type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

const complain = (output: Output, file: string, pointer: string, reason: string): Promise<void> =>
  output.err(oneLine(`${file === '' ? '""' : file}: ${pointer === '' ? RECOUNT_WORDS.wholeFile : pointer}: ${reason}`))

const inWords = (value: unknown): string => (value === undefined ? RECOUNT_WORDS.nothing : JSON.stringify(value))

const differenceInWords = ({ expected, counted }: Difference): string =>
  fill(RECOUNT_WORDS.difference, { expected: inWords(expected), counted: inWords(counted) })

const recountFile = async (file: string, output: Output): Promise<ExitStatus> => {
  const json = await readJsonFile(resolve(output.folder, file))
  if (!json.ok) {
    await complain(output, file, json.error.pointer, json.error.reason.en)
    return EXIT.refused
  }
  const record = parseCountRecord(json.value)
  if (!record.ok) {
    await complain(output, file, record.error.pointer, recordProblemInWords(record.error).en)
    return EXIT.refused
  }
  const { result, differences, warnings } = recount(record.value)
  await output.out(JSON.stringify(result))
  for (const { code, pointer } of warnings) {
    await complain(output, file, pointer, fill(RECOUNT_WORDS.warning, { code, detail: RECORD_WARNINGS[code].en }))
  }
  for (const difference of differences) {
    await complain(output, file, difference.pointer, differenceInWords(difference))
  }
  return differences.length === 0 ? EXIT.counted : EXIT.differs
}

/** An internal error in one file must not stop the count of the others, nor print internals. */
const recountSafely = async (file: string, output: Output): Promise<ExitStatus> => {
  try {
    return await recountFile(file, output)
  } catch (error) {
    const cause = messageOf(error)
    await complain(output, file, '', fill(RECOUNT_WORDS.internal, { cause }))
    return EXIT.refused
  }
}

/** Counts the files in order and reports each; prints the usage if there are no files. */
export const recountFiles = async (files: readonly string[], output: Output): Promise<ExitStatus> => {
  if (files.length === 0) {
    await output.err(RECOUNT_USAGE.trimEnd())
    return EXIT.refused
  }
  let status: ExitStatus = EXIT.counted
  for (const file of files) {
    const one = await recountSafely(file, output)
    if (one > status) status = one
  }
  return status
}

const main = (files: readonly string[]): Promise<void> =>
  runOnStreams((output) => recountFiles(files, output), EXIT.refused, RECOUNT_WORDS.notWritten)

if (isMain(import.meta.url)) await main(process.argv.slice(2))
