import { electionRefuses, ended, type Make, REASON, type Touch, touchAll, when } from './walk-command.ts'
import { ANYBODY, PRESIDIUM } from './walk-hall.ts'
import { type ModelElection, placesIn, stateOf, type World } from './walk-model.ts'
import { touchRound } from './walk-rounds.ts'

const OFFICES = ['delegates', 'inspection-committee'] as const
const ELECTIONS_MAX = 4

const pickElection = ({ elections }: World, pick: (items: readonly ModelElection[]) => ModelElection) =>
  elections.length > 0 ? pick(elections) : null

export const createElection: Make = ({ call, congress }, world, random) => {
  if (world.elections.length >= ELECTIONS_MAX) return null
  const office = random.pick(OFFICES)
  const isOpen = world.elections.some((other) => other.office === office && !other.cancelled)
  return {
    touches: [],
    name: `an election of ${office}`,
    reasons: [...ended(world), ...when(isOpen, 'office-still-open')],
    send: () => call(ANYBODY, 'POST', `${congress}/elections`, { body: { office, seats: 2 } }),
    accepted: ({ body }) => {
      const { id } = body as { readonly id: string }
      world.elections.push({ id, office, seats: 2, cancelled: false, rounds: [] })
    },
  }
}

const begun = (election: ModelElection): readonly string[] => when(stateOf(election) === 'begun', 'election-begun')

export const correctSeats: Make = ({ call, tagOf }, world, random) => {
  const election = pickElection(world, random.pick)
  if (!election) return null
  const path = `/v1/elections/${election.id}`
  const seats = 5 - election.seats
  return {
    touches: [{ machine: 'election', id: election.id, event: 'seats-corrected' }],
    name: `the seats of ${election.id} are ${seats}`,
    reasons: [...electionRefuses(world, { election }), ...begun(election)],
    send: async () =>
      call(ANYBODY, 'PUT', path, { headers: { 'if-match': await tagOf(path) }, body: { seats, ...REASON } }),
    accepted: () => {
      election.seats = seats
    },
  }
}

/** The rounds whose lists are not approved: they end with their election, or with the congress. */
const listingIn = (election: ModelElection) => election.rounds.filter(({ state }) => state === 'listing')

const endRounds = (election: ModelElection): void => {
  for (const round of listingIn(election)) round.state = 'cancelled'
}

export const cancelElection: Make = ({ call }, world, random) => {
  const election = pickElection(world, random.pick)
  if (!election) return null
  return {
    touches: [
      { machine: 'election', id: election.id, event: 'cancelled' },
      ...listingIn(election).flatMap((round) => touchRound({ election, round }, 'round-cancelled')),
    ],
    name: `${election.id} is cancelled`,
    reasons: [...electionRefuses(world, { election }), ...begun(election)],
    send: () => call(ANYBODY, 'POST', `/v1/elections/${election.id}/cancellation`, { body: REASON }),
    accepted: () => {
      endRounds(election)
      election.cancelled = true
    },
  }
}

const isUnfinished = ({ round: { state } }: ReturnType<typeof placesIn>[number]): boolean =>
  state === 'voting' || state === 'counting'

export const close: Make = ({ call, congress }, world, random) => {
  const unfinished = placesIn(world).filter(isUnfinished)
  const confirmUnfinished = random.oneIn(2)
  const batches = unfinished.flatMap(({ round }) => round.batches)
  return {
    touches: batches.flatMap((batch): readonly Touch[] => touchAll(batch, 'congress-closed', 'congress-closed')),
    ofCongress: 'closed',
    name: 'the presidium closes the congress',
    reasons: [...ended(world), ...when(unfinished.length > 0 && !confirmUnfinished, 'rounds-unfinished')],
    send: () => call(PRESIDIUM, 'POST', `${congress}/closing`, { body: { ...REASON, confirmUnfinished } }),
    accepted: () => {
      world.state = 'closed'
      for (const { entries } of batches) for (const entry of entries) entry.state = 'closed'
    },
  }
}

export const cancelCongress: Make = ({ call, congress }, world) => ({
  touches: world.elections.flatMap((election) =>
    listingIn(election).flatMap((round) => touchRound({ election, round }, 'round-cancelled', 'round-ended')),
  ),
  ofCongress: 'cancelled',
  name: 'the congress is cancelled',
  reasons: [
    ...ended(world),
    ...when(
      world.elections.some((election) => stateOf(election) === 'begun'),
      'congress-begun',
    ),
  ],
  send: () => call(ANYBODY, 'POST', `${congress}/cancellation`, { body: REASON }),
  accepted: () => {
    for (const election of world.elections) endRounds(election)
    world.state = 'cancelled'
  },
})

export const grant: Make = ({ call, cast }, _, random) => {
  const username = `khach.${random.int(1, 999_999)}`
  return {
    touches: [],
    ofCongress: 'late-act',
    name: `${username} becomes an observer`,
    reasons: [],
    send: async () => {
      await cast.account(username)
      return call(ANYBODY, 'POST', cast.grants, { body: { username, role: 'observer' } })
    },
    accepted: () => {},
  }
}
