import { startGenerator } from '../load/generator.ts'
import type { HttpJob, LoadResult } from '../load/protocol.ts'
import { type Bench, embeddedBench } from '../support/engines.ts'
import { ballotsPath, type PreparedRound, prepareRound, struckPositions } from '../support/scenario.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import type { Part } from './part.ts'

const LIST = { names: 33, seats: 27 }
const TYPISTS = 30
const ROOM = 100_000
const VARIANTS = 16

/** The typing of one entry of the first stacks, one connection for each. The head types first entries, a member the second. */
const jobOf = (
  { service }: Bench,
  { batches, people, session, member }: PreparedRound,
  slot: 'first' | 'second',
  typists: number,
  milliseconds: number,
): HttpJob => ({
  kind: 'http',
  port: service.port,
  session: slot === 'first' ? session : member,
  targets: batches.slice(0, typists).map((batchId) => ({
    path: ballotsPath(batchId, slot),
    ballotsEach: 1,
    bodies: Array.from({ length: VARIANTS }, (_, number) =>
      JSON.stringify({ ballots: [{ struck: struckPositions(number, LIST).map((position) => people[position]) }] }),
    ),
  })),
  withKeys: false,
  milliseconds,
})

const shown = (rounds: readonly LoadResult[]): string => {
  const at = (key: keyof LoadResult, digits: number): string =>
    median(rounds.map((round) => round[key])).toFixed(digits)
  return `${at('perSecond', 0)}/s, p50 ${at('p50', 1)}, p99 ${at('p99', 1)} ms`
}

const rates = (rounds: readonly LoadResult[]): number[] => rounds.map(({ perSecond }) => perSecond)

/** Thirty typists of one congress against one, and the second entry of each stack against the first. */
export const typists: Part = {
  name: 'typists',
  run: async ({ quick, resources }): Promise<readonly Row[]> => {
    const bench = await embeddedBench(resources)
    const size = { ...LIST, batches: new Array<number>(TYPISTS).fill(ROOM), entries: 2 } as const
    const round = await prepareRound(bench.service, size)
    const generator = startGenerator(resources)
    const play = (slot: 'first' | 'second', count: number): Promise<LoadResult> =>
      generator.run(jobOf(bench, round, slot, count, quick ? 1_000 : 1_500))
    // Both sides of a comparison are warm before the first round that counts.
    await play('first', TYPISTS)
    await play('second', TYPISTS)
    const [one, first, second]: [LoadResult[], LoadResult[], LoadResult[]] = [[], [], []]
    for (let turn = 0; turn < (quick ? 3 : 7); turn++) {
      one.push(await play('first', 1))
      // The entry that goes first changes from turn to turn.
      if (turn % 2 === 0) first.push(await play('first', TYPISTS))
      second.push(await play('second', TYPISTS))
      if (turn % 2 === 1) first.push(await play('first', TYPISTS))
    }
    return [
      row(
        `${TYPISTS} typists of one round`,
        shown(first),
        `one typist: ${shown(one)}`,
        medianRatio(rates(first), rates(one)),
      ),
      row(
        `second entry, ${TYPISTS} typists`,
        shown(second),
        `first entry: ${shown(first)}`,
        medianRatio(rates(second), rates(first)),
        {
          kind: 'at least',
          bound: 0.95,
        },
      ),
    ]
  },
}
