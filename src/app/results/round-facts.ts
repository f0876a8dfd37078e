import { Bug } from '../../kernel/bug.ts'
import { sum } from '../../kernel/integers.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { EntryState } from '../../rules/entry.ts'
import { listedName } from '../../rules/name-order.ts'
import { addTallies, tallyBallots } from '../../rules/tally.ts'
import type { BallotGroup, CountFacts, Tally } from '../../rules/types.ts'
import { type RoundContest, roundContest } from '../batches/contest.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { Batch, Entry } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundInPlace } from '../shared/find.ts'

/** All facts that determine a round's result, with their sources. */
export interface RoundFacts {
  readonly facts: CountFacts
  readonly contest: RoundContest
  readonly rollVersion: number
  /** Batches that count, without cancelled ones. */
  readonly batches: readonly Batch[]
  readonly entries: readonly Entry[]
  readonly ballots: readonly BallotGroup[]
  /** Changes with every change of a fact that the result depends on. */
  readonly stamp: string
}

/** Collects the facts of a round whose box has been opened. */
export const roundFacts = async (
  reads: RollReads & ListReads & CustodyReads & BatchReads & BallotReads,
  place: RoundInPlace,
): Promise<Result<RoundFacts, Refusal>> => {
  const { round, congress } = place
  const [names, issue, ballotReturn, batches, entries, ballots, sheets] = await Promise.all([
    reads.ballotCandidates(round.id),
    reads.issue(round.id),
    reads.ballotReturn(round.id),
    reads.batches(round.id),
    reads.entries(round.id),
    reads.ballotGroups(round.id),
    reads.sheets(round.id),
  ])
  if (!issue) return refuse('ballots-not-issued')
  if (!ballotReturn) return refuse('ballots-not-returned')
  const roll = await reads.rollVersion(congress.id, issue.rollVersion)
  if (!roll) throw new Bug(`round ${round.id} is bound to a roll version that is not there`)
  const contest = roundContest(congress, round, names)
  const typed = tallyBallots(ballots, contest)
  const tally = sheets.reduce<Tally>((total, sheet) => addTallies(total, sheet.tally), typed)
  return ok({
    facts: {
      version: congress.countVersion,
      regulation: congress.regulation,
      readings: congress.readings,
      meeting: congress.kind,
      roll: { summoned: roll.summoned, attending: roll.attending, exclusions: roll.exclusions },
      office: round.office,
      seats: round.seats,
      alternates: round.alternates,
      round: { number: round.recordNumber, kind: round.kind },
      candidates: names.map((name) => listedName({ ...name, id: name.personId })),
      issued: issue.issued,
      returned: ballotReturn.returned,
      tally,
    },
    contest,
    rollVersion: roll.version,
    batches: batches.filter(({ cancelled }) => !cancelled),
    entries,
    ballots,
    stamp: [
      issue.version,
      ballotReturn.version,
      sum(batches.map(({ version }) => version)),
      sum(entries.map(({ version }) => version)),
    ].join('-'),
  })
}

/** The states of the entries of the batches that count. */
export const countedEntries = ({ batches, entries }: RoundFacts): readonly EntryState[] => {
  const counted = new Set(batches.map(({ id }) => id))
  return entries.filter(({ batchId }) => counted.has(batchId)).map(({ state }) => state)
}
