import type { BatchId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Contest, judgeBallot } from '../../rules/ballot.ts'
import { finalEntryThatCounts } from '../../rules/standing.ts'
import { addTallies, tallyBallots } from '../../rules/tally.ts'
import type { BallotGroup, BallotMarks, Tally } from '../../rules/types.ts'
import { type BatchContest, batchContest, type RoundContest, roundContest } from '../batches/contest.ts'
import { readsFiguresOfBatch } from '../batches/own-entry.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { BallotRuling, Batch } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { type FiguresCaller, readsFiguresOf } from '../shared/figures.ts'
import { findRound } from '../shared/find.ts'
import type { DoubtfulBallot, NumberedBallot, RulingReads } from './ports.ts'
import type { PaperRef } from './rule-on-ballot.ts'

type Reading = CongressReads & RoundReads & ListReads & BatchReads & BallotReads & RulingReads & ResultReads

/** The rulings on one ballot, the first version first, with the list that its marks are read against. */
export interface ReadRulings {
  readonly contest: BatchContest
  readonly rulings: readonly BallotRuling[]
}

/** Every version of the ruling on a ballot of the entry that counts; empty before the first. */
export const readRulings = async (
  reads: Reading,
  reader: FiguresCaller,
  { batchId, number }: PaperRef,
): Promise<Result<ReadRulings, Refusal>> => {
  const contest = await batchContest(reads, batchId)
  if (!contest.ok) return contest
  const figures = await readsFiguresOfBatch(reads, reader, contest.value.batch)
  if (!figures.ok) return figures
  const entries = await reads.entriesOfBatch(batchId)
  const entry = finalEntryThatCounts(entries)
  if (!entry) return refuse('ruling-too-early')
  const ballots = await reads.ballotVersions(batchId, entry.slot, number)
  if (ballots.length === 0) return refuse('ballot-unknown')
  return ok({ contest: contest.value, rulings: await reads.rulings(batchId, entry.slot, number) })
}

/** The register of doubtful and invalid ballots of a round. */
export interface DoubtfulRegister {
  readonly contest: RoundContest
  readonly batches: ReadonlyMap<BatchId, Pick<Batch, 'number' | 'label'>>
  /** Batches of which the ballots are in the totals. */
  readonly counted: ReadonlySet<BatchId>
  readonly doubtful: readonly DoubtfulBallot[]
  /** Ballots that count as invalid, each by its number in its batch. */
  readonly invalid: readonly NumberedBallot[]
  /** Invalid ballots of the stacks that are counted by a sheet, which have no numbers. */
  readonly onSheets: Tally['invalid']
  /** Invalid ballots of the count by reason: those with numbers and those on sheets. */
  readonly total: Tally['invalid']
}

const invalidMarks = (groups: readonly BallotGroup[], contest: Contest): readonly BallotMarks[] =>
  groups.flatMap(({ marks }) => (judgeBallot(marks, contest).valid ? [] : [marks]))

/**
 * Collects the ballots of a round about which there was a doubt, from the batches whose entries are all finished, and
 * the numbers of all ballots that count as invalid. A batch whose entries differ, or of which a ballot waits for a
 * ruling, is listed and not counted.
 */
export const readDoubtful = async (
  reads: Reading,
  reader: FiguresCaller,
  id: RoundId,
): Promise<Result<DoubtfulRegister, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const { congress, round } = place.value
  const figures = await readsFiguresOf(reads, reader, congress.id, round)
  if (!figures.ok) return figures
  const [names, batches, standings, doubtful, groups, sheets] = await Promise.all([
    reads.ballotCandidates(id),
    reads.batches(id),
    reads.standings(id),
    reads.doubtfulBallots(id),
    reads.ballotGroups(id),
    reads.sheets(id),
  ])
  const contest = roundContest(congress, round, names)
  const live = batches.filter(({ cancelled }) => !cancelled)
  const none = tallyBallots([], contest)
  const onSheets = sheets.reduce<Tally>((sum, { tally }) => addTallies(sum, tally), none)
  return ok({
    contest,
    batches: new Map(live.map(({ id: batchId, number, label }) => [batchId, { number, label }])),
    counted: new Set(live.flatMap((batch) => ((standings.get(batch.id) ?? 'ready') === 'ready' ? [batch.id] : []))),
    doubtful,
    invalid: await reads.ballotsWith(id, invalidMarks(groups, contest)),
    onSheets: onSheets.invalid,
    total: addTallies(tallyBallots(groups, contest), onSheets).invalid,
  })
}
