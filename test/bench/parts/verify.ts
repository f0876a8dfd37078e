import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LongLog } from '../../support/long-bundle.ts'
import { BOARD_MEMBER, longLog } from '../support/long-log.ts'
import { median } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import { byCommand, type Run, shown } from '../support/verify-command.ts'
import type { Part } from './part.ts'

const EVENTS = 100_000
const BATCHES = 20_000
const MOST_SECONDS = 5
/** 200 MB. */
const MOST_MIB = 200e6 / 2 ** 20
const NOTE = 'Phiếu có chữ viết khó đọc, ban kiểm phiếu đã xem xét và thống nhất ghi nhận. '

const plain = (place: number): object => ({ struck: [place % 3] })
const noted = (place: number): object => {
  const doubt = {
    kind: 'marked',
    ruling: 'valid',
    ruledBy: BOARD_MEMBER,
    note: `Phiếu ${place}: ${NOTE.repeat(12)}`.trim(),
  }
  return { ...plain(place), doubt }
}

/** A log to verify. */
interface Case extends LongLog {
  readonly what: string
}

const CASES: readonly Case[] = [
  { what: `${EVENTS} events of a ballot`, requests: EVENTS, ballotsOf: (place) => [plain(place)] },
  { what: `${EVENTS} ballots with notes that differ`, requests: EVENTS, ballotsOf: (place) => [noted(place)] },
  { what: `${BATCHES} batches of a ballot`, requests: BATCHES, batches: true, ballotsOf: (place) => [plain(place)] },
]

/** Long logs verified by the command for it: time, and memory that does not grow with notes and batches. */
export const verify: Part = {
  name: 'verify',
  run: async ({ quick, resources, note }): Promise<readonly Row[]> => {
    const rows: Row[] = []
    for (const { what, ...log } of CASES) {
      const file = join(resources.folder(), 'long.jsonl')
      const text = await longLog(log)
      await writeFile(file, text)
      note(`a log of ${what} and ${(text.length / 1e6).toFixed(0)} million letters is written`)
      const runs: Run[] = []
      for (let round = 0; round < (quick ? 1 : 3); round++) runs.push(await byCommand(file))
      const [seconds, memory] = [median(runs.map((run) => run.seconds)), Math.max(...runs.map((run) => run.memory))]
      rows.push(
        row(`${what}: verified`, shown(runs), `${MOST_SECONDS} s`, seconds / MOST_SECONDS, {
          kind: 'at most',
          bound: 1,
        }),
        row(`${what}: memory`, `${memory.toFixed(0)} MiB`, `${MOST_MIB.toFixed(0)} MiB`, memory / MOST_MIB, {
          kind: 'at most',
          bound: 1,
        }),
      )
    }
    return rows
  },
}
