import type { Contest } from '../../rules/ballot.ts'
import { incomplete } from '../../rules/batch.ts'
import { freeToType, handOver } from '../../rules/entry.ts'
import { ballotsContent, type EntryContent } from '../../rules/entry-content.ts'
import { lookAgain } from '../../rules/look-again.ts'
import { alignsEntries, hidesProgress, isBlind } from '../../rules/procedure.ts'
import { namesOnSheet, sheetColumns } from '../../rules/sheet.ts'
import { allFinal, type Standing, standingOf } from '../../rules/standing.ts'
import { ballotTotal } from '../../rules/tally.ts'
import type { Tally } from '../../rules/types.ts'
import { mannerProblem, modeProblem } from '../../rules/typing.ts'
import type { ReplayedEntry } from '../entry-state.ts'
import { firstDifference } from '../first-difference.ts'
import { type Act, type CongressState, contestOf, procedureOf, type ReplayedRound } from '../state.ts'

import { type EntryInPlace, entryIn, ownEntryIn, takePart, typistsOf } from './entry-in-place.ts'

/** Reopening an entry or handing it over needs a reason, like every version but the first. */
const AFTER_THE_FIRST = 2

/** Whether a sheet with these columns could have been typed for the list. */
export const isOfTheList = ({ votes, disagree }: Tally, contest: Contest): boolean => {
  const read = sheetColumns(namesOnSheet({ votes, disagree }), contest)
  return read.ok && firstDifference(read.value, { votes, disagree }) === null
}

export const sheetEntered: Act<'sheet.entered'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'sheet-entered')
  if (!place) return
  const { batch, round, entry } = place
  if (modeProblem('sheet-entered', batch.mode) || mannerProblem('sheet-entered', entry)) {
    return step.outOfOrder('ballots')
  }
  const { slot, version, tally, entered = null } = step.after
  step.expectBefore(entry.sheet && { slot, ...entry.sheet })
  step.expectCorrection(entry.sheet?.version, version)
  entry.typist ??= step.event.actor.id
  takePart(step, place, step.event.actor.id)
  entry.manner = 'tally-sheet'
  if (!step.isLeftOut && !isOfTheList(tally, contestOf(congress, round))) {
    return step.report('marks-not-of-the-list', { pointer: '/tally' })
  }
  entry.sheet = { version, tally }
  entry.entered = step.isLeftOut ? (entered ?? batch.size) : ballotTotal(tally)
  if (entered !== null && entered !== entry.entered) step.report('sums-do-not-follow', { pointer: '/entered' })
}

export const papersCounted: Act<'entry.papers-counted'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'papers-counted')
  if (!place) return
  const { slot, papers } = step.after
  const { entry } = place
  step.expectBefore({ slot, papers: entry.papers })
  entry.typist ??= step.event.actor.id
  takePart(step, place, step.event.actor.id)
  entry.papers = papers
}

/** Whether an entry has as many ballots as the stack and no other number of papers, and a sheet that adds up. */
export const isComplete = (congress: CongressState, { batch, round, entry }: EntryInPlace): boolean => {
  const { size } = batch
  const { entered, papers } = entry
  const sheet = entry.sheet?.tally ?? null
  // Of a sheet that is left out only the number of its ballots is known, as if they were typed one by one.
  const manner = round.isLeftOut ? 'ballots' : entry.manner
  return incomplete({ manner, size, entered, papers, sheet, contest: contestOf(congress, round) }) === null
}

/** The content of a final entry, compared as the service compares it. */
const contentOf = (congress: CongressState, round: ReplayedRound, entry: ReplayedEntry): EntryContent | null => {
  if (entry.sheet) return { manner: 'tally-sheet', tally: entry.sheet.tally }
  if (!round.kinds) return null
  const manner = entry.manner === 'patterns' ? 'patterns' : 'ballots'
  return ballotsContent(manner, round.kinds.typed(entry), contestOf(congress, round))
}

/**
 * The standing of a batch by its entries; null if they are not blind.
 * @param stated the standing in the event, which counts if the entries are left out
 */
