import { z } from 'zod'
import { SLOTS } from '../../rules/entry.ts'
import { SheetIn, SheetOut } from './ballots.ts'
import { BatchIn, HandOverIn } from './batches.ts'
import { choice, count, EXAMPLE_ID, field, flag, keepsNames } from './fields.ts'

const batch = count('Number of the batch in this round.', 1, 1)
const slot = choice(SLOTS, 'Which of the independent entries; the same for all rows.', 'first')

/** The batches of one request. */
const MOST = 200

export const BatchesIn = z
  .strictObject({
    batches: field(
      z
        .array(BatchIn.omit({ confirmNames: true }))
        .min(1)
        .max(MOST),
      'The batches in the order of their numbers.',
      [{ size: 25, label: 'Tập số 1' }],
    ),
    confirmNames: keepsNames,
  })
  .meta({ id: 'NewBallotBatches' })

export const SheetsIn = z
  .strictObject({
    slot,
    sheets: field(
      z
        .array(SheetIn.omit({ reason: true, confirmNames: true }).extend({ batch }))
        .min(1)
        .max(MOST),
      'One sheet for each batch, by the number of the batch.',
      [{ batch: 1, valid: 25, invalid: {}, names: [{ personId: EXAMPLE_ID, votes: 25 }] }],
    ),
    finish: flag('Whether each entry is finished with its sheet.', true),
  })
  .meta({ id: 'NewTallySheets' })

export const SheetOfBatchOut = SheetOut.extend({
  batch,
  finished: flag('Whether the entry was finished with the sheet.', true),
}).meta({ id: 'TallySheetOfBatch' })

export const FinalisationsIn = z
  .strictObject({
    slot,
    batches: field(z.array(batch).min(1).max(MOST), 'Numbers of the batches whose entries are finished.', [1, 2]),
  })
  .meta({ id: 'NewFinalisations' })

export const HandOversIn = HandOverIn.extend({
  entries: field(
    z
      .array(z.strictObject({ batch, slot: choice(SLOTS, 'Which of the independent entries.', 'first') }))
      .min(1)
      .max(MOST),
    'The begun entries that are handed over.',
    [{ batch: 1, slot: 'first' }],
  ),
}).meta({ id: 'HandOvers' })
