import { congressLog } from '../../events/log-ref.ts'
import type { BatchId, PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sheetFindings } from '../../rules/balance.ts'
import type { Slot } from '../../rules/entry.ts'
import { type SheetProblem, sheetColumns } from '../../rules/sheet.ts'
import { ballotTotal } from '../../rules/tally.ts'
import type { Finding, InvalidReason, Tally } from '../../rules/types.ts'
import { mannerProblem, modeProblem } from '../../rules/typing.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { TallySheet } from '../model.ts'
import { type FieldProblem, type Refusal, refuse, refuseAll } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { correctionReason, nextVersion, type Precondition } from '../shared/precondition.ts'
import { batchContest, type RoundContest } from './contest.ts'
import { lockOpenEntry } from './entry-state.ts'
import type { BallotWrites, BatchWrites } from './ports.ts'

export interface SheetInput {
  readonly valid: number
  readonly invalid: Readonly<Partial<Record<InvalidReason, number>>>
  /** Every name on the list once, including zeros. */
  readonly names: readonly {
    readonly personId: PersonId
    readonly votes: number
    readonly disagree?: number | undefined
  }[]
  readonly reason: string | null
}

export interface EnteredSheet {
  readonly sheet: TallySheet
  /**
   * Contradictions on this sheet; it is stored all the same, and they must be resolved before the entry is finished.
   */
  readonly findings: readonly Finding[]
}

/** Enters the tally sheet of a stack, or a corrected version of it. */
export const enterSheet = async (
  tx: LocksCongress & RoundReads & ListReads & BatchWrites & BallotWrites & AppendsEvents,
  context: Context,
  place: { readonly batchId: BatchId; readonly slot: Slot },
  input: SheetInput,
  precondition: Precondition,
): Promise<Result<EnteredSheet, Refusal>> => {
  const { batchId, slot } = place
  const entry = await lockOpenEntry(tx, context, batchId, slot, 'sheet-entered')
  if (!entry.ok) return entry
  const { batch, congress } = entry.value
  const ofMode = modeProblem('sheet-entered', batch.mode)
  if (ofMode) return refuse(ofMode)
  const ofManner = mannerProblem('sheet-entered', entry.value.entry)
  if (ofManner) return refuse(ofManner)
  const before = await tx.sheet(batchId, slot)
  const version = nextVersion(before?.version ?? null, precondition)
  if (!version.ok) return version
  const reason = correctionReason(version.value, input.reason)
  if (!reason.ok) return reason
  const contest = await batchContest(tx, batchId)
  if (!contest.ok) return contest
  const tally = readTally(input, contest.value)
  if (!tally.ok) return tally
  const sheet: TallySheet = {
    version: version.value,
    tally: tally.value,
    reason: reason.value,
    enteredAt: context.at,
    enteredBy: context.actor.id,
  }
  const typist = entry.value.entry.typist ?? context.actor.id
  // The head may correct a sheet that somebody else typed, and then takes part in this entry too.
  if (!(await tx.claimEntry(batchId, slot, context.actor.id))) return refuse('entered-before')
  await tx.insertSheet(batchId, slot, sheet)
  await tx.setEntry({
    ...entry.value.entry,
    typist,
    manner: 'tally-sheet',
    entered: ballotTotal(tally.value),
    version: entry.value.entry.version + 1,
  })
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'sheet.entered',
    objectId: batchId,
    before: before && { slot, version: before.version, tally: before.tally },
    after: { slot, version: sheet.version, entered: ballotTotal(sheet.tally), tally: sheet.tally },
    reason: sheet.reason,
  })
  return ok({ sheet, findings: sheetFindings(sheet.tally, { size: batch.size, contest: contest.value }) })
}

/** Reads the figures of a sheet against the approved list; `at` is the place of the sheet in the request. */
export const readTally = (input: SheetInput, contest: RoundContest, at = ''): Result<Tally, Refusal> => {
  const { valid, invalid, names } = input
  const read = sheetColumns(
    names.map(({ personId, votes, disagree }) => ({ position: contest.positions.get(personId), votes, disagree })),
    contest,
  )
  if (read.ok) return ok({ valid, invalid, ...read.value })
  const errors = read.error.map((wrong) => {
    const problem = fieldProblem(wrong, contest, names)
    return { ...problem, pointer: `${at}${problem.pointer}` }
  })
  return refuseAll(errors[0]!, errors)
}

/** A problem of a sheet at its place in the request. */
const fieldProblem = (
  problem: SheetProblem,
  { names, positions }: RoundContest,
  typed: SheetInput['names'],
): FieldProblem => {
  const nameAt = (index: number) => names[positions.get(typed[index]!.personId) ?? -1]?.fullName ?? ''
  const { code } = problem
  switch (code) {
    case 'sheet-name-missing':
      return { pointer: '/names', code, params: { name: names[problem.position]?.fullName ?? '' } }
    case 'sheet-name-unknown':
      return { pointer: `/names/${problem.index}/personId`, code }
    case 'name-repeated':
      return { pointer: `/names/${problem.index}/personId`, code, params: { name: nameAt(problem.index) } }
    case 'sheet-disagree-missing':
      return { pointer: `/names/${problem.index}`, code }
    case 'sheet-disagree-unwanted':
      return { pointer: `/names/${problem.index}/disagree`, code }
  }
}
