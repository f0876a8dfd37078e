import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { embeddedBench } from '../support/engines.ts'
import { longLog } from '../support/long-log.ts'
import { peakMemory } from '../support/peak-memory.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import { openBenchBrowser } from '../support/typist-screen.ts'
import { openVerifyPage } from '../support/verify-page.ts'
import type { Part } from './part.ts'

const COMMAND = resolve(import.meta.dirname, '../../../src/cli/verify.ts')
/** Requests of ten ballots each, one event for each of them. */
const EVENTS = 100_000
const MOST_SECONDS = 20
const LONGEST_FRAME_MS = 200

interface Run {
  readonly seconds: number
  /** MiB. */
  readonly memory: number
}

/** The command-line verifier on a file. */
const byCommand = async (file: string): Promise<Run> => {
  const begun = performance.now()
  const child = spawn(process.execPath, [COMMAND, file], { stdio: 'ignore' })
  const memory = peakMemory([child.pid!], () => child.exitCode === null)
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`the command ended with status ${status}`)
  return { seconds: (performance.now() - begun) / 1_000, memory: await memory }
}

const shown = (runs: readonly Run[]): string => {
  const [seconds, memory] = [runs.map((run) => run.seconds), runs.map((run) => run.memory)]
  return `${median(seconds).toFixed(1)} s, at most ${Math.max(...memory).toFixed(0)} MiB resident`
}

/** A log of 100,000 events verified on the page for it, beside the command for it. */
export const verifyBrowser: Part = {
  name: 'verify-browser',
  run: async ({ quick, resources, note }): Promise<readonly Row[]> => {
    const file = join(resources.folder(), 'long.jsonl')
    const text = await longLog(EVENTS)
    await writeFile(file, text)
    note(`a log of ${EVENTS} requests and ${(text.length / 1_000_000).toFixed(0)} MB is written`)
    const { service } = await embeddedBench(resources)
    const page = await openVerifyPage(await openBenchBrowser(resources), service)
    const [browser, command, frames]: [Run[], Run[], number[]] = [[], [], []]
    const verify = async (): Promise<void> => {
      const seen = await page.verify(file)
      browser.push(seen)
      frames.push(seen.longestFrame)
    }
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      const browserFirst = round % 2 === 0
      if (browserFirst) await verify()
      command.push(await byCommand(file))
      if (!browserFirst) await verify()
    }
    const seconds = (runs: readonly Run[]): number[] => runs.map((run) => run.seconds)
    const what = `${EVENTS} events verified in a browser`
    return [
      row(what, shown(browser), `${MOST_SECONDS} s`, median(seconds(browser)) / MOST_SECONDS, {
        kind: 'at most',
        bound: 1,
      }),
      row(what, shown(browser), `the command: ${shown(command)}`, medianRatio(seconds(browser), seconds(command))),
      row(
        'longest time between two pictures of that page',
        `${median(frames).toFixed(0)} ms`,
        `${LONGEST_FRAME_MS} ms`,
        median(frames) / LONGEST_FRAME_MS,
        { kind: 'at most', bound: 1 },
      ),
    ]
  },
}
