import type { BatchId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { sum } from '../../kernel/integers.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CountedBatch } from '../../rules/declaration.ts'
import { listedName } from '../../rules/name-order.ts'
import { isBlind, type Procedure } from '../../rules/procedure.ts'
import { undoneProblem } from '../../rules/round.ts'
import { allFinal, type Standing } from '../../rules/standing.ts'
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
import type { SeatRefusal } from './model.ts'
import type { ResultReads } from './ports.ts'
import { isInForce } from './round-outcome.ts'

/** All facts that determine a round's result, with their sources. */
export interface RoundFacts {
  readonly facts: CountFacts
  readonly contest: RoundContest
  readonly rollVersion: number
  /** Batches that count, without cancelled ones. */
  readonly batches: readonly Batch[]
  readonly entries: readonly Entry[]
  /** By batch; empty if the entries are not blind. */
  readonly standings: ReadonlyMap<BatchId, Standing>
  readonly ballots: readonly BallotGroup[]
  /** Tally sheets that count. Their stacks need no mode, because each entry of a stack chooses its manner. */
  readonly sheets: number
  /** People on the list of whom it is recorded that they take no seat. */
  readonly notSeated: readonly SeatRefusal[]
  /** Changes with every change of a fact that the result depends on; blind entries leave it as it is. */
  readonly stamp: string
}

/** Collects the facts of a round whose box has been opened. */
export const roundFacts = async (
  reads: RollReads & ListReads & CustodyReads & BatchReads & BallotReads & ResultReads,
  place: RoundInPlace,
): Promise<Result<RoundFacts, Refusal>> => {
  const { round, congress } = place
  const [names, issue, ballotReturn, batches, entries, standings, ballots, sheets, refusals] = await Promise.all([
    reads.ballotCandidates(round.id),
    reads.issue(round.id),
    reads.ballotReturn(round.id),
    reads.batches(round.id),
    reads.entries(round.id),
    reads.standings(round.id),
    reads.ballotGroups(round.id),
    reads.sheets(round.id),
    reads.seatRefusals(round.id),
  ])
  if (!issue) return refuse(undoneProblem(round) ?? 'ballots-not-issued')
  if (!ballotReturn) return refuse(undoneProblem(round) ?? 'ballots-not-returned')
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
    standings,
    ballots,
    sheets: sheets.length,
    notSeated: refusals.filter(isInForce),
    stamp: [
      issue.version,
      ballotReturn.version,
      sum(batches.map(({ version }) => version)),
      sum(seenEntries(entries, congress.procedure).map(({ version }) => version)),
      // Nothing in most rounds, so that confirmations of earlier versions of the program hold.
      ...(refusals.length > 0 ? [sum(refusals.map((refusal) => (isInForce(refusal) ? 1 : 2)))] : []),
    ].join('-'),
  })
}

/** The entries that are not blind any more. The versions of others would show how far they are typed. */
const seenEntries = (entries: readonly Entry[], procedure: Procedure): readonly Entry[] => {
  if (!isBlind(procedure)) return entries
  return [...Map.groupBy(entries, ({ batchId }) => batchId).values()]
    .filter((ofBatch) => allFinal(ofBatch.map(({ state }) => state)))
    .flat()
}

/** The batches that count, with the states of their entries and the standing that follows. */
export const countedBatches = ({ batches, entries, standings }: RoundFacts): readonly CountedBatch[] => {
  const byBatch = Map.groupBy(entries, ({ batchId }) => batchId)
  return batches.map(({ id, number }) => ({
    number,
    entries: (byBatch.get(id) ?? []).map(({ state }) => state),
    standing: standings.get(id) ?? null,
  }))
}
