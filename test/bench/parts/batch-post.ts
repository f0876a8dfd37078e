import { type Generator, startGenerator } from '../load/generator.ts'
import type { HttpJob } from '../load/protocol.ts'
import { type Bench, embeddedBench } from '../support/engines.ts'
import { ballotsPath, type PreparedRound, prepareRound, struckPositions } from '../support/scenario.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import type { Part } from './part.ts'

const LIST = { names: 33, seats: 27 }
const AT_ONCE = 50
const CONNECTIONS = [1, 8]

const jobOf = (
  bench: Bench,
  round: PreparedRound,
  connections: number,
  ballots: number,
  milliseconds: number,
): HttpJob => ({
  kind: 'http',
  port: bench.service.port,
  session: round.session,
  targets: round.batches.slice(0, connections).map((batchId) => ({
    path: ballotsPath(batchId),
    ballotsEach: ballots,
    bodies: Array.from({ length: 8 }, (_, turn) => bodyOf(round, turn * ballots, ballots)),
  })),
  withKeys: false,
  milliseconds,
})

const bodyOf = ({ people }: PreparedRound, from: number, ballots: number): string =>
  JSON.stringify({
    ballots: Array.from({ length: ballots }, (_, index) => ({
      struck: struckPositions(from + index, LIST).map((position) => people[position]),
    })),
  })

const measure = async (bench: Bench, generator: Generator, round: PreparedRound, quick: boolean): Promise<Row[]> => {
  const rates = CONNECTIONS.map((connections) => ({ connections, single: [] as number[], batch: [] as number[] }))
  for (let turn = 0; turn < (quick ? 2 : 3); turn++) {
    for (const { connections, single, batch } of rates) {
      const perSecond = async (ballots: number): Promise<number> =>
        (await generator.run(jobOf(bench, round, connections, ballots, quick ? 1_000 : 1_500))).perSecond * ballots
      single.push(await perSecond(1))
      batch.push(await perSecond(AT_ONCE))
    }
  }
  return rates.map(({ connections, single, batch }) =>
    row(
      `${AT_ONCE} ballots in one POST, ${connections} connection${connections > 1 ? 's' : ''}`,
      `${median(batch).toFixed(0)} ballots/s`,
      `single POSTs: ${median(single).toFixed(0)} ballots/s`,
      medianRatio(batch, single),
      { kind: 'at least', bound: 20 },
    ),
  )
}

/** Ballots per second if fifty travel together, compared with one at a time over as many connections. */
export const batchPost: Part = {
  name: 'batch-post',
  run: async ({ quick, resources }) => {
    const bench = await embeddedBench(resources)
    const generator = startGenerator(resources)
    const round = await prepareRound(bench.service, { ...LIST, batches: new Array<number>(8).fill(1_000_000) })
    await generator.run(jobOf(bench, round, 8, 1, 2_000))
    return measure(bench, generator, round, quick)
  },
}
