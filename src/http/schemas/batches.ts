import { z } from 'zod'
import { BATCH_MODES } from '../../rules/batch.ts'
import { MANNERS, OPENED_ENTRY, OPENED_STATES, SLOTS } from '../../rules/entry.ts'
import { STANDINGS } from '../../rules/standing.ts'
import { INVALID_REASONS } from '../../rules/types.ts'
import { choice, count, EXAMPLE_ID, field, flag, id, keepsNames, line, prose, version } from './fields.ts'

const size = count('Ballots in the batch.', 22, 1)
const label = line('Label on the batch.', 'Tập số 1', 60).nullable()

const mode = choice(
  BATCH_MODES,
  'Entered ballot by ballot, or as a tally sheet; null or absent if each entry chooses.',
  'ballots',
).nullable()

export const BatchIn = z
  .strictObject({
    mode: mode.optional(),
    size,
    label: label.optional(),
    confirmNames: keepsNames,
  })
  .meta({ id: 'NewBallotBatch' })

export const BatchChange = z
  .strictObject({
    size,
    label: label.optional(),
    reason: prose('Reason for correcting the batch.', 'Đếm lại được 22 phiếu.'),
    confirmNames: keepsNames,
  })
  .meta({ id: 'BallotBatchCorrection' })

export const ReasonIn = z
  .strictObject({ reason: prose('Reason; kept in the log.', 'Tập phiếu lập nhầm.') })
  .meta({ id: 'Reason' })

/** A reason that is kept beside ballots. */
export const ReasonBesideBallotsIn = ReasonIn.extend({ confirmNames: keepsNames }).meta({ id: 'ReasonBesideBallots' })

export const HandOverIn = z
  .strictObject({
    accountId: id<'account'>('Account of the board member who takes over.'),
    reason: prose('Reason for the hand-over; kept in the log.', 'Đồng chí nhập phiếu phải ra ngoài.'),
    confirmNames: keepsNames,
  })
  .meta({ id: 'HandOver' })

export const PapersIn = z
  .strictObject({ papers: count('Papers of the batch that the typist has counted on the table.', 21, 0) })
  .meta({ id: 'PaperCount' })

const entryState = choice(
  OPENED_STATES,
  'open: being typed; final: finished; closed: result declared or batch cancelled.',
  OPENED_ENTRY,
)

/** Whose an entry is. */
const whose = {
  own: flag('True if the caller types it.', false),
  free: flag(
    'True if nobody has begun it and the caller may; false for others than members of the counting board.',
    false,
  ),
  typist: field(
    z
      .strictObject({
        accountId: id('Account of the typist.'),
        displayName: field(z.string(), 'Name of the typist.', 'Lê Thị Mai'),
      })
      .nullable(),
    'Who types it, for the head of the counting board and for the typist; null for others, and before anybody has begun.',
    null,
  ),
  begunAt: field(
    z.iso.datetime().nullable(),
    'When somebody began to type it; null if `typist` is.',
    '2017-08-05T02:15:00.000Z',
  ),
  finishedAt: field(
    z.iso.datetime().nullable(),
    'When it was finished; null if `typist` is, and while it is open.',
    null,
  ),
  papers: count(
    'Papers of the batch as its typist counted them last: if not `size`, the head counts again. Null if `typist` is, if no number was told, and once it is finished.',
    21,
    0,
  ).nullable(),
}

export const BatchOut = z
  .strictObject({
    id: id('Id of the batch.'),
    roundId: id('Its round.'),
    number: count('Number of the batch in this round.', 1, 1),
    mode,
    version: version(),
    size,
    label: field(z.string().nullable(), 'Label on the batch.', null),
    cancelled: flag('Whether the batch was cancelled.', false),
    entries: field(
      z.array(
        z.strictObject({
          slot: choice(SLOTS, 'Which of the independent entries.', 'first'),
          state: entryState,
          ...whose,
        }),
      ),
      'The entries of the batch, and whose they are; what is typed in them is not shown here.',
      [
        {
          slot: 'first',
          state: OPENED_ENTRY,
          own: false,
          free: false,
          typist: { accountId: EXAMPLE_ID, displayName: 'Lê Thị Mai' },
          begunAt: '2017-08-05T02:15:00.000Z',
          finishedAt: null,
          papers: null,
        },
      ],
    ),
    standing: choice(
      STANDINGS,
      'typing: an entry is open; differing: the entries are not equal; ruling: the board rules on ballots set aside; ready: the batch counts. Null in meetings whose entries are not blind.',
      'typing',
    ).nullable(),
    sameLabel: field(
      z.array(z.int()),
      'Numbers of other batches of the round with the same label, in case one of them was set up twice.',
      [],
    ),
  })
  .meta({ id: 'BallotBatch' })

export const differenceKind = choice(
  ['differs', 'moved', 'missed', 'typed-twice'],
  'differs: other marks; missed: one entry lacks the ballot; typed-twice: one entry has it once more; moved: at another place.',
  'differs',
)

/** A column of a sheet. */
export const column = {
  column: choice(['ballots', 'valid', 'invalid', 'votes', 'disagree'], 'Column of the figure.', 'votes'),
  reason: choice(INVALID_REASONS, 'For invalid ballots: their reason.', 'over-voted').optional(),
  place: count('For votes: the place of the name on the ballot.', 1, 1).optional(),
}

export const EntryOut = z
  .strictObject({
    batchId: id('Its batch.'),
    slot: choice(['first', 'second', 'third'], 'Which of the independent entries this is.', 'first'),
    state: entryState,
    manner: choice(
      MANNERS,
      'Ballot by ballot, by pattern with a number of repeats, or as a tally sheet; null before anything is typed, and while the entry is blind.',
      'ballots',
    ).nullable(),
    entered: count('Ballots entered so far; null while the entry is blind.', 0).nullable(),
    next: count('Number of the next ballot; null while the entry is blind.', 1, 1).nullable(),
    lookAgain: field(
      z.strictObject({
        ballots: field(
          z.array(
            z.strictObject({
              kind: differenceKind,
              numbers: field(z.array(z.int()), 'Own ballots to look at again.', [12]),
              between: field(z.array(z.int()), 'Own ballots before and after one that may be missing.', []),
            }),
          ),
          'Ballots of this entry that differ from another entry.',
          [],
        ),
        columns: field(z.array(z.strictObject(column)), 'Figures of this entry that differ from another entry.', []),
      }),
      'What the typist of a returned entry looks at again, without anything of another entry; null if there is nothing.',
      null,
    ).nullable(),
  })
  .meta({ id: 'BatchEntry' })

/** Address of one entry of a batch. */
export const EntryParams = z.strictObject({
  id: id<'batch'>('Id of the batch.'),
  slot: choice(SLOTS, 'Which of the independent entries; a meeting has one, two or three.', 'first'),
})
