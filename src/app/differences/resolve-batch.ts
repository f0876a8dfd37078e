import { congressLog } from '../../events/log-ref.ts'
import type { BatchId, CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { incomplete } from '../../rules/batch.ts'
import { mayResolve, type Slot } from '../../rules/entry.ts'
import { countingProblem } from '../../rules/round.ts'
import { allFinal, type Standing } from '../../rules/standing.ts'
import { ballotTotal } from '../../rules/tally.ts'
import type { Context } from '../actor.ts'
import { type BatchContest, batchContest } from '../batches/contest.ts'
import { readTally, type SheetInput } from '../batches/enter-sheet.ts'
import { incompleteEntry } from '../batches/incomplete-entry.ts'
import type { BallotWrites, BatchWrites } from '../batches/ports.ts'
import { type MarksInput, type ReadBallot, readBallots } from '../batches/read-marks.ts'
import { refreshStanding } from '../batches/standing.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Batch, Entry, TallySheet } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { liveOf } from '../roles/model.ts'
import type { RoleReads } from '../roles/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockBatch, type RoundInPlace } from '../shared/find.ts'
import { type Changes, figuresOf, newVersion, type PaperPlaces, placesOf } from './paper-versions.ts'
import { stampOf } from './read-differences.ts'

/** A paper ballot, and what it says. */
export interface PaperInput extends MarksInput {
  readonly at: PaperPlaces
  /** True if there is no such paper, and what was typed is removed. */
  readonly absent: boolean
  readonly setAside: ReadBallot['setAside']
}

export interface Resolution {
  readonly papers: readonly PaperInput[]
  /** The figures of every entry that is a sheet; null if sheets stay as they are. */
  readonly sheet: Omit<SheetInput, 'reason'> | null
  readonly reason: string
  /** The stamp of the differences that the caller has seen; null if not given. */
  readonly seen: string | null
}

type ResolvingTx = LocksCongress & RoundReads & ListReads & RoleReads & BatchWrites & BallotWrites & AppendsEvents

/**
 * Enters what the papers say into the entries of a batch that differ, so that they are equal afterwards. Each correction
 * is a version; ballots that an entry lacks are added at its end. The entries stay final.
 */
export const resolveBatch = async (
  tx: ResolvingTx,
  context: Context,
  batchId: BatchId,
  resolution: Resolution,
): Promise<Result<Standing, Refusal>> => {
  const place = await lockDiffering(tx, context, batchId, resolution.seen)
  if (!place.ok) return place
  const { congress, batch, entries } = place.value
  const contest = await batchContest(tx, batchId)
  if (!contest.ok) return contest
  const changes: Changes = { ballots: [], sheets: [] }
  const changed = new Map(entries.map((entry) => [entry.slot, entry]))
  const ballots = await changeBallots(tx, context, { contest: contest.value, resolution, batchId }, changed, changes)
  if (!ballots.ok) return ballots
  const sheets = await changeSheets(tx, context, { contest: contest.value, resolution, batchId }, changed, changes)
  if (!sheets.ok) return sheets
  const complete = await allComplete(tx, contest.value, batch, [...changed.values()])
  if (!complete.ok) return complete
  // The database takes a ballot only after its entry.
  for (const entry of changed.values()) await tx.setEntry({ ...entry, version: entry.version + 1, lookAgain: null })
  for (const { slot, after } of changes.ballots) await tx.insertBallotVersion(batchId, slot, after)
  const standing = (await refreshStanding(tx, congress, contest.value, batchId)) ?? 'ready'
  if (standing === 'differing') return refuse('resolution-leaves-differences')
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'batch.resolved',
    objectId: batchId,
    ...figuresOf(changes, standing),
    reason: resolution.reason,
  })
  return ok(standing)
}

interface DifferingBatch extends RoundInPlace {
  readonly batch: Batch
  readonly entries: readonly Entry[]
}

