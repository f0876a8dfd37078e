import type { EventDocument } from '../../audit/event.ts'
import type { Figures } from '../../events/event.ts'
import type { Slot } from '../../rules/entry.ts'
import type { BallotMarks } from '../../rules/types.ts'
import { beforeOf, reasoned, typed, votes, type Writes } from './row-parts.ts'
import { type WrittenRow, written } from './written-row.ts'

const batchCreated: Writes<'batch.created'> = ({ roundId, number, mode, version, size, label }, event) => [
  written('ballot_batch', {
    ...{ id: event.object.id, round_id: roundId, congress_id: event.log, number, mode, created_at: event.at },
  }),
  written('ballot_batch_version', {
    ...{ batch_id: event.object.id, version, size, label, cancelled: false },
    ...reasoned(event),
  }),
]

const batchCorrected: Writes<'batch.corrected'> = (after, event) =>
  written('ballot_batch_version', { batch_id: event.object.id, ...after, cancelled: false, ...reasoned(event) })

const batchCancelled: Writes<'batch.cancelled'> = ({ version, cancelled }, event) => {
  const { size, label } = beforeOf(event)
  return written('ballot_batch_version', {
    ...{ batch_id: event.object.id, version, size, label, cancelled, ...reasoned(event) },
  })
}

const marked = (marks: BallotMarks | Readonly<Record<string, unknown>>) => {
  const { struck = null, agree = null, disagree = null, fault = null }: Readonly<Record<string, unknown>> = marks
  return { struck, agree, disagree, fault }
}

/** The account of an act has a hand in the entry. */
const hand = ({ object, actor }: EventDocument, slot: Slot, account = actor.id): WrittenRow =>
  written('entry_typist', { batch_id: object.id, slot, account_id: account })

const ballotsEntered: Writes<'ballots.entered'> = ({ ballots, firstNumber, slot }, event) => {
  const rows = [hand(event, slot)]
  let number = firstNumber
  for (const { doubt = null, setAside = null, times = 1, ...marks } of ballots) {
    const cells = { ...marked(marks), doubt, set_aside: setAside, removed: false, ...typed(event) }
    for (let repeat = 0; repeat < times; repeat += 1, number += 1) {
      rows.push(written('ballot', { batch_id: event.object.id, slot, number, version: 1, ...cells }))
    }
  }
  return rows
}

const ballotCorrected: Writes<'ballot.corrected'> = (after, event) => {
  const { slot, number, version, marks, doubt, setAside = null } = after
  return [
    hand(event, slot),
    written('ballot', {
      ...{ batch_id: event.object.id, slot, number, version, ...marked(marks), doubt, set_aside: setAside },
      ...{ removed: false, ...typed(event) },
    }),
  ]
}

/** A removed ballot keeps the marks that it had. */
const ballotRemoved: Writes<'ballot.removed'> = ({ slot, number, version }, event) => [
  hand(event, slot),
  written('ballot', { batch_id: event.object.id, slot, number, version, removed: true, ...typed(event) }),
]

const ballotRuled: Writes<'ballot.ruled'> = (after, event) =>
  written('ballot_ruling', {
    ...{ batch_id: event.object.id, slot: after.slot, number: after.number, version: after.version },
    ...{ ballot_version: after.ballotVersion, ...marked(after.marks), present: after.present },
    ...{ ...votes(after.vote), note: after.note, ...reasoned(event) },
  })

const sheetOf = ({ slot, version, tally }: Figures<'sheet.entered'>, event: EventDocument): WrittenRow =>
  written('tally_sheet', { batch_id: event.object.id, slot, version, ...tally, ...typed(event) })

const sheetEntered: Writes<'sheet.entered'> = (after, event) => [hand(event, after.slot), sheetOf(after, event)]

const batchResolved: Writes<'batch.resolved'> = ({ resolvedBallots, resolvedSheets }, event) => [
  ...resolvedBallots.map(({ slot, number, version, marks, doubt = null, setAside = null }) => {
    const cells = marks ? { ...marked(marks), doubt, set_aside: setAside } : {}
    const removed = marks === undefined
    return written('ballot', { batch_id: event.object.id, slot, number, version, ...cells, removed, ...typed(event) })
  }),
  ...resolvedSheets.map((sheet) => sheetOf(sheet, event)),
]

const papersCounted: Writes<'entry.papers-counted'> = ({ slot }, event) => hand(event, slot)
const entryHandedOver: Writes<'entry.handed-over'> = ({ slot, typist }, event) => hand(event, slot, typist)

/** Batches, ballots, sheets and rulings. */
export const BALLOT_ROWS = {
  'batch.created': batchCreated,
  'batch.corrected': batchCorrected,
  'batch.cancelled': batchCancelled,
  'ballots.entered': ballotsEntered,
  'ballot.corrected': ballotCorrected,
  'ballot.removed': ballotRemoved,
  'ballot.ruled': ballotRuled,
  'sheet.entered': sheetEntered,
  'batch.resolved': batchResolved,
  'entry.papers-counted': papersCounted,
  'entry.handed-over': entryHandedOver,
} as const