export const standingIn = (
  congress: CongressState,
  { batch, round }: Pick<EntryInPlace, 'batch' | 'round'>,
  stated: Standing | null,
): Standing | null => {
  if (!isBlind(procedureOf(congress))) return null
  const entries = [...batch.entries.values()]
  if (!allFinal(entries.map(({ state }) => state))) return 'typing'
  // Entries that are left out cannot be compared, and any standing after the last of them may be true.
  if (round.isLeftOut) return stated === null || stated === 'typing' ? 'ready' : stated
  const contents = entries.flatMap((entry) => contentOf(congress, round, entry) ?? [])
  return standingOf(contents, contestOf(congress, round), procedureOf(congress))
}

export const entryFinalised: Act<'entry.finalised'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'finalised')
  if (!place) return
  const { batch, entry } = place
  step.expectBefore({ slot: step.after.slot, state: entry.state })
  if (!isComplete(congress, place) || step.after.entered !== entry.entered) {
    step.report('entry-incomplete', { entered: entry.entered, size: batch.size })
  }
  entry.state = place.move.to
  entry.papers = null
  entry.lookAgain = null
  batch.standing = standingIn(congress, place, step.after.standing ?? null)
  if ((step.after.standing ?? null) !== batch.standing) step.report('standing-does-not-follow')
}

/** Compares the entries while all of them are final, and keeps what each typist looks at again. */
const expectLooks = (congress: CongressState, { batch, round }: EntryInPlace): void => {
  const entries = [...batch.entries.values()]
  if (round.isLeftOut || !isBlind(procedureOf(congress)) || !allFinal(entries.map(({ state }) => state))) return
  const found = entries.map((entry) => contentOf(congress, round, entry))
  for (const [place, entry] of entries.entries()) {
    const own = found[place]
    const others = found.toSpliced(place, 1).filter((content) => content !== null)
    entry.lookAgain = own ? lookAgain(own, others, contestOf(congress, round)) : null
  }
}

export const entryReopened: Act<'entry.reopened'> = (step, congress) => {
  const place = entryIn(step, congress, 'reopened')
  if (!place) return
  step.expectReason(AFTER_THE_FIRST)
  const { slot, entered, lookAgain: stated = null } = step.after
  step.expectBefore({ slot, state: place.entry.state })
  expectLooks(congress, place)
  // Meetings of the second procedure may have reopened entries before typists were told what to look at again.
  const mayLack = place.round.isLeftOut || (stated === null && !alignsEntries(procedureOf(congress)))
  if (!mayLack && firstDifference(place.entry.lookAgain, stated)) step.report('differences-do-not-follow')
  if (entered !== place.entry.entered) step.report('before-differs', { pointer: '/entered' })
  place.entry.state = place.move.to
  if (place.batch.standing !== null) place.batch.standing = 'typing'
}

/** Rules about the receiver of an entry that is handed over. */
export type HandOverRule = 'hand-over-off-board' | 'hand-over-to-head'

/** Why an account may not take an entry over: it has no role of the board, or it is the head's and a member could. */
const handOverRule = (congress: CongressState, { batch }: EntryInPlace, receiver: string): HandOverRule | null => {
  const board = congress.holders.onBoard()
  const seat = board.find(({ accountId }) => accountId === receiver)
  if (!seat) return 'hand-over-off-board'
  if (seat.role !== 'board-head' || !hidesProgress(procedureOf(congress))) return null
  const members = board.filter(({ role }) => role !== 'board-head').map(({ accountId }) => accountId)
  return freeToType(members, typistsOf(batch)).length > 0 ? 'hand-over-to-head' : null
}

export const entryHandedOver: Act<'entry.handed-over'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'handed-over')
  if (!place) return
  const { slot, typist } = step.after
  step.expectReason(AFTER_THE_FIRST)
  const from = handOver(place.entry.typist, typist)
  if (!from.ok) {
    if (from.error === 'entry-not-begun') step.outOfOrder(place.move.from)
    else step.report(from.error)
  }
  step.expectBefore({ slot, typist: place.entry.typist })
  const rule = handOverRule(congress, place, typist)
  if (rule) step.reportRight('hand-over-not-allowed', { rule })
  takePart(step, place, typist)
  place.entry.typist = typist
}