/** Locks a batch whose entries are final and differ, for somebody who may resolve it and has seen how they differ. */
const lockDiffering = async (
  tx: ResolvingTx,
  context: Context,
  batchId: BatchId,
  seen: string | null,
): Promise<Result<DifferingBatch, Refusal>> => {
  const place = await lockBatch(tx, batchId)
  if (!place.ok) return place
  const notCounting = countingProblem(place.value.round.state)
  if (notCounting) return refuse(notCounting)
  if (place.value.batch.cancelled) return refuse('batch-cancelled')
  const entries = await tx.lockEntriesOfBatch(batchId)
  if (!allFinal(entries.map(({ state }) => state))) return refuse('entries-blind')
  if (seen === null) return refuse('precondition-required')
  if (seen !== stampOf(entries)) return refuse('version-stale', { params: { current: stampOf(entries) } })
  if ((await tx.standing(batchId)) !== 'differing') return refuse('nothing-differs')
  const others = await otherHeads(tx, place.value.congress.id, context.actor.id)
  if (!mayResolve(context.actor.id, await tx.typistsOf(batchId), others)) return refuse('resolver-typed')
  return ok({ ...place.value, entries })
}

/** The accounts of the other heads of the board. */
const otherHeads = async (reads: RoleReads, congressId: CongressId, own: string): Promise<readonly string[]> =>
  liveOf(await reads.grantsInCongress(congressId)).flatMap(({ role, accountId }) =>
    role === 'board-head' && accountId !== own ? [accountId] : [],
  )

interface Task {
  readonly contest: BatchContest
  readonly resolution: Resolution
  readonly batchId: BatchId
}

const changeBallots = async (
  tx: BallotWrites,
  context: Context,
  { contest, resolution, batchId }: Task,
  changed: Map<Slot, Entry>,
  changes: Changes,
): Promise<Result<null, Refusal>> => {
  const present = resolution.papers.flatMap((paper, index) => (paper.absent ? [] : [{ paper, index }]))
  const read = readBallots(
    present.map(({ paper: { struck, agree, disagree, setAside } }) => ({
      struck,
      agree,
      disagree,
      setAside,
      doubt: null,
      times: 1,
    })),
    contest,
    (place) => `/papers/${present[place]!.index}`,
  )
  if (!read.ok) return read
  const typed = new Map(present.map(({ index }, place) => [index, read.value[place]!]))
  for (const [index, { at }] of resolution.papers.entries()) {
    for (const [slot, number] of placesOf(at)) {
      const pointer = `/papers/${index}/at/${slot}`
      const entry = changed.get(slot)
      if (!entry || entry.manner === 'tally-sheet') return refuseAt(pointer, 'entry-unknown')
      if (changes.ballots.some((one) => one.slot === slot && one.after.number === number)) {
        return refuseAt(pointer, 'paper-repeated')
      }
      const before = number === null ? null : (await tx.ballotVersions(batchId, slot, number)).at(-1)
      if (before === undefined || before?.removed) return refuseAt(pointer, 'ballot-unknown')
      const change = newVersion(context, entry, before, typed.get(index) ?? null, resolution.reason)
      if (change === null) continue
      changes.ballots.push({ slot, before, after: change.ballot })
      changed.set(slot, change.entry)
    }
  }
  return ok(null)
}

/** Gives every entry that is a sheet the figures of the resolution. */
const changeSheets = async (
  tx: BallotWrites,
  context: Context,
  { contest, resolution, batchId }: Task,
  changed: Map<Slot, Entry>,
  changes: Changes,
): Promise<Result<null, Refusal>> => {
  if (resolution.sheet === null) return ok(null)
  const tally = readTally({ ...resolution.sheet, reason: resolution.reason }, contest, '/sheet')
  if (!tally.ok) return tally
  for (const [slot, entry] of changed) {
    const before = entry.manner === 'tally-sheet' ? await tx.sheet(batchId, slot) : undefined
    if (!before) continue
    const after: TallySheet = {
      version: before.version + 1,
      tally: tally.value,
      reason: resolution.reason,
      enteredAt: context.at,
      enteredBy: context.actor.id,
    }
    await tx.insertSheet(batchId, slot, after)
    changes.sheets.push({ slot, before, after })
    changed.set(slot, { ...entry, entered: ballotTotal(tally.value) })
  }
  return ok(null)
}

/** Whether every entry still has as many ballots as the stack, and every sheet adds up. */
const allComplete = async (
  tx: BallotWrites,
  contest: BatchContest,
  { id, size }: Batch,
  entries: readonly Entry[],
): Promise<Result<null, Refusal>> => {
  for (const { slot, manner, entered, papers } of entries) {
    const sheet = manner === 'tally-sheet' ? ((await tx.sheet(id, slot))?.tally ?? null) : null
    const filled = { size, entered, papers, sheet, contest }
    const problem = incomplete({ manner, ...filled })
    if (problem) return incompleteEntry(problem, filled)
  }
  return ok(null)
}
