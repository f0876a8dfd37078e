import { z } from 'zod'
import { SET_ASIDE_KINDS, SLOTS } from '../../rules/entry.ts'
import { STANDINGS } from '../../rules/standing.ts'
import { INVALID_REASONS } from '../../rules/types.ts'
import { byReason, personIds, sheetName } from './ballots.ts'
import { column, differenceKind } from './batches.ts'
import { choice, count, field, flag, keepsNames, prose } from './fields.ts'

const slot = choice(SLOTS, 'Which of the independent entries.', 'first')
const pairOf = <Item extends z.ZodType>(item: Item, description: string, example: readonly [unknown, unknown]) =>
  field(z.array(item).length(2), `${description} In the order of slots.`, example)

const ballot = z.strictObject({
  number: count('Number of the ballot in its entry.', 12, 1),
  struck: personIds('Names struck out.').optional(),
  agree: personIds('Names with an X under agree.').optional(),
  disagree: personIds('Names with an X under disagree.').optional(),
  setAside: choice(SET_ASIDE_KINDS, 'Why the typist set it aside; null for any other.', 'marked').nullable(),
  invalid: choice(INVALID_REASONS, 'Reason why the ballot is invalid; null for a valid one.', 'over-voted').nullable(),
})

export const DifferencesOut = z
  .strictObject({
    standing: choice(
      STANDINGS,
      'Standing of the batch; null in meetings whose entries are not blind.',
      'differing',
    ).nullable(),
    pairs: field(
      z.array(
        z.strictObject({
          slots: pairOf(slot, 'The two entries compared.', ['first', 'second']),
          outcome: choice(
            ['equal', 'order-differs', 'differs', 'tallies-differ'],
            'equal and order-differs agree; tallies-differ: at least one entry is a sheet, compared by its figures.',
            'differs',
          ),
          order: choice(
            ['kept', 'reversed', 'lost'],
            'Whether the second entry has the order of the first, the opposite one, or none that can be compared.',
            'kept',
          ).nullable(),
          differences: field(
            z.array(
              z.strictObject({
                kind: differenceKind,
                ballots: pairOf(z.array(ballot), 'The ballots of each entry as they were typed.', [[], []]),
                times: count('How many ballots differ like this.', 1, 1),
                lackedBy: slot.nullable().describe('For a missed ballot: the entry that lacks it.'),
                between: field(z.array(z.int()), 'For a missed ballot: those before and after its place.', []),
              }),
            ),
            'The differences in the order of the first entry.',
            [],
          ),
          columns: field(
            z.array(z.strictObject({ ...column, figures: pairOf(z.int(), 'The figure of each entry.', [20, 22]) })),
            'The figures that differ, if an entry is a sheet.',
            [],
          ),
        }),
      ),
      'Every two entries of the batch.',
      [],
    ),
  })
  .meta({ id: 'EntryDifferences' })

const at = count('Number of the ballot in this entry; null if the entry lacks it.', 12, 1).nullable().optional()

export const ResolutionIn = z
  .strictObject({
    papers: field(
      z
        .array(
          z.strictObject({
            at: field(
              z.strictObject({ first: at, second: at, third: at }),
              'The ballot in each entry concerned; entries that are left out stay as they are.',
              { first: 12, second: 12 },
            ),
            absent: flag('Whether there is no such paper, so that the ballots named are removed.', false).optional(),
            struck: personIds('With surplus: the names struck out on the paper.').optional(),
            agree: personIds('Without surplus: the names with an X under agree.').optional(),
            disagree: personIds('Without surplus: the names with an X under disagree.').optional(),
            setAside: choice(SET_ASIDE_KINDS, 'Why the board is to rule on the paper.', 'marked').nullable().optional(),
          }),
        )
        .max(200),
      'The papers that were looked at, with what they say.',
      [],
    ),
    sheet: field(
      z.strictObject({
        valid: count('Valid ballots.', 20),
        invalid: byReason,
        names: field(z.array(z.strictObject(sheetName)).max(500), 'Every name on the list once, including zeros.', []),
      }),
      'The figures of every entry that is a sheet, if they were wrong.',
      { valid: 20, invalid: {}, names: [] },
    ).optional(),
    reason: prose('Reason; kept in the log.', 'Đối chiếu với phiếu giấy.'),
    confirmNames: keepsNames,
  })
  .meta({ id: 'Resolution' })

export const ResolutionOut = z
  .strictObject({
    standing: choice(STANDINGS, 'Standing of the batch now.', 'ready'),
  })
  .meta({ id: 'ResolvedBatch' })
