import { z } from 'zod'
import { optionalCounts } from '../../count-record/fields.ts'
import { SLOTS } from '../../rules/entry.ts'
import { BALLOT_FAULTS, INVALID_REASONS } from '../../rules/types.ts'
import { FindingOut } from './common.ts'
import { COUNTS_GIVEN, COUNTS_STORED } from './counts-before-typing.ts'
import {
  choice,
  count,
  EXAMPLE_ID,
  field,
  flag,
  id,
  instant,
  line,
  prose,
  reason,
  recorded,
  storedReason,
  version,
} from './fields.ts'

const issue = {
  printed: count('Ballots printed and sealed.', 30),
  issued: count('Ballots handed out (phát ra), each voter’s last one only.', 22),
}

export const BallotIssueIn = z
  .strictObject({
    ...issue,
    replaced: count('Spoiled ballots taken back and replaced; not included in those issued.', 0).optional(),
    rollVersion: version(
      'Version of the roll by which this round is counted; if absent the current one of the round, at first the newest.',
    ).optional(),
    reason: reason.optional(),
  })
  .meta({ id: 'NewBallotIssue' })

export const BallotIssueOut = z
  .strictObject({
    version: version(),
    ...issue,
    replaced: count('Spoiled ballots taken back and replaced.', 0),
    rollVersion: version('Version of the roll by which this round is counted.'),
    reason: storedReason,
    ...recorded,
  })
  .meta({ id: 'BallotIssue' })

const back = {
  returned: count('Ballots that came out of the box (thu về).', 22),
  sealsIntact: flag('Whether the seals of the box were intact when it was opened.', true),
}

export const BallotReturnIn = z
  .strictObject({
    ...back,
    hallCount: COUNTS_GIVEN.hallCount.optional(),
    tableCount: COUNTS_GIVEN.tableCount.optional(),
    note: prose('Observations of the board when it opened the box.', 'Niêm phong nguyên vẹn.').nullable().optional(),
    reason: reason.optional(),
  })
  .meta({ id: 'NewBallotReturn' })

export const BallotReturnOut = z
  .strictObject({
    version: version(),
    ...back,
    note: field(z.string().nullable(), 'Observations of the board.', null),
    ...COUNTS_STORED,
    reason: storedReason,
    ...recorded,
  })
  .meta({ id: 'BallotReturn' })

const size = count('Ballots in the batch.', 22, 1)
const label = line('Label on the batch.', 'Tập số 1', 60).nullable()

export const BatchIn = z
  .strictObject({
    mode: choice(['ballots', 'tally-sheet'], 'Entered ballot by ballot, or as a tally sheet.', 'ballots'),
    size,
    label: label.optional(),
  })
  .meta({ id: 'NewBallotBatch' })

export const BatchChange = z
  .strictObject({
    size,
    label: label.optional(),
    reason: prose('Reason for correcting the batch.', 'Đếm lại được 22 phiếu.'),
  })
  .meta({ id: 'BallotBatchCorrection' })

export const ReasonIn = z
  .strictObject({ reason: prose('Reason; kept in the log.', 'Tập phiếu lập nhầm.') })
  .meta({ id: 'Reason' })

export const HandOverIn = z
  .strictObject({
    accountId: id<'account'>('Account of the board member who takes over.'),
    reason: prose('Reason for the hand-over; kept in the log.', 'Đồng chí nhập phiếu phải ra ngoài.'),
  })
  .meta({ id: 'HandOver' })

export const BatchOut = z
  .strictObject({
    id: id('Id of the batch.'),
    roundId: id('Its round.'),
    number: count('Number of the batch in this round.', 1, 1),
    mode: choice(['ballots', 'tally-sheet'], 'Entered ballot by ballot, or as a tally sheet.', 'ballots'),
    version: version(),
    size,
    label: field(z.string().nullable(), 'Label on the batch.', null),
    cancelled: flag('Whether the batch was cancelled.', false),
  })
  .meta({ id: 'BallotBatch' })

export const EntryOut = z
  .strictObject({
    batchId: id('Its batch.'),
    slot: choice(['first', 'second', 'third'], 'Which of the independent entries this is.', 'first'),
    state: choice(
      ['open', 'final', 'closed'],
      'open: being typed; final: finished; closed: result declared or batch cancelled.',
      'open',
    ),
    entered: count('Ballots entered so far.', 0),
  })
  .meta({ id: 'BatchEntry' })

const personIds = (description: string) =>
  field(z.array(id<'person'>('Person on the list.')).max(500), description, [EXAMPLE_ID])

