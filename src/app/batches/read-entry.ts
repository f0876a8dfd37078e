import type { BatchId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Slot } from '../../rules/entry.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { Ballot, TallySheet } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { Reader } from '../shared/figures.ts'
import { type BatchContest, batchContest } from './contest.ts'
import { readableEntry } from './own-entry.ts'
import type { BallotReads, BatchReads } from './ports.ts'

type EntryReads = CongressReads & RoundReads & ListReads & BatchReads & BallotReads & ResultReads

/** Address of one entry. */
export interface EntryRef {
  readonly batchId: BatchId
  readonly slot: Slot
}

/** Ballots with the list that they are read against. */
export interface ReadBallots {
  readonly contest: BatchContest
  readonly ballots: readonly Ballot[]
}

/** The contest of an entry that the actor may read. */
const readableContest = async (
  reads: EntryReads,
  actor: Reader,
  { batchId, slot }: EntryRef,
): Promise<Result<BatchContest, Refusal>> => {
  const contest = await batchContest(reads, batchId)
  if (!contest.ok) return contest
  const entry = await readableEntry(reads, actor, batchId, slot)
  return entry.ok ? contest : entry
}

/** A page of the ballots of an entry, each in its newest version. */
export const listBallots = async (
  reads: EntryReads,
  actor: Reader,
  entry: EntryRef,
  page: Page<number>,
): Promise<Result<ReadBallots, Refusal>> => {
  const contest = await readableContest(reads, actor, entry)
  if (!contest.ok) return contest
  return ok({ contest: contest.value, ballots: await reads.ballots(entry.batchId, entry.slot, page) })
}

/** Every version of one ballot, the first one first. */
export const listBallotVersions = async (
  reads: EntryReads,
  actor: Reader,
  entry: EntryRef,
  number: number,
): Promise<Result<ReadBallots, Refusal>> => {
  const contest = await readableContest(reads, actor, entry)
  if (!contest.ok) return contest
  const ballots = await reads.ballotVersions(entry.batchId, entry.slot, number)
  return ballots.length > 0 ? ok({ contest: contest.value, ballots }) : refuse('ballot-unknown')
}

/** A tally sheet with the list and the size of its stack. */
export interface ReadSheet {
  readonly sheet: TallySheet
  readonly contest: BatchContest
  readonly size: number
}

/** Adds the size of the batch, which can be corrected and therefore is not part of the contest. */
const withSize = async (
  reads: BatchReads,
  contest: BatchContest,
  sheet: TallySheet,
): Promise<Result<ReadSheet, Refusal>> => {
  const batch = await reads.batch(contest.batch.id)
  return batch ? ok({ sheet, contest, size: batch.size }) : refuse('batch-unknown')
}

/** A tally sheet that was just written, with the facts needed to judge it. */
export const sheetInPlace = async (
  reads: Omit<EntryReads, keyof ResultReads>,
  batchId: BatchId,
  sheet: TallySheet,
): Promise<Result<ReadSheet, Refusal>> => {
  const contest = await batchContest(reads, batchId)
  return contest.ok ? withSize(reads, contest.value, sheet) : contest
}

/** The tally sheet of an entry that the actor may read. */
export const readSheet = async (
  reads: EntryReads,
  actor: Reader,
  entry: EntryRef,
): Promise<Result<ReadSheet, Refusal>> => {
  const contest = await readableContest(reads, actor, entry)
  if (!contest.ok) return contest
  const sheet = await reads.sheet(entry.batchId, entry.slot)
  return sheet ? withSize(reads, contest.value, sheet) : refuse('sheet-unknown')
}
