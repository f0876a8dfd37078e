import { startGenerator } from '../load/generator.ts'
import type { HttpJob, LoadResult } from '../load/protocol.ts'
import { type CountedRound, countedRound, declare } from '../support/counted-round.ts'
import { type Bench, embeddedBench } from '../support/engines.ts'
import {
  ballotsPath,
  type PreparedRound,
  prepareNextRound,
  prepareRound,
  send,
  struckPositions,
} from '../support/scenario.ts'
import type { Service } from '../support/service.ts'
import { settledMemory } from '../support/settled-memory.ts'
import { median, percentile, timed } from '../support/statistics.ts'
import { type Row, row, yesNo } from '../support/table.ts'
import type { Options, Part } from './part.ts'

const MOST_MS = 300
const IN_ONE_GO = 100
const MOST_MIB = 60
const MOST_RATIO = 1.5
/** Papers after the first, whose memory stays: compiled templates, fonts, buffers of the connections. */
const WARM_UP = 10

const TYPED = { names: 33, seats: 27, batches: [100_000] }
const VARIANTS = 16

type Format = 'pdf' | 'docx'

/** Makes minutes that were not made before: each names another place of issue, so that each is a version of its own. */
const minutesOf = (service: Service, { roundId, session }: CountedRound): ((format: Format) => Promise<void>) => {
  let made = 0
  return async (format) => {
    const body = { kind: 'minutes', format, place: `Yên Thượng ${made++}` }
    const answer = await send(service, session, 'POST', `/v1/rounds/${roundId}/papers`, body)
    if (answer.body['version'] !== made) throw new Error('the minutes were not made, but taken from the store')
  }
}

const timesOf = async (make: () => Promise<void>, count: number): Promise<number[]> => {
  const times: number[] = []
  for (let done = 0; done < count; done++) times.push(await timed(make))
  return times
}

const speedRows = (first: number, later: readonly number[]): Row[] => {
  const line = (share: number, name: string): Row => {
    const time = percentile(later, share)
    return {
      ...row(
        `minutes, 550 ballots × 71 names, ${later.length} made, ${name}`,
        `${time.toFixed(0)} ms`,
        `the first: ${first.toFixed(0)} ms`,
        time / first,
      ),
      aim: `< ${MOST_MS} ms`,
      met: yesNo(time < MOST_MS),
    }
  }
  return [line(0.5, 'p50'), line(0.99, 'p99')]
}

const memoryRow = (before: number, after: number): Row => ({
  ...row(
    `resident memory of the service after ${IN_ONE_GO} more minutes`,
    `${after.toFixed(0)} MiB`,
    `before: ${before.toFixed(0)} MiB`,
    after / before,
  ),
  aim: `at most ${MOST_MIB} MiB more`,
  met: yesNo(after - before <= MOST_MIB),
})

/** One typist, ballot by ballot. */
const typing = (
  { service }: Bench,
  { batches, people, session }: PreparedRound,
  withKeys: boolean,
  milliseconds: number,
): HttpJob => ({
  kind: 'http',
  port: service.port,
  session,
  targets: batches.map((batchId) => ({
    path: ballotsPath(batchId),
    ballotsEach: 1,
    bodies: Array.from({ length: VARIANTS }, (_, number) =>
      JSON.stringify({ ballots: [{ struck: struckPositions(number, TYPED).map((position) => people[position]) }] }),
    ),
  })),
  withKeys,
  milliseconds,
})

interface Beside {
  readonly alone: LoadResult[]
  readonly beside: LoadResult[]
  /** Minutes made meanwhile. */
  papers: number
}

/** Makes minutes one after the other until the work is done. */
const whileMaking = async <T>(make: () => Promise<void>, work: Promise<T>): Promise<{ result: T; papers: number }> => {
  let working = true
  let papers = 0
  const makeAll = async () => {
    for (; working; papers++) await make()
  }
  const done = work.finally(() => {
    working = false
  })
  const [result] = await Promise.all([done, makeAll()])
  return { result, papers }
}

const shown = (rounds: readonly LoadResult[]): string => {
  const at = (key: keyof LoadResult, digits: number): string =>
    median(rounds.map((round) => round[key])).toFixed(digits)
  return `${at('perSecond', 0)}/s, p50 ${at('p50', 1)}, p99 ${at('p99', 1)} ms`
}

const besideRow = (where: string, format: Format, { alone, beside, papers }: Beside): Row => {
  const ratio = median(beside.map(({ p99 }, turn) => p99 / alone[turn]!.p99))
  return row(
    `ballots of a typist in ${where} beside ${papers} minutes (${format}), p99`,
    shown(beside),
    `without: ${shown(alone)}`,
    ratio,
    { kind: 'at most', bound: MOST_RATIO },
  )
}

const measureBeside = async (
  bench: Bench,
  make: (format: Format) => Promise<void>,
  round: CountedRound,
  options: Options,
) => {
  const another = { where: 'another congress', typed: await prepareRound(bench.service, TYPED) }
  const same = { where: 'the same congress', typed: await prepareNextRound(bench.service, round, TYPED) }
  const cases = [
    { ...another, format: 'pdf' },
    { ...same, format: 'pdf' },
    { ...another, format: 'docx' },
  ] as const
  const generator = startGenerator(options.resources)
  const rows: Row[] = []
  for (const { where, typed, format } of cases) {
    const play = () => generator.run(typing(bench, typed, false, options.quick ? 1_500 : 3_000))
    await play()
    const measured: Beside = { alone: [], beside: [], papers: 0 }
    for (let turn = 0; turn < (options.quick ? 5 : 9); turn++) {
      measured.alone.push(await play())
      const { result, papers } = await whileMaking(() => make(format), play())
      measured.beside.push(result)
      measured.papers += papers
    }
    rows.push(besideRow(where, format, measured))
  }
  return rows
}

/** Printing minutes: how long it takes, how much memory it keeps, and how much typists feel of it. */
export const papers: Part = {
  name: 'papers',
  run: async (options) => {
    const bench = await embeddedBench(options.resources)
    const { service } = bench
    const round = await countedRound(service)
    await declare(service, round)
    const make = minutesOf(service, round)
    const makePdf = () => make('pdf')
    const first = await timed(makePdf)
    await timesOf(makePdf, WARM_UP)
    const before = await settledMemory(service)
    const later = await timesOf(makePdf, IN_ONE_GO)
    const after = await settledMemory(service)
    return [...speedRows(first, later), memoryRow(before, after), ...(await measureBeside(bench, make, round, options))]
  },
}