const doubt = z.strictObject({
  kind: choice(BALLOT_FAULTS, 'Cause of the doubt.', 'marked'),
  ruling: choice(['valid', 'invalid'], 'Ruling of the board.', 'invalid'),
  ruledBy: id<'person'>('Member of the board who ruled for it.'),
  note: prose('Description of the ballot paper.', 'Phiếu có ký tên.').nullable().optional(),
})

const DOUBT = { kind: 'marked', ruling: 'invalid', ruledBy: EXAMPLE_ID, note: 'Phiếu có ký tên.' }

const marks = {
  struck: personIds('List with surplus: the names struck out; an empty list if none is.').optional(),
  agree: personIds('List without surplus: the names with an X under agree.').optional(),
  disagree: personIds('List without surplus: the names with an X under disagree.').optional(),
  doubt: field(doubt, 'For a doubtful ballot: the ruling of the board.', DOUBT).nullable().optional(),
}

/** The marks on a list with surplus: the two forms are never mixed on one ballot. */
const STRUCK = { struck: [EXAMPLE_ID] }

export const BallotIn = z.strictObject(marks).meta({ id: 'NewBallot', examples: [STRUCK] })

export const BallotsIn = z
  .strictObject({ ballots: field(z.array(BallotIn).min(1).max(200), 'Ballots in the order of the batch.', [STRUCK]) })
  .meta({ id: 'NewBallots' })

export const BallotChange = z
  .strictObject({ ...marks, reason: prose('Reason for correcting the ballot.', 'Nhập nhầm tên bị gạch.') })
  .meta({ id: 'BallotCorrection' })

const invalid = choice(
  INVALID_REASONS,
  'Reason why the ballot is invalid; null for a valid one.',
  'over-voted',
).nullable()

export const EnteredBallotsOut = z
  .strictObject({
    ballots: field(
      z.array(z.strictObject({ number: count('Number in the batch.', 1, 1), version: version(), invalid })),
      'The ballots just stored, with how each counts.',
      [],
    ),
    entered: count('Number of ballots in this entry now.', 1),
    size: count('Ballots in the batch.', 22),
  })
  .meta({ id: 'EnteredBallots' })

export const BallotOut = z
  .strictObject({
    number: count('Number in the batch.', 1, 1),
    version: version(),
    struck: personIds('Names struck out.').optional(),
    agree: personIds('Names with an X under agree.').optional(),
    disagree: personIds('Names with an X under disagree.').optional(),
    doubt: field(doubt, 'For a doubtful ballot: the ruling of the board; null for any other.', DOUBT).nullable(),
    invalid,
    reason: storedReason,
    enteredAt: instant('When it was entered.'),
    enteredBy: field(z.string(), 'Id of the actor who entered it.', EXAMPLE_ID),
  })
  .meta({ id: 'Ballot' })

const byReason = field(
  optionalCounts(INVALID_REASONS, (key) => `Ballots invalid as ${key}.`),
  'Invalid ballots by primary reason.',
  { 'over-voted': 1 },
)

const sheetName = {
  personId: id<'person'>('Person on the list.'),
  votes: count('Votes; without surplus: ballots with an X under agree alone.', 14),
  disagree: count('Without surplus only: ballots with an X under disagree alone.', 2).optional(),
}

export const SheetIn = z
  .strictObject({
    valid: count('Valid ballots.', 20),
    invalid: byReason,
    names: field(z.array(z.strictObject(sheetName)).max(500), 'Every name on the list once, including zeros.', []),
    reason: reason.optional(),
  })
  .meta({ id: 'NewTallySheet' })

export const SheetOut = z
  .strictObject({
    version: version(),
    valid: count('Valid ballots.', 20),
    invalid: byReason,
    names: field(z.array(z.strictObject(sheetName)), 'Every name in ballot order.', []),
    findings: field(z.array(FindingOut), 'Contradictions; they must be resolved before the entry is finished.', []),
    exceeding: field(
      z.array(
        z.strictObject({
          personId: id('Person on the list.'),
          fullName: field(z.string(), 'Full name.', 'Trần Thị Bình'),
        }),
      ),
      'People with more votes than there are valid ballots.',
      [],
    ),
    reason: storedReason,
    enteredAt: instant('When it was entered.'),
    enteredBy: field(z.string(), 'Id of the actor who entered it.', EXAMPLE_ID),
  })
  .meta({ id: 'TallySheet' })

export { byReason }

/** Address of one entry of a batch. */
export const EntryParams = z.strictObject({
  id: id<'batch'>('Id of the batch.'),
  slot: choice(SLOTS, 'Which of the independent entries; only the first is opened so far.', 'first'),
})
