import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { runRounds, VICTIMS } from '../support/kill-rounds.ts'
import { isVerified } from '../support/verified.ts'
import type { Part } from './part.ts'

/** Kills of the service, of its PostgreSQL and of both, while four typists type. */
export const kills: Part = {
  name: 'kills',
  run: async ({ resources, rounds, note, judge }) => {
    const folder = resources.folder()
    // The account that runs PostgreSQL passes through it.
    chmodSync(folder, 0o711)
    const dataDir = join(folder, 'data')
    const outcomes = await runRounds({ dataDir, rounds, victims: VICTIMS, report: note })
    for (const { victims, acknowledged, lost, doubled, changed, unasked } of outcomes) {
      judge(
        lost + doubled + changed + unasked === 0,
        `${victims}, ${rounds} rounds: of ${acknowledged} acknowledged ballots ${lost} are lost, ${doubled} doubled, ${changed} changed; ${unasked} without a request`,
      )
    }
    judge(await isVerified(dataDir), 'the logs are verified')
  },
}
