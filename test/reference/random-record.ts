import type {
  CountedBallot,
  CountRecord,
  CountRecord1,
  CountRecord2,
  TallyRecord,
} from '../../src/count-record/schema.ts'
import { type Random, randomFrom } from './random.ts'
import { randomNames } from './random-names.ts'
import { tallyRecord } from './reference-ballots.ts'

const MEMBERS = ['temporaryElsewhere', 'exempt', 'suspended', 'prosecuted', 'excusedThroughout']
const CONFERENCE = ['suspended', 'prosecuted', 'excusedThroughout']

/** By version and meeting. */
const EXCLUSIONS = {
  1: {
    'members-congress': MEMBERS,
    'delegates-congress': ['conveningAbsent', 'absentWithoutAlternate', 'rejected'],
    'committee-conference': CONFERENCE,
    'inspection-conference': CONFERENCE,
  },
  2: {
    'members-congress': MEMBERS,
    'members-conference': MEMBERS,
    'delegates-congress': ['conveningAbsent', 'absentWithoutAlternate', 'rejected'],
    'committee-conference': ['temporaryElsewhere', ...CONFERENCE],
    'inspection-conference': ['temporaryElsewhere', ...CONFERENCE],
  },
} as const

type Meeting = keyof (typeof EXCLUSIONS)[2]

const OFFICES = [
  'committee',
  'committee',
  'standing-committee',
  'secretary',
  'deputy-secretary',
  'inspection-committee',
  'inspection-chair',
  'inspection-deputy-chair',
  'delegates',
  'alternate-delegates',
] as const

const IDS = ['c1', 'c2', 'c3', 'constructor', '__proto__', 'a/b~c', '7', 'toString']

const INVALID = ['not-issued', 'marked', 'outside-name', 'over-voted', 'no-choice', 'both-or-neither'] as const

export const READING_VALUES = {
  conferenceBase: ['sitting-294', 'sitting-minus-excused', 'sitting'],
  rejectedDelegates: ['removed-before-base', 'kept'],
  markedBallots: ['invalid', 'board-rules'],
  allDisagree: ['invalid', 'valid'],
  returnedExceedsIssued: ['stop', 'set-aside-not-issued'],
  nameOrder: ['given-family-middle-seniority', 'as-approved'],
  tieAtCut: ['revote-plurality', 'revote-majority'],
  seatsLeft: ['congress-decides'],
  quorum: ['two-thirds', 'none'],
  percentBase: ['majority-base', 'summoned'],
} as const

/** Readings that have other values in version 1. */
const READING_VALUES_1 = {
  conferenceBase: ['sitting-minus-excused', 'sitting'],
  returnedExceedsIssued: ['stop'],
} as const

/** Some readings of version 1. */
const someReadings = (random: Random): CountRecord1['readings'] =>
  Object.fromEntries(
    random
      .some(Object.entries({ ...READING_VALUES, ...READING_VALUES_1 }))
      .map(([name, values]) => [name, random.pick<string>(values)]),
  )

/** Every reading of version 2, mostly with its default. */
const allReadings = (random: Random): CountRecord2['readings'] => {
  const value = <T>(values: readonly [T, ...T[]]): T => (random.oneIn(3) ? random.pick(values) : values[0])
  return {
    conferenceBase: value(READING_VALUES.conferenceBase),
    rejectedDelegates: value(READING_VALUES.rejectedDelegates),
    markedBallots: value(READING_VALUES.markedBallots),
    allDisagree: value(READING_VALUES.allDisagree),
    returnedExceedsIssued: value(READING_VALUES.returnedExceedsIssued),
    nameOrder: value(READING_VALUES.nameOrder),
    tieAtCut: value(READING_VALUES.tieAtCut),
    seatsLeft: 'congress-decides',
    quorum: value(READING_VALUES.quorum),
    percentBase: value(READING_VALUES.percentBase),
  }
}

const rollFor = (random: Random, keys: readonly string[]): CountRecord['roll'] => {
  const summoned = random.oneIn(15) ? random.int(0, 2) : random.int(1, 14)
  const attending = random.oneIn(3) ? random.int(0, summoned) : summoned
  if (random.oneIn(3)) return { summoned, attending }
  const exclusions = Object.fromEntries(
    random.some(keys).map((key) => [key, random.oneIn(9) ? random.int(2, 5) : random.int(0, 1)]),
  )
  return { summoned, attending, exclusions }
}

const roundFor = (random: Random, surplus: boolean): CountRecord['round'] => {
  const kind = random.pick(
    surplus ? (['first', 'first', 'further', 'tie-revote'] as const) : (['first', 'further'] as const),
  )
  return { number: kind === 'first' ? 1 : random.int(2, 4), kind }
}

