import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, embeddedBench } from '../../bench/support/engines.ts'
import { percentile } from '../../bench/support/statistics.ts'
import { withClient } from '../../support/connection.ts'
import { compareStored } from '../province/compare-stored.ts'
import { papersOf, slotOf } from '../province/evening.ts'
import { type Hall, openOffice, prepareHall, relieved } from '../province/hall.ts'
import { holdCongress } from '../province/hold-congress.ts'
import { Journal } from '../province/journal.ts'
import type { PlayedVote } from '../province/play-hall.ts'
import { watchUsage } from '../province/usage.ts'
import type { Options, Part } from './part.ts'

const P99_MS = 100

/** Congresses that one administrator announces, with five acts each. */
const HALLS_OF_ONE = 20

const machine = (): string => `${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(2)}`

/** Every second congress asks for two blind entries of each stack. */
const prepareAll = async ({ service }: Bench, { day, note }: Options): Promise<readonly Hall[]> => {
  const journal = new Journal()
  let office = await openOffice(service, journal)
  const halls: Hall[] = []
  const begun = performance.now()
  for (let number = 0; number < day.congresses; number++) {
    const entries = number % 2 === 0 ? 1 : 2
    if (number % HALLS_OF_ONE === HALLS_OF_ONE - 1) office = await relieved(service, office, number, journal)
    halls.push(await prepareHall(service, office, { number, entries }, journal))
  }
  office.laptop.close()
  note(
    `${halls.length} congresses announced in ${((performance.now() - begun) / 1_000).toFixed(0)} s, with their accounts`,
  )
  return halls
}

/** Holds all congresses, each at its time; those that broke off are named. */
const holdAll = async (bench: Bench, halls: readonly Hall[], journal: Journal, { day, leastMs, note }: Options) => {
  const begun = performance.now()
  const failures: string[] = []
  const play = async (hall: Hall): Promise<readonly PlayedVote[]> => {
    const slot = slotOf(day, hall.number)
    await pause(Math.max(0, begun + slot.beginMs - performance.now()))
    const papers = papersOf(day, hall.number)
    const begunAt = performance.now()
    try {
      return await holdCongress(bench.service, hall, { papers, slot, begunAt, leastMs, minutes: true }, journal)
    } catch (error) {
      failures.push(`congress ${hall.number + 1}: ${String(error)}`)
      return []
    }
  }
  const votes = (await Promise.all(halls.map(play))).flat()
  note(`played in ${((performance.now() - begun) / 60_000).toFixed(1)} minutes; ${machine()}`)
  return { votes, failures }
}

/** The peak day of a province in an hour, or a part of it. */
export const province: Part = {
  name: 'province',
  onRequest: true,
  run: async (options) => {
    const { day, resources, note, judge } = options
    const bench = await embeddedBench(resources)
    note(
      `${day.congresses} congresses, ${day.atOnce} at once, ${day.ballots} ballots, ${day.minutes} minutes; ${machine()}`,
    )
    const halls = await prepareAll(bench, options)
    const journal = new Journal()
    const processes = { service: bench.service.pid, database: bench.databasePid ?? 0, simulator: process.pid }
    const usage = watchUsage(processes)
    const { votes, failures } = await holdAll(bench, halls, journal, options)
    for (const [name, { processors, mib }] of Object.entries(usage.end())) {
      note(`${name}: ${processors.toFixed(2)} processors on average, at most ${mib.toFixed(0)} MiB`)
    }
    for (const line of journal.lines()) note(line)
    for (const [refusal, count] of journal.refusals) note(`refused: ${count} × ${refusal}`)
    const found = await withClient(bench.connection, (client) => compareStored(client, votes))
    judge(failures.length === 0, `every congress is held to its end (${failures.slice(0, 3).join('; ')})`)
    judge(
      found.lost + found.changed + found.unasked === 0,
      `of ${found.typed} acknowledged ballots ${found.lost} are lost, ${found.changed} changed; ${found.unasked} without a request`,
    )
    judge(
      found.wrongResults === 0,
      `of ${votes.length} declared results ${found.wrongResults} differ from what was typed`,
    )
    const p99 = percentile(journal.latencies('ballot'), 0.99)
    judge(p99 <= P99_MS, `p99 of a ballot at most ${P99_MS} ms (${p99.toFixed(0)} ms)`, 'time')
  },
}
