import { type Generator, startGenerator } from '../load/generator.ts'
import { hasPgbench, runPgbench } from '../load/pgbench.ts'
import type { BareJob, HttpJob, LoadResult } from '../load/protocol.ts'
import { type Bench, embeddedBench, serverBench } from '../support/engines.ts'
import { ballotsPath, type PreparedRound, prepareRound, struckPositions } from '../support/scenario.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import type { Options, Part } from './part.ts'

/** The list of the rounds of this part. */
export const LIST = { names: 33, seats: 27 }
const CONNECTIONS = 32
const ROOM = 100_000
const VARIANTS = 16

/** A batch that one connection types into. */
interface Lane {
  readonly batchId: string
  readonly congressId: string
  readonly people: readonly string[]
  readonly session: PreparedRound['session']
  readonly headId: string
}

export const lanesOf = ({ batches, ...round }: PreparedRound): Lane[] =>
  batches.map((batchId) => ({ ...round, batchId }))

const variants = <T>(make: (struck: number[]) => T): T[] =>
  Array.from({ length: VARIANTS }, (_, number) => make(struckPositions(number, LIST)))

export const httpJob = ({ service }: Bench, lanes: readonly Lane[], setting: Setting): HttpJob => ({
  kind: 'http',
  port: service.port,
  session: lanes[0]!.session,
  targets: lanes.map(({ batchId, people }) => ({
    path: ballotsPath(batchId),
    ballotsEach: 1,
    bodies: variants((struck) => JSON.stringify({ ballots: [{ struck: struck.map((position) => people[position]) }] })),
  })),
  ...setting,
})

export const bareJob = ({ connection }: Bench, lanes: readonly Lane[], setting: Setting): BareJob => ({
  kind: 'bare',
  connection,
  targets: lanes.map(({ batchId, congressId, headId }) => ({
    batchId,
    congressId,
    actorId: headId,
    ballots: variants((struck) =>
      JSON.stringify([{ place: 1, struck, agree: null, disagree: null, fault: null, doubt: null }]),
    ),
  })),
  ...setting,
})

interface Setting {
  readonly withKeys: boolean
  readonly milliseconds: number
}

interface Scene {
  readonly name: string
  readonly lanes: readonly Lane[]
  readonly withKeys: boolean
  readonly aim: boolean
  readonly pgbench: boolean
}

interface Round {
  readonly service: LoadResult
  readonly bare: LoadResult
  readonly pgbench: number | null
}

const playRound = async (bench: Bench, generator: Generator, scene: Scene, options: Options): Promise<Round> => {
  const setting = { withKeys: scene.withKeys, milliseconds: options.quick ? 1_000 : 1_500 }
  const bare = bareJob(bench, scene.lanes, setting)
  return {
    service: await generator.run(httpJob(bench, scene.lanes, setting)),
    bare: await generator.run(bare),
    pgbench: scene.pgbench ? await runPgbench(bare, options.resources.folder()) : null,
  }
}

const rowsOf = (label: string, { name, aim }: Scene, rounds: readonly Round[]): Row[] => {
  const of = (pick: (round: Round) => number): number[] => rounds.map(pick)
  const service = of((round) => round.service.perSecond)
  const bare = of((round) => round.bare.perSecond)
  const shown = (side: 'service' | 'bare'): string => {
    const at = (key: keyof LoadResult, digits: number) => median(of((round) => round[side][key])).toFixed(digits)
    return `${at('perSecond', 0)}/s, p50 ${at('p50', 1)}, p99 ${at('p99', 1)} ms`
  }
  const what = `ballot POST, ${name}, ${label}`
  const bound = aim ? ({ kind: 'at least', bound: 0.6 } as const) : undefined
  const rows = [row(what, shown('service'), `bare pg client: ${shown('bare')}`, medianRatio(service, bare), bound)]
  const pgbench = rounds.flatMap((round) => round.pgbench ?? [])
  if (pgbench.length < rounds.length) return rows
  const tps = `pgbench: ${median(pgbench).toFixed(0)}/s`
  return [...rows, row(what, shown('service'), tps, medianRatio(service, pgbench))]
}

/** The scenes of one database: the congress is one log, and its events take turns; thirty-two congresses do not wait. */
const scenesOf = async ({ service }: Bench, quick: boolean): Promise<Scene[]> => {
  const one = lanesOf(await prepareRound(service, { ...LIST, batches: new Array<number>(CONNECTIONS).fill(ROOM) }))
  const many: PreparedRound[] = []
  // One after the other: the preparation is not measured.
  for (const _ of one) many.push(await prepareRound(service, { ...LIST, batches: [ROOM] }))
  const spread = many.flatMap(lanesOf)
  const pgbench = !quick && hasPgbench()
  return [
    { name: '1 connection', lanes: one.slice(0, 1), withKeys: false, aim: false, pgbench },
    { name: '8 connections', lanes: one.slice(0, 8), withKeys: false, aim: false, pgbench },
    { name: '32 connections', lanes: one, withKeys: false, aim: true, pgbench },
    { name: '32 connections with keys', lanes: one, withKeys: true, aim: false, pgbench: false },
    { name: '32 connections, 32 congresses', lanes: spread, withKeys: false, aim: true, pgbench },
  ]
}

const measure = async (bench: Bench, options: Options): Promise<Row[]> => {
  const generator = startGenerator(options.resources)
  const scenes = await scenesOf(bench, options.quick)
  options.note(`ballot POST on ${bench.label}`)
  const busiest = scenes.at(-1)!
  await generator.run(httpJob(bench, busiest.lanes, { withKeys: false, milliseconds: 3_000 }))
  const rounds = scenes.map((): Round[] => [])
  for (let round = 0; round < (options.quick ? 2 : 3); round++) {
    for (const [index, scene] of scenes.entries())
      rounds[index]!.push(await playRound(bench, generator, scene, options))
  }
  return scenes.flatMap((scene, index) => rowsOf(bench.label, scene, rounds[index]!))
}

/** One ballot POSTed and acknowledged, compared with the same statement sent by clients that do nothing else. */
export const ballotPost: Part = {
  name: 'ballot-post',
  run: async (options) => {
    const rows = await measure(await embeddedBench(options.resources), options)
    if (options.quick) return rows
    const server = await serverBench(options.resources)
    if (!server) options.note('no PostgreSQL server: TEST_DATABASE_URL is not set and none is installed')
    return server ? [...rows, ...(await measure(server, options))] : rows
  },
}
