import type { RoundState } from '../../../src/rules/round.ts'
import {
  electionRefuses,
  FIRST,
  type Make,
  pickPlace,
  REASON,
  roundRefuses,
  seenAs,
  type Touch,
  when,
} from './walk-command.ts'
import { ANYBODY } from './walk-hall.ts'
import { batchStateOf, countedIn, endsEarly, ISSUED, newRound, type Place, standingIn } from './walk-model.ts'

const ROUNDS_MAX = 5

export const touchRound = ({ election, round }: Place, event: string, ofElection?: string): readonly Touch[] => [
  { machine: 'round', id: round.id, event },
  ...(ofElection ? [{ machine: 'election' as const, id: election.id, event: ofElection }] : []),
]

export const open: Make = ({ call }, world, random) => {
  if (world.elections.length === 0) return null
  const election = random.pick(world.elections)
  if (election.rounds.length >= ROUNDS_MAX) return null
  const last = standingIn(election).at(-1)
  return {
    touches: [{ machine: 'election', id: election.id, event: 'round-opened' }],
    name: `a round of ${election.id} is opened`,
    reasons: [
      ...electionRefuses(world, { election }),
      ...when(last !== undefined && last.state !== 'declared', 'round-open'),
      ...when(last?.state === 'declared' && !last.isDecided, 'decision-missing'),
    ],
    send: () => call(ANYBODY, 'POST', `/v1/elections/${election.id}/rounds`),
    accepted: ({ body }) => {
      const { id, repeats } = body as { readonly id: string; readonly repeats: string | null }
      const repeated = election.rounds.find((round) => round.id === repeats)
      election.rounds.push(newRound(id, repeated?.hasList ?? false))
    },
  }
}

const LISTED = ['listed', 'voting', 'counting'] as const
export const codesFor = (states: readonly RoundState[], code: string): Readonly<Partial<Record<RoundState, string>>> =>
  Object.fromEntries(states.map((state) => [state, code]))

export const propose: Make = ({ call, tagOf, candidates }, world, random) => {
  const place = pickPlace(world, random, ['listing'])
  if (!place) return null
  const { round } = place
  if (round.hasList && !random.oneIn(8)) return null
  const path = `/v1/rounds/${round.id}/candidate-list`
  return {
    round,
    touches: [],
    name: `the list of ${round.id} is proposed`,
    reasons: roundRefuses(world, place, codesFor([...LISTED, 'declared'], 'list-already-approved')),
    send: async () => {
      const headers = round.hasList ? { 'if-match': await tagOf(path) } : FIRST
      return call(ANYBODY, 'PUT', path, { headers, body: { candidates } })
    },
    accepted: () => {
      round.hasList = true
    },
  }
}

export const approve: Make = ({ call, tagOf, cast }, world, random) => {
  const place = pickPlace(world, random, ['listing'])
  if (!place) return null
  const { round } = place
  const path = `/v1/rounds/${round.id}/candidate-list`
  return {
    round,
    touches: touchRound(place, 'list-approved', 'list-approved'),
    name: `the list of ${round.id} is approved`,
    reasons: [
      ...roundRefuses(world, place, {
        ...codesFor(LISTED, 'list-already-approved'),
        declared: 'result-already-declared',
      }),
      ...when(!round.hasList, 'list-unknown'),
    ],
    send: async () => {
      const headers = { 'if-match': await tagOf(path) }
      return call(ANYBODY, 'POST', `${path}/approval`, { headers, body: { approved: true, vote: cast.allInFavour } })
    },
    accepted: () => {
      round.state = 'listed'
    },
  }
}

export const issue: Make = ({ call }, world, random) => {
  const place = pickPlace(world, random, ['listed'])
  if (!place) return null
  const { round } = place
  if (round.issues > 0 && !random.oneIn(8)) return null
  const body = { printed: ISSUED + 2, issued: ISSUED, ...(round.issues > 0 ? REASON : {}) }
  return {
    round,
    touches: touchRound(place, 'ballots-issued'),
    name: `the ballots of ${round.id} are issued`,
    reasons: roundRefuses(world, place, { listing: 'list-not-approved', declared: 'result-already-declared' }),
    send: () => call(ANYBODY, 'PUT', `/v1/rounds/${round.id}/ballot-issue`, { headers: seenAs(round.issues), body }),
    accepted: () => {
      round.issues += 1
      if (round.state === 'listed') round.state = 'voting'
    },
  }
}

export const takeBack: Make = ({ call }, world, random) => {
  const place = pickPlace(world, random, ['voting', ...(random.oneIn(3) ? (['counting'] as const) : [])])
  if (!place) return null
  const { round } = place
  // A recount of the box comes more often while stacks wait for the head or the board.
  const isWaiting = countedIn(round).some(({ standing }) => standing !== 'typing')
  if (round.returns > 0 && !random.oneIn(endsEarly(round) || isWaiting ? 2 : 8)) return null
  const returned = random.oneIn(endsEarly(round) ? 8 : 4) ? ISSUED + 1 : ISSUED
  const body = { returned, sealsIntact: true, ...(round.returns > 0 ? REASON : {}) }
  return {
    round,
    touches: touchRound(place, 'ballots-returned'),
    leadsTo: returned > ISSUED ? round.batches.map((batch) => `batch ${batchStateOf(batch)} round-ended`) : [],
    name: `${returned} ballots of ${round.id} are returned`,
    reasons: roundRefuses(world, place, {
      listing: 'ballots-not-issued',
      listed: 'ballots-not-issued',
      declared: 'result-already-declared',
    }),
    send: () => call(ANYBODY, 'PUT', `/v1/rounds/${round.id}/ballot-return`, { headers: seenAs(round.returns), body }),
    accepted: () => {
      round.returns += 1
      round.returned = returned
      round.state = 'counting'
    },
  }
}
