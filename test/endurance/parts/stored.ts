import { availableParallelism, loadavg } from 'node:os'
import { median, percentile, timed } from '../../bench/support/statistics.ts'
import type { Laptop } from '../province/laptop.ts'
import { openSide, openTypist, type Side, typeForAWhile } from '../province/stored-side.ts'
import type { Part } from './part.ts'

const FEW = 10
const EVERY_MS = 1_000
const MOST_RATIO = 1.2

/** The kind under which a laptop keeps a question that is noted here by its address. */
const UNNAMED = 'question'
const SEARCH = '/v1/congresses?limit=50&text=thon%201'

/** Requests of the administrator of the installation, of one of the province, and of the head of a board, in their turns. */
const QUESTIONS = [
  ['office', '/v1/congresses?limit=50&order=newest'],
  ['office', '/v1/congresses?limit=50&state=open'],
  ['office', SEARCH],
  ['office', '/v1/organisations?limit=50'],
  ['office', '/v1/accounts?limit=50&text=chu.tich.h90'],
  ['provincial', '/v1/congresses?limit=50&order=newest'],
  ['provincial', SEARCH],
  ['provincial', '/v1/organisations?limit=50'],
  ['provincial', '/v1/accounts?limit=50'],
  ['head', '/v1/session'],
  ['head', '/v1/congresses/{id}/overview'],
  ['head', '/v1/congresses/{id}/changes'],
] as const

const askAll = async (side: Side): Promise<void> => {
  const { head, congressId } = side.typists[0]!
  const laptops: Record<(typeof QUESTIONS)[number][0], Laptop> = {
    office: side.office.laptop,
    provincial: side.provincial,
    head,
  }
  for (const [who, address] of QUESTIONS) {
    const path = address.replace('{id}', congressId)
    const time = await timed(() => laptops[who].must('GET', path, { kind: UNNAMED }))
    side.journal.answered(`${who} ${address}`, time)
  }
}

const shown = (times: readonly number[]): string =>
  [0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(1)).join(' / ')

/** The same typists, and the same questions, beside few finished congresses and beside many. */
export const stored: Part = {
  name: 'stored',
  onRequest: true,
  run: async ({ resources, typists, rounds, milliseconds, stored: many, note, judge }) => {
    const few = await openSide(resources, Math.min(FEW, many), note)
    const full = await openSide(resources, many, note)
    const sides = [few, full] as const
    for (let typist = 0; typist < typists; typist++) for (const side of sides) await openTypist(side, resources)
    for (const side of sides) await typeForAWhile(side, milliseconds, EVERY_MS)
    const ballots = new Map<Side, number[]>(sides.map((side) => [side, []]))
    for (let turn = 0; turn < rounds; turn++) {
      // The side that goes first changes from turn to turn.
      for (const side of turn % 2 === 0 ? sides : sides.toReversed()) {
        ballots.get(side)!.push(...(await typeForAWhile(side, milliseconds, EVERY_MS)))
        await askAll(side)
      }
    }
    note(`${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(2)}`)
    for (const kind of full.journal.kinds().filter((one) => one !== 'ballot' && one !== UNNAMED)) {
      const [short, long] = sides.map(({ journal }) => median(journal.latencies(kind)).toFixed(1))
      note(`${kind}: median ${short} ms beside ${FEW}, ${long} ms beside ${many}`)
    }
    const [short, long] = [ballots.get(few)!, ballots.get(full)!]
    note(`ballots beside ${FEW}: ${short.length}, p50 / p99 / max ${shown(short)} ms`)
    note(`ballots beside ${many}: ${long.length}, p50 / p99 / max ${shown(long)} ms`)
    for (const side of sides) {
      judge(side.journal.refusals.size === 0, `nothing is refused (${[...side.journal.refusals].join('; ')})`)
    }
    const ratio = percentile(long, 0.99) / percentile(short, 0.99)
    judge(ratio <= MOST_RATIO, `p99 of a ballot at most ${MOST_RATIO} times (${ratio.toFixed(2)})`, 'time')
  },
}