/** Marks that are mostly of a voter who understood the ballot, and in part of one who did not. */
const marks = (random: Random, ids: readonly string[], seats: number): CountedBallot => {
  if (ids.length > seats) {
    const chosen = random.oneIn(5) ? random.int(0, ids.length) : random.int(Math.max(1, seats - 1), seats)
    return { struck: random.shuffled(ids).slice(chosen) }
  }
  if (random.oneIn(3)) return { agree: random.some(ids), disagree: random.some(ids) }
  if (random.oneIn(5)) return { agree: [], disagree: [...ids] }
  const agree = random.oneIn(2) ? [...ids] : random.some(ids)
  return { agree, disagree: ids.filter((id) => !agree.includes(id)) }
}

/** Ballots for a hall of the given size, alike ones together more often than not. */
const ballotsFor = (random: Random, ids: readonly string[], seats: number, hall: number): CountedBallot[] => {
  const stack: CountedBallot[] = []
  for (let left = hall; left > 0; ) {
    const times = random.int(1, Math.min(left, 6))
    left -= times
    const ballot = marks(random, ids, seats)
    const fault = random.oneIn(15) ? { fault: random.pick(['not-issued', 'marked', 'outside-name'] as const) } : {}
    stack.push({ ...ballot, ...fault, ...(times === 1 && random.oneIn(2) ? {} : { times }) })
  }
  return stack
}

const entries = (counts: ReadonlyMap<string, number>): Record<string, number> => Object.fromEntries(counts)

/** A tally of the ballots; one in three with a slip of the pen in it. */
const tallyFor = (random: Random, record: CountRecord): TallyRecord => {
  const { valid, invalid, votes, disagree } = tallyRecord(record)
  const surplus = record.candidates.length > record.seats
  const slip = random.oneIn(3) ? random.int(1, 4) : 0
  const someone = random.pick(record.candidates).id
  if (slip === 1) votes.set(someone, random.int(0, 12))
  if (slip === 2 && !surplus) disagree.set(someone, random.int(0, 12))
  if (slip === 3) for (const id of votes.keys()) votes.set(id, random.int(0, 6))
  if (slip === 4) invalid.set(random.pick(INVALID), random.int(0, 2))
  const sheet: TallyRecord = {
    valid: slip === 4 && random.oneIn(2) ? valid + 1 : valid,
    invalid: entries(invalid),
    votes: entries(votes),
  }
  return surplus ? sheet : { ...sheet, disagree: entries(disagree) }
}

/** Mostly the number that fits, now and then one too few or too many. */
const about = (random: Random, n: number): number => (random.oneIn(8) ? Math.max(0, n + random.pick([-1, 1])) : n)

/** The keys that both versions have, with the exclusions of a kind of meeting. */
const commonKeys = (random: Random, exclusions: readonly string[]) => {
  const roll = rollFor(random, exclusions)
  const seats = random.oneIn(3) ? 1 : random.int(1, 4)
  const size = Math.max(1, Math.min(seats + random.pick([-1, 0, 0, 1, 1, 1, 2, 3]), IDS.length))
  const ids = random.shuffled(IDS).slice(0, size)
  const names = randomNames(random, size)
  const hall = about(random, roll.attending)
  const issued = random.oneIn(6) ? roll.attending : hall
  return {
    regulation: random.pick(['qd244-2014', 'qd190-2024'] as const),
    roll,
    office: random.pick(OFFICES),
    seats,
    round: roundFor(random, size > seats),
    candidates: ids.map((id, index) => ({ id, ...names[index]! })),
    ballots: { issued, returned: about(random, hall), counted: ballotsFor(random, ids, seats, hall) },
  }
}

const recordOf = (random: Random): CountRecord => {
  if (random.oneIn(3)) {
    const meeting = random.pick(MEETINGS_1)
    return {
      format: 'count-record/1',
      ...(random.oneIn(2) ? { readings: someReadings(random) } : {}),
      meeting,
      ...commonKeys(random, EXCLUSIONS[1][meeting]),
    }
  }
  const meeting = random.pick<Meeting>([...MEETINGS_1, 'members-conference'])
  const keys = commonKeys(random, EXCLUSIONS[2][meeting])
  // Votes on delegates are rare among the offices, and only they have alternates.
  const office = random.oneIn(3) ? 'delegates' : keys.office
  const hasAlternates = office === 'delegates' && keys.round.kind !== 'tie-revote' && random.oneIn(2)
  return {
    format: 'count-record/2',
    readings: allReadings(random),
    meeting,
    ...keys,
    office,
    ...(hasAlternates ? { alternates: random.int(0, 3) } : {}),
  }
}

const MEETINGS_1 = ['members-congress', 'delegates-congress', 'committee-conference', 'inspection-conference'] as const

/** A valid record of a small meeting; the same one for the same seed. */
export const randomRecord = (seed: number): CountRecord => {
  const random = randomFrom(seed)
  const record = recordOf(random)
  if (random.oneIn(2)) return record
  const { issued, returned } = record.ballots
  return { ...record, ballots: { issued, returned, tally: tallyFor(random, record) } }
}
