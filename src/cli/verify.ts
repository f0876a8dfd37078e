import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { oneLine } from '../kernel/one-line.ts'
import { codeOf, messageOf } from '../kernel/unknown.ts'
import { VERIFY_FAILURES, VERIFY_USAGE } from '../locale/commands.ts'
import { both } from '../locale/text.ts'
import { nodeCrypto } from '../platform/node-crypto.ts'
import type { Anchors } from '../verification/anchors.ts'
import { PaperFacts } from '../verification/papers/paper-facts.ts'
import {
  type BundleFault,
  type Standing,
  standingOf,
  type Verification,
  worstOf,
} from '../verification/verification.ts'
import { Verifier } from '../verification/verifier.ts'
import { verifyBundle } from '../verification/verify-bundle.ts'
import { isMain } from './is-main.ts'
import { type Output, runOnStreams, sayAll } from './line-writer.ts'
import { readVerifyOptions } from './verify-options.ts'
import { reportLines } from './verify-report.ts'

/** The exit status of each verdict; of several verdicts the worst counts (`worstOf`). */
export const EXIT = { verified: 0, violated: 1, unreadable: 2, consistent: 3, outdated: 4 } as const satisfies Readonly<
  Record<Standing, number>
>

export type ExitStatus = (typeof EXIT)[Standing]

/** Size of one read, in bytes. */
const CHUNK = 1024 * 1024

const FAULTS: Readonly<Record<string, BundleFault['code']>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-is-folder',
  EACCES: 'file-not-allowed',
  EPERM: 'file-not-allowed',
}

const faultOf = (error: unknown): BundleFault => {
  const cause = codeOf(error)
  // Anything else is an internal error, which must not be reported as an error of the file.
  if (typeof cause !== 'string') throw error
  return { code: FAULTS[cause] ?? 'file-not-readable', line: null, detail: { cause } }
}

const verifyFile = async (path: string, anchors: Anchors, facts: PaperFacts): Promise<Verification> => {
  try {
    return await verifyBundle(nodeCrypto, createReadStream(path, { highWaterMark: CHUNK }), anchors, {
      watch: (item) => facts.take(item),
    })
  } catch (error) {
    return new Verifier(nodeCrypto, anchors).finish(faultOf(error))
  }
}

const report = async (file: string, anchors: Anchors, facts: PaperFacts, output: Output): Promise<Standing> => {
  const name = file === '' ? '""' : file
  try {
    const found = await verifyFile(resolve(output.folder, file), anchors, facts)
    await sayAll(reportLines(name, found), output.out)
    return standingOf(found)
  } catch (error) {
    const cause = messageOf(error)
    await output.err(oneLine(`${name}: ${both(VERIFY_FAILURES.internal)}: ${cause}`))
    return 'unreadable'
  }
}

/** Verifies the files in order and reports the findings about each. */
export const verifyFiles = async (args: readonly string[], output: Output): Promise<ExitStatus> => {
  const options = await readVerifyOptions(args, output.folder)
  if (!options.ok) {
    await output.err(oneLine(options.error))
    await output.err(`\n${VERIFY_USAGE}`)
    return EXIT.unreadable
  }
  const { files, papers, anchors, help, database } = options.value
  if (help) {
    await output.out(VERIFY_USAGE)
    return EXIT.verified
  }
  if (database) {
    // Loaded only here: verifying a file needs no database code.
    const { verifyDatabase } = await import('./verify-database.ts')
    return EXIT[await verifyDatabase(anchors, new Date().toISOString(), output)]
  }
  const found: Standing[] = []
  for (const file of files) {
    const facts = new PaperFacts()
    const one = await report(file, anchors, facts, output)
    found.push(one)
    if (papers.length === 0 || one === 'unreadable') continue
    // Loaded only here: verifying a file reads no PDF.
    const { checkPapers } = await import('./verify-papers.ts')
    found.push(await checkPapers(facts, papers, output))
  }
  return EXIT[worstOf(found)]
}

const main = (args: readonly string[]): Promise<void> =>
  runOnStreams((output) => verifyFiles(args, output), EXIT.unreadable, both(VERIFY_FAILURES.notWritten))

if (isMain(import.meta.url)) await main(process.argv.slice(2))
