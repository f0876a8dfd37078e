import type { Answer } from '../../support/service.ts'
import { REASON } from './walk-command.ts'
import { ANYBODY, HEAD_OF_BOARD, PRESIDIUM, TYPISTS, type WalkHall } from './walk-hall.ts'
import { type ModelRound, placesIn, SIZE, stateOf, type World } from './walk-model.ts'

/** The ways in which a meeting ends whatever state it is in. */
const WAYS = ['finished', 'given up', 'closed as it is'] as const

/** Counts a round to its result with new stacks. */
const finishRound = async (hall: WalkHall, must: Must, round: ModelRound): Promise<void> => {
  const { cast, marksOf, tagOf, world } = hall
  for (const { id, cancelled } of round.batches) {
    const path = `/v1/ballot-batches/${id}`
    const headers = { 'if-match': await tagOf(path) }
    if (!cancelled) await must(HEAD_OF_BOARD, 'POST', `${path}/cancellation`, { headers, body: REASON })
  }
  for (let left = round.returned; left > 0; left -= SIZE) {
    const size = Math.min(SIZE, left)
    const made = await must(HEAD_OF_BOARD, 'POST', `/v1/rounds/${round.id}/ballot-batches`, { body: { size } })
    for (const [index, slot] of ['first', 'second', 'third'].slice(0, world.entries).entries()) {
      const entry = `/v1/ballot-batches/${(made.body as { id: string }).id}/entries/${slot}`
      const body = { from: 1, ballots: [{ ...marksOf('right'), times: size }] }
      await must(TYPISTS[index]!, 'POST', `${entry}/ballots`, { body })
      await must(TYPISTS[index]!, 'POST', `${entry}/finalisation`)
    }
  }
  await cast.declare(round.id, true)
}

type Must = (who: string, method: string, path: string, options?: object) => Promise<Answer>

/** Brings a congress to its end from whatever state it is in: every round and election, or by closing it as it is. */
export const endWalk = async (hall: WalkHall, world: World, way: number): Promise<void> => {
  const { call, congress } = hall
  if (world.state !== 'open') return
  const must: Must = async (who, method, path, options = {}) => {
    const answer = await call(who, method, path, options)
    if (answer.status >= 400) throw new Error(`${method} ${path} in the end: ${JSON.stringify(answer.body)}`)
    return answer
  }
  const kind = WAYS[way]
  for (const { election, round } of placesIn(world).toReversed()) {
    if (election.cancelled || round.state === 'annulled' || round.state === 'cancelled') continue
    const isListing = round.state === 'listing' || round.state === 'listed'
    if (kind === 'given up' || (kind === 'finished' && round.state === 'voting')) {
      await must(PRESIDIUM, 'POST', `/v1/rounds/${round.id}/annulment`, { body: { by: 'presidium', ...REASON } })
      round.state = 'annulled'
    } else if (kind === 'finished' && isListing) {
      await must(ANYBODY, 'POST', `/v1/rounds/${round.id}/cancellation`, { body: REASON })
      round.state = 'cancelled'
    } else if (kind === 'finished' && round.state === 'counting') await finishRound(hall, must, round)
  }
  for (const election of world.elections) {
    if (kind !== 'given up' || stateOf(election) === 'cancelled') continue
    await must(ANYBODY, 'POST', `/v1/elections/${election.id}/cancellation`, { body: REASON })
  }
  const body = { ...REASON, confirmUnfinished: kind === 'closed as it is' }
  await must(PRESIDIUM, 'POST', `${congress}/closing`, { body })
}
