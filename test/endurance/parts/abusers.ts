import { embeddedBench } from '../../bench/support/engines.ts'
import { ballotsPath, prepareRound } from '../../bench/support/scenario.ts'
import { residentMemory } from '../../bench/support/service.ts'
import { percentile } from '../../bench/support/statistics.ts'
import { ABUSERS } from '../abuse/abusers.ts'
import type { Outcome } from '../abuse/protocol.ts'
import { startAbusiveClient } from '../support/abusive-client.ts'
import { shownLatencies, typeFor } from '../support/paced-typists.ts'
import { checked, countOf, Typist } from '../support/recording-typist.ts'
import type { Part } from './part.ts'

const TYPISTS = 4
/** Four ballots a second, which nobody types. */
const EVERY_MS = 250
const P99_MS = 150
const ROOM = 20_000
const MIB_BACK = 100

const shownOutcome = (outcome: Outcome): string =>
  Object.entries(outcome)
    .map(([what, count]) => `${count} × ${what}`)
    .join(', ')

/** Four typists at four ballots a second, beside one client after the other that misbehaves. */
export const abusers: Part = {
  name: 'abusers',
  run: async ({ resources, milliseconds, note, judge }) => {
    const { service } = await embeddedBench(resources)
    const batches = Array<number>(TYPISTS + 1).fill(ROOM)
    const round = await prepareRound(service, { names: 33, seats: 27, batches })
    const typists = round.batches.slice(0, TYPISTS).map((batch) => new Typist(round, batch))
    const target = {
      port: service.port,
      session: round.presidium,
      head: round.session,
      congressId: round.congressId,
      ballotsPath: ballotsPath(round.batches[TYPISTS]!),
      username: 'truong.ban',
    }
    const client = startAbusiveClient(resources)
    const type = () => typeFor(service, typists, milliseconds, EVERY_MS)
    await type()
    const alone = await type()
    note(`beside nothing: ${shownLatencies(alone)} ms (p50 / p99 / max)`)
    const memory = residentMemory(service.pid) ?? 0
    for (const name of Object.keys(ABUSERS)) {
      client.begin(name, target)
      const typing = await type()
      const outcome = await client.end()
      note(`beside ${name}: ${shownLatencies(typing)} ms; ${shownOutcome(outcome)}`)
      judge(typing.refused.length === 0, `${name}: no ballot is refused (${typing.refused.slice(0, 3).join('; ')})`)
      judge(percentile(typing.latencies, 0.99) <= P99_MS, `${name}: p99 of a ballot at most ${P99_MS} ms`, 'time')
    }
    await type()
    const grown = (residentMemory(service.pid) ?? 0) - memory
    judge(grown <= MIB_BACK, `memory is back within ${MIB_BACK} MiB (${grown.toFixed(0)} MiB more)`, 'time')
    const { lost, doubled, changed } = await checked(service, typists)
    judge(
      lost + doubled + changed === 0,
      `of ${countOf(typists)} acknowledged ballots ${lost} are lost, ${doubled} doubled, ${changed} changed`,
    )
  },
}
