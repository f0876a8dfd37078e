import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedBench } from '../support/engines.ts'
import { longLog } from '../support/long-log.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import { openBenchBrowser } from '../support/typist-screen.ts'
import { byCommand, type Run, shown } from '../support/verify-command.ts'
import { openVerifyPage } from '../support/verify-page.ts'
import type { Part } from './part.ts'

/** Requests of ten ballots each, one event for each of them. */
const EVENTS = 100_000
/** With a signed checkpoint after each of so many events: four requests, and the export that takes the checkpoint. */
const PER_CHECKPOINT = 5
const MOST_SECONDS = 20
const LONGEST_FRAME_MS = 200

/** A log to verify. */
interface Case {
  readonly what: string
  /** Makes the text of its file. */
  readonly log: () => Promise<string>
}

const CASES: readonly Case[] = [
  { what: `${EVENTS} events`, log: () => longLog({ requests: EVENTS }) },
  {
    what: `${EVENTS} events, ${EVENTS / PER_CHECKPOINT} checkpoints`,
    log: () => longLog({ requests: EVENTS - EVENTS / PER_CHECKPOINT, sealedAfter: PER_CHECKPOINT - 1 }),
  },
]

const secondsOf = (runs: readonly Run[]): number[] => runs.map(({ seconds }) => seconds)

/** Logs of 100,000 events verified on the page for it, with few checkpoints and with many, beside the command for it. */
export const verifyBrowser: Part = {
  name: 'verify-browser',
  run: async ({ quick, resources, note }): Promise<readonly Row[]> => {
    const { service } = await embeddedBench(resources)
    const page = await openVerifyPage(await openBenchBrowser(resources), service)
    const rows: Row[] = []
    for (const { what, log } of CASES) {
      const file = join(resources.folder(), 'long.jsonl')
      const text = await log()
      await writeFile(file, text)
      note(`a log of ${what} and ${(text.length / 1_000_000).toFixed(0)} MB is written`)
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
      const [here, there] = [secondsOf(browser), secondsOf(command)]
      const verified = `${what}: verified in a browser`
      rows.push(
        row(verified, shown(browser), `${MOST_SECONDS} s`, median(here) / MOST_SECONDS, { kind: 'at most', bound: 1 }),
        row(verified, shown(browser), `the command: ${shown(command)}`, medianRatio(here, there)),
        row(
          `${what}: longest time between two pictures`,
          `${median(frames).toFixed(0)} ms`,
          `${LONGEST_FRAME_MS} ms`,
          median(frames) / LONGEST_FRAME_MS,
          { kind: 'at most', bound: 1 },
        ),
      )
    }
    return rows
  },
}
