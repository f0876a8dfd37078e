import { withClient } from '../../support/connection.ts'
import { type Generator, startGenerator } from '../load/generator.ts'
import type { LoadResult } from '../load/protocol.ts'
import { type Bench, embeddedBench } from '../support/engines.ts'
import { prepareRound } from '../support/scenario.ts'
import { median, medianRatio } from '../support/statistics.ts'
import { type Row, row } from '../support/table.ts'
import { bareJob, httpJob, LIST, lanesOf } from './ballot-post.ts'
import type { Options, Part } from './part.ts'

const ROOM = 100_000
const AIM = { kind: 'at most', bound: 1.5 } as const

/**
 * Replaces the one appending function by one with the same name and arguments that does nothing, and lets rows be stored without
 * their events.
 */
const appendNothing = ({ connection }: Bench): Promise<void> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ args: string }>(
      `select pg_get_function_arguments('append_audit_event'::regproc) as args`,
    )
    await client.query(`create or replace function append_audit_event(${rows[0]!.args})
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp
      as $$ begin sequence := 0; end $$;
      create or replace function has_event(p_logs uuid[], p_kinds text[], p_object uuid) returns boolean
      language sql as 'select true'`)
  })

interface Side {
  readonly bench: Bench
  readonly lanes: ReturnType<typeof lanesOf>
}

const sideOf = async (bench: Bench): Promise<Side> => {
  const round = await prepareRound(bench.service, { ...LIST, batches: [ROOM] })
  return { bench, lanes: lanesOf(round) }
}

type JobOf = typeof httpJob | typeof bareJob

const setting = (milliseconds: number) => ({ withKeys: false, milliseconds })

/** Each side in turns, and in the other order every second time. */
const alternate = async (
  generator: Generator,
  jobOf: JobOf,
  [withEvents, without]: readonly [Side, Side],
  { quick }: Options,
): Promise<{ readonly withEvents: LoadResult[]; readonly without: LoadResult[] }> => {
  const found = { withEvents: [] as LoadResult[], without: [] as LoadResult[] }
  const ask = ({ bench, lanes }: Side) => generator.run(jobOf(bench, lanes, setting(quick ? 700 : 1_500)))
  for (let round = 0; round < (quick ? 10 : 16); round++) {
    const first = round % 2 === 0
    if (first) found.withEvents.push(await ask(withEvents))
    found.without.push(await ask(without))
    if (!first) found.withEvents.push(await ask(withEvents))
  }
  return found
}

const shown = (rounds: readonly LoadResult[]): string => {
  const at = (key: keyof LoadResult, digits: number) => median(rounds.map((round) => round[key])).toFixed(digits)
  return `${at('perSecond', 0)}/s, p50 ${at('p50', 2)}, p99 ${at('p99', 1)} ms`
}

/** Time for each change: the rates the other way round. */
const rowOf = (what: string, { withEvents, without }: Awaited<ReturnType<typeof alternate>>, aim?: typeof AIM): Row => {
  const rates = (rounds: readonly LoadResult[]): number[] => rounds.map(({ perSecond }) => perSecond)
  const ratio = medianRatio(rates(without), rates(withEvents))
  return row(what, shown(withEvents), `without its event: ${shown(without)}`, ratio, aim)
}

/** The cost of a change with its event in the log, compared with the same change without. */
export const auditCost: Part = {
  name: 'audit-cost',
  run: async (options) => {
    const sides = [
      await sideOf(await embeddedBench(options.resources)),
      await sideOf(await embeddedBench(options.resources)),
    ] as const
    await appendNothing(sides[1].bench)
    const generator = startGenerator(options.resources)
    // The first seconds of a service are slower than all others.
    for (const { bench, lanes } of sides) await generator.run(httpJob(bench, lanes, setting(2_000)))
    const { label } = sides[0].bench
    const post = await alternate(generator, httpJob, sides, options)
    const statement = await alternate(generator, bareJob, sides, options)
    return [
      rowOf(`ballot POST with its event, 1 connection, ${label}`, post, AIM),
      rowOf(`enter_ballots with its event, 1 connection, ${label}`, statement),
    ]
  },
}
