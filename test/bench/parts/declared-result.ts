import { Client } from 'pg'
import { type CountedRound, countedRound, declare } from '../support/counted-round.ts'
import { type Bench, embeddedBench } from '../support/engines.ts'
import { median, medianRatio, percentile, timed } from '../support/statistics.ts'
import { type Row, row, yesNo } from '../support/table.ts'
import type { Part } from './part.ts'

const MOST_MS = 50
const WARM_UP = 3

const prepareRounds = async ({ service }: Bench, count: number): Promise<CountedRound[]> => {
  const rounds: CountedRound[] = []
  for (let done = 0; done < count; done++) rounds.push(await countedRound(service))
  return rounds
}

interface Times {
  readonly declared: number
  readonly counted: number
}

const declareAll = async ({ service, connection }: Bench, rounds: readonly CountedRound[]): Promise<Times[]> => {
  const client = new Client(connection)
  await client.connect()
  const times: Times[] = []
  for (const round of rounds) {
    const counted = await timed(() =>
      client.query('select count(*) from ballot where batch_id = any($1::uuid[])', [round.batches]),
    )
    const declared = await timed(() => declare(service, round))
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
