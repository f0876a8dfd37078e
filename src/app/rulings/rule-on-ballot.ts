import { congressLog } from '../../events/log-ref.ts'
import type { BatchId, CongressId, PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { batchStep } from '../../rules/batch-states.ts'
import type { SetAsideKind, Slot } from '../../rules/entry.ts'
import { countingProblem } from '../../rules/round.ts'
import { type BoardRuling, ruledMarks, rulingProblems } from '../../rules/ruling.ts'
import { finalEntryThatCounts } from '../../rules/standing.ts'
import type { BallotFault, BallotMarks } from '../../rules/types.ts'
import type { Context } from '../actor.ts'
import { type BatchContest, batchContest } from '../batches/contest.ts'
import type { BallotReads, BatchWrites } from '../batches/ports.ts'
import { givesMarks, type MarksInput, readBallots } from '../batches/read-marks.ts'
import { offBoard } from '../batches/rulings.ts'
import { refreshStanding } from '../batches/standing.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Ballot, BallotRuling, Entry } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type FieldProblem, type Refusal, refuse, refuseAll } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockBatch, type RoundInPlace } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import type { RulingWrites } from './ports.ts'

/** The board's ruling as it is recorded. */
export interface RulingInput extends MarksInput {
  readonly ruling: BoardRuling['ruling']
  /** If absent, an invalid ballot is so for the kind of its doubt. */
  readonly fault: BallotFault | null
  readonly present: BoardRuling['present']
  readonly vote: BoardRuling['vote']
  readonly note: string | null
  readonly reason: string | null
}

/** Address of a ballot in the entry that counts. */
export interface PaperRef {
  readonly batchId: BatchId
  readonly number: number
}

type RulingTx = LocksCongress &
  BoardReads &
  PersonReads &
  RoundReads &
  ListReads &
  BatchWrites &
  BallotReads &
  RulingWrites

/**
 * Records what the board concludes about a ballot that was set aside, once for the paper: after all entries of the batch
 * are final, on the ballot of the entry that counts. A later ruling is a new version.
 */
export const ruleOnBallot = async (
  tx: RulingTx & AppendsEvents,
  context: Context,
  { batchId, number }: PaperRef,
  input: RulingInput,
  precondition: Precondition,
): Promise<Result<BallotRuling, Refusal>> => {
  const paper = await lockPaper(tx, batchId, number)
  if (!paper.ok) return paper
  const { congress, entry, ballot, kind } = paper.value
  const contest = await batchContest(tx, batchId)
  if (!contest.ok) return contest
  const marks = await checkRuling(tx, congress.id, { ballot, kind, input, contest: contest.value })
  if (!marks.ok) return marks
  const before = (await tx.rulings(batchId, entry.slot, number)).at(-1)
  const version = newVersion(context, before, precondition, input.reason)
  if (!version.ok) return version
  const { present, vote, note } = input
  const ruling: BallotRuling = {
    ...version.value,
    ballot: number,
    ballotVersion: ballot.version,
    marks: marks.value,
    present,
    vote,
    note,
  }
  await tx.insertRuling(batchId, entry.slot, ruling)
  // The entry's version is part of the running tally's ETag.
  await tx.setEntry({ ...entry, version: entry.version + 1 })
  const standing = await refreshStanding(tx, congress, contest.value, batchId)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'ballot.ruled',
    objectId: batchId,
    before: before && rulingFigures(entry.slot, before),
    after: { ...rulingFigures(entry.slot, ruling), ...(standing ? { standing } : {}) },
    reason: ruling.reason,
  })
  return ok(ruling)
}

const rulingFigures = (slot: Slot, { ballot, version, ballotVersion, marks, present, vote, note }: BallotRuling) => ({
  slot,
  number: ballot,
  version,
  ballotVersion,
  marks,
  present,
  vote,
  note,
})

interface Paper extends RoundInPlace {
  readonly entry: Entry
  readonly ballot: Ballot
  readonly kind: SetAsideKind
}

/** Locks the entry that counts, once all entries are final, and reads a ballot that was set aside in it. */
const lockPaper = async (tx: RulingTx, batchId: BatchId, number: number): Promise<Result<Paper, Refusal>> => {
  const place = await lockBatch(tx, batchId)
  if (!place.ok) return place
  const notCounting = countingProblem(place.value.round.state)
  if (notCounting) return refuse(notCounting)
  if (place.value.batch.cancelled) return refuse('batch-cancelled')
  const entries = await tx.lockEntriesOfBatch(batchId)
  const entry = finalEntryThatCounts(entries)
  // After a round that ended early is counted again, entries are final that were never finished.
  const standing = await tx.standing(batchId)
  if (!entry || (standing && batchStep(standing, 'ruled') === 'ruling-too-early')) return refuse('ruling-too-early')
  const ballot = (await tx.ballotVersions(batchId, entry.slot, number)).at(-1)
  if (!ballot || ballot.removed) return refuse('ballot-unknown')
  if (ballot.setAside === null) return refuse('ballot-not-set-aside')
  return ok({ ...place.value, entry, ballot, kind: ballot.setAside })
}

interface RulingToCheck extends Pick<Paper, 'ballot' | 'kind'> {
  readonly input: RulingInput
  readonly contest: BatchContest
}

/** Checks a ruling, and gives the marks with which the ballot counts. */
const checkRuling = async (
  reads: BoardReads & PersonReads,
  congressId: CongressId,
  { ballot, kind, input, contest }: RulingToCheck,
): Promise<Result<BallotMarks, Refusal>> => {
  const marksGiven = givesMarks(input)
  const { struck, agree, disagree } = input
  const plain = { struck, agree, disagree, doubt: null, setAside: null, times: 1 }
  const read = marksGiven ? readBallots([plain], contest, () => '') : ok([{ marks: ballot.marks }])
  if (!read.ok) return read
  const ofKind = input.ruling === 'invalid' && kind !== 'unreadable' ? kind : null
  const fault = input.fault ?? ofKind
  const errors: FieldProblem[] = [
    ...(await notOnBoard(reads, congressId, input.present)),
    ...rulingProblems(kind, { ...input, fault, marksGiven }, contest.readings).map((code) => ({
      pointer: POINTERS[code],
      code,
    })),
  ]
  const [first] = errors
  return first ? refuseAll(first, errors) : ok(ruledMarks(read.value[0]!.marks, fault))
}

/** The field of a request to which each problem belongs. */
const POINTERS: Readonly<Record<ReturnType<typeof rulingProblems>[number], string>> = {
  'ruling-fault-missing': '/fault',
  'ruling-fault-unwanted': '/fault',
  'ruling-marks-missing': '',
  'ruling-needs-note': '/note',
  'ruling-hands-exceed': '/vote',
  'ruling-not-carried': '/vote',
}

/** 244 d7.k2, 190 d8.k2: the board rules, so those present are on it. */
const notOnBoard = async (
  reads: BoardReads & PersonReads,
  congressId: CongressId,
  present: readonly PersonId[],
): Promise<readonly FieldProblem[]> => {
  const board = new Set((await reads.board(congressId))?.members.map(({ personId }) => personId))
  const strangers = present.flatMap((personId, index) => (board.has(personId) ? [] : [{ personId, index }]))
  return Promise.all(
    strangers.map(async ({ personId, index }) => offBoard(`/present/${index}`, await reads.person(personId))),
  )
}
