import type { Contest } from '../rules/ballot.ts'
import { completeReadings } from '../rules/readings.ts'
import { tallyBallots } from '../rules/tally.ts'
import type { BallotGroup, BallotMarks, CountFacts, Readings, Tally } from '../rules/types.ts'
import { type CountedBallot, type CountRecord, RECORD_FORMATS, type TallyRecord, versionOf } from './schema.ts'

/** Maps ids to positions on the list. A Map, because an id may be `constructor`. */
type Positions = ReadonlyMap<string, number>

const at = (positions: Positions, ids: readonly string[] | undefined): number[] =>
  (ids ?? []).map((id) => positions.get(id)!)

const marksOf = (ballot: CountedBallot, positions: Positions): BallotMarks => {
  const fault = ballot.fault === undefined ? {} : { fault: ballot.fault }
  return ballot.struck === undefined
    ? { agree: at(positions, ballot.agree), disagree: at(positions, ballot.disagree), ...fault }
    : { struck: at(positions, ballot.struck), ...fault }
}

const inBallotOrder = (sums: Readonly<Record<string, number>>, positions: Positions): number[] => {
  const ordered = new Array<number>(positions.size).fill(0)
  for (const [id, value] of Object.entries(sums)) ordered[positions.get(id)!] = value
  return ordered
}

const givenTally = (tally: TallyRecord, positions: Positions): Tally => ({
  valid: tally.valid,
  invalid: tally.invalid,
  votes: inBallotOrder(tally.votes, positions),
  disagree: tally.disagree === undefined ? null : inBallotOrder(tally.disagree, positions),
})

const positionsIn = ({ candidates }: CountRecord): Positions => new Map(candidates.map(({ id }, index) => [id, index]))

/** The ballots of a record with their marks by position on the list; null if it has the sums instead. */
export const ballotsOf = (record: CountRecord): readonly BallotGroup[] | null => {
  const { ballots } = record
  if (ballots.tally !== undefined) return null
  const positions = positionsIn(record)
  return (ballots.counted ?? []).map((ballot) => ({ marks: marksOf(ballot, positions), times: ballot.times ?? 1 }))
}

const tallyOf = (record: CountRecord, readings: Readings): Tally => {
  const { ballots, candidates, seats } = record
  if (ballots.tally !== undefined) return givenTally(ballots.tally, positionsIn(record))
  const contest: Contest = { candidates: candidates.length, seats, allDisagree: readings.allDisagree }
  return tallyBallots(ballotsOf(record) ?? [], contest)
}

/** The facts of an accepted record: readings completed, ids turned into positions, ballots tallied. */
export const toFacts = (record: CountRecord): CountFacts => {
  const version = versionOf(record)
  const readings = completeReadings(record.readings ?? {}, version)
  const { summoned, attending, exclusions } = record.roll
  return {
    version,
    regulation: record.regulation,
    readings,
    meeting: record.meeting,
    roll: { summoned, attending, exclusions: exclusions ?? {} },
    office: record.office,
    seats: record.seats,
    alternates: record.format === RECORD_FORMATS[1] ? null : (record.alternates ?? null),
    round: record.round,
    candidates: record.candidates,
    issued: record.ballots.issued,
    returned: record.ballots.returned,
    tally: tallyOf(record, readings),
  }
}
