import { Client } from 'pg'
import { type Bench, embeddedBench } from '../support/engines.ts'
import { ballotsPath, type PreparedRound, prepareRound, send, struckPositions } from '../support/scenario.ts'
import { median, medianRatio, percentile } from '../support/statistics.ts'
import { type Row, row, yesNo } from '../support/table.ts'
import type { Part } from './part.ts'

const LIST = { names: 71, seats: 61 }
const BATCHES = [200, 200, 150]
const MOST_MS = 50
const WARM_UP = 3

/** A round with all its ballots in and its entries finished, and the stamp of its tally. */
interface ReadyRound {
  readonly roundId: string
  readonly batches: readonly string[]
  readonly stamp: string
  readonly session: PreparedRound['session']
}

const fill = async ({ service }: Bench, round: PreparedRound): Promise<ReadyRound> => {
  for (const [index, batchId] of round.batches.entries()) {
    const ballots = Array.from({ length: BATCHES[index]! }, (_, number) => ({
      struck: struckPositions(number * 3 + index, LIST).map((position) => round.people[position]),
    }))
    await send(service, round.session, 'POST', ballotsPath(batchId), { from: 1, ballots })
    await send(service, round.session, 'POST', `/v1/ballot-batches/${batchId}/entries/first/finalisation`)
  }
  const path = `/v1/rounds/${round.roundId}`
  const tally = await send(service, round.session, 'GET', `${path}/tally`)
  const { digest } = tally.body['signOff'] as { digest: string }
  await send(service, round.member, 'POST', `${path}/confirmations`, { digest })
  return { roundId: round.roundId, batches: round.batches, stamp: tally.etag ?? '', session: round.session }
}

const prepareRounds = async (bench: Bench, count: number): Promise<ReadyRound[]> => {
  const rounds: ReadyRound[] = []
  for (let done = 0; done < count; done++) {
    rounds.push(await fill(bench, await prepareRound(bench.service, { ...LIST, batches: BATCHES })))
  }
  return rounds
}

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

interface Times {
  readonly declared: number
  readonly counted: number
}

const declareAll = async ({ service, connection }: Bench, rounds: readonly ReadyRound[]): Promise<Times[]> => {
  const client = new Client(connection)
  await client.connect()
  const times: Times[] = []
  for (const { roundId, batches, stamp, session } of rounds) {
    const counted = await timed(() =>
      client.query('select count(*) from ballot where batch_id = any($1::uuid[])', [batches]),
    )
    const declared = await timed(() =>
      send(service, session, 'POST', `/v1/rounds/${roundId}/result`, {}, { 'if-match': stamp }),
    )
    times.push({ declared, counted })
  }
  await client.end()
  return times.slice(WARM_UP)
}

const rowsOf = (times: readonly Times[]): Row[] => {
  const declared = times.map((each) => each.declared)
  const counted = times.map((each) => each.counted)
  const [most, mostCounted] = [percentile(declared, 0.99), percentile(counted, 0.99)]
  const what = `declared result, 550 ballots × 71 names, ${times.length} rounds`
  return [
    row(
      `${what}, p50`,
      `${median(declared).toFixed(1)} ms`,
      `select count(*): ${median(counted).toFixed(1)} ms`,
      medianRatio(declared, counted),
    ),
    {
      ...row(
        `${what}, p99`,
        `${most.toFixed(1)} ms`,
        `select count(*): ${mostCounted.toFixed(1)} ms`,
        most / mostCounted,
      ),
      aim: `< ${MOST_MS} ms`,
      met: yesNo(most < MOST_MS),
    },
  ]
}

/** From asking for the result to the declared result, all checks included; every one needs a round of its own. */
export const declaredResult: Part = {
  name: 'declared-result',
  run: async ({ quick, resources, note }) => {
    const bench = await embeddedBench(resources)
    const rounds = await prepareRounds(bench, (quick ? 10 : 60) + WARM_UP)
    note(`${rounds.length} rounds are ready to be declared`)
    return rowsOf(await declareAll(bench, rounds))
  },
}
