import { embeddedBench } from '../../bench/support/engines.ts'
import { ballotsPath, prepareRound, send, struckPositions } from '../../bench/support/scenario.ts'
import { residentMemory } from '../../bench/support/service.ts'
import { percentile } from '../../bench/support/statistics.ts'
import { ABUSERS } from '../abuse/abusers.ts'
import type { Outcome } from '../abuse/protocol.ts'
import { startAbusiveClient } from '../support/abusive-client.ts'
import { shownLatencies, type Typing, type Typist, typeFor } from '../support/paced-typists.ts'
import type { Part } from './part.ts'

const LIST = { names: 33, seats: 27 }
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
    const round = await prepareRound(service, { ...LIST, batches })
    const typists: Typist[] = round.batches.slice(0, TYPISTS).map((batch) => ({
      address: service.origin + ballotsPath(batch),
      session: round.session,
      next: 1,
      struck: (ballot) => struckPositions(ballot, LIST).map((position) => round.people[position]!),
    }))
    const target = {
      port: service.port,
      session: round.presidium,
      head: round.session,
      congressId: round.congressId,
      ballotsPath: ballotsPath(round.batches[TYPISTS]!),
      username: 'truong.ban',
    }
    const client = startAbusiveClient(resources)
    let acknowledged = 0
    const type = async (): Promise<Typing> => {
      const typing = await typeFor(typists, milliseconds, EVERY_MS)
      acknowledged += typing.acknowledged
      return typing
    }
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
    const entered = await Promise.all(
      round.batches.slice(0, TYPISTS).map(async (batch) => {
        const path = ballotsPath(batch).replace(/\/ballots$/, '')
        return Number((await send(service, round.session, 'GET', path)).body['next']) - 1
      }),
    )
    const all = entered.reduce((sum, count) => sum + count, 0)
    judge(all === acknowledged, `each of ${acknowledged} acknowledged ballots is there once (${all})`)
  },
}
