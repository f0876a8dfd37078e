import { embeddedBench } from '../support/engines.ts'
import { ballotsPath, prepareRound, send, struckPositions } from '../support/scenario.ts'
import { settledMemory } from '../support/settled-memory.ts'
import { row } from '../support/table.ts'
import type { Part } from './part.ts'

const LIST = { names: 33, seats: 27 }
const AT_ONCE = 200
const FEW = 10_000
const MANY = 100_000

/** The server's memory must not grow with the ballots. */
export const memory: Part = {
  name: 'memory',
  run: async ({ resources }) => {
    const { service } = await embeddedBench(resources)
    const round = await prepareRound(service, { ...LIST, batches: [MANY] })
    const path = ballotsPath(round.batches[0]!)
    let posted = 0
    const postUntil = async (total: number): Promise<number> => {
      for (; posted < total; posted += AT_ONCE) {
        const ballots = Array.from({ length: AT_ONCE }, (_, index) => ({
          struck: struckPositions(posted + index, LIST).map((position) => round.people[position]),
        }))
        await send(service, round.session, 'POST', path, { from: posted + 1, ballots })
      }
      await send(service, round.session, 'GET', `/v1/rounds/${round.roundId}/tally`)
      return settledMemory(service)
    }
    const few = await postUntil(FEW)
    const many = await postUntil(MANY)
    return [
      row(
        'resident memory of the server after 100,000 ballots',
        `${many.toFixed(0)} MiB`,
        `after 10,000: ${few.toFixed(0)} MiB`,
        many / few,
        { kind: 'at most', bound: 1.3 },
      ),
    ]
  },
}
