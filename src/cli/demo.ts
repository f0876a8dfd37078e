import { resolve } from 'node:path'
import { callerDir, postgresBinOf } from '../config.ts'
import { DEMO_USAGE } from '../locale/commands.ts'
import { readArguments } from './demo/arguments.ts'
import { scenarioPath } from './demo/own-scenarios.ts'
import { readScenario } from './demo/read-scenario.ts'
import { createReport } from './demo/report.ts'
import { EXIT, type ExitStatus, run } from './demo/run.ts'
import { startService } from './demo/service-process.ts'
import { whenAskedToEnd } from './ending.ts'
import { isMain } from './is-main.ts'

/** Limit of printed problems; people seldom fix more at once. */
const PROBLEMS_SHOWN = 10

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

/** Resolves on a signal to end, or when the reader of the output is gone (`npm run demo | head`). */
const untilStopped = (): Promise<'stopped'> =>
  new Promise((stopped) => {
    process.stdout.on('error', () => stopped('stopped'))
    whenAskedToEnd().addEventListener('abort', () => stopped('stopped'))
  })

/** Starts the service of the play on the PostgreSQL that the caller's shell names, and on nothing else of that shell. */
const startHere: typeof startService = (dataDir, variables = {}) => {
  const postgresBin = postgresBinOf()
  return startService(dataDir, postgresBin === null ? variables : { POSTGRES_BIN: postgresBin, ...variables })
}

/**
 * Reads the command line and plays.
 * @param start starts the service of the play
 */
export const demo = async (argv: readonly string[], start = startHere): Promise<ExitStatus> => {
  const args = readArguments(argv)
  if (!args.ok) {
    complain(`${args.error}\n\n${DEMO_USAGE}`)
    return EXIT.failed
  }
  const { language, keep, help, scenario: file, records, papers } = args.value
  if (help) {
    say(DEMO_USAGE)
    return EXIT.played
  }
  const path = scenarioPath(file ?? '2017')
  const scenario = await readScenario(path)
  if (!scenario.ok) {
    for (const { pointer, reason } of scenario.error.slice(0, PROBLEMS_SHOWN)) {
      complain(`${file ?? path}: ${pointer || '/'}: ${reason[language]}`)
    }
    return EXIT.failed
  }
  const stopped = untilStopped()
  const bold = process.stdout.isTTY === true && process.stdout.hasColors()
  const report = createReport(language, { line: say, bold })
  report.title(scenario.value.congress.name)
  report.text(report.words('intro'))
  report.gap()
  report.text(report.words('starting'))
  const status = await run({
    scenario: scenario.value,
    report,
    keep,
    records: records === null ? null : resolve(callerDir(), records),
    papers: papers === null ? null : resolve(callerDir(), papers),
    complain,
    stopped,
    start,
  })
  if (keep && status === EXIT.played) report.text(report.words('stopped'))
  return status
}

if (isMain(import.meta.url)) process.exitCode = await demo(process.argv.slice(2))
