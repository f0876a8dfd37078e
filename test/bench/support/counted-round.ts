import { ballotsPath, type PreparedRound, prepareRound, send, struckPositions } from './scenario.ts'
import type { Service } from './service.ts'

const LIST = { names: 71, seats: 61 }
const BATCHES = [200, 200, 150]

/** A round of 550 ballots × 71 names with all its ballots in and its entries finished, and the stamp of its tally. */
export interface CountedRound extends PreparedRound {
  readonly stamp: string
}

/** A round that waits only for its declaration. */
export const countedRound = async (service: Service): Promise<CountedRound> => {
  const round = await prepareRound(service, { ...LIST, batches: BATCHES })
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
  return { ...round, stamp: tally.etag ?? '' }
}

/** Declares the result of a round. */
export const declare = (service: Service, { roundId, session, stamp }: CountedRound) =>
  send(service, session, 'POST', `/v1/rounds/${roundId}/result`, {}, { 'if-match': stamp })
