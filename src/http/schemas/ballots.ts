import { z } from 'zod'
import { optionalCounts } from '../../count-record/fields.ts'
import { sum } from '../../kernel/integers.ts'
import { SET_ASIDE_KINDS } from '../../rules/entry.ts'
import { BALLOT_FAULTS, INVALID_REASONS } from '../../rules/types.ts'
import { FindingOut, momentNotices } from './common.ts'
import { COUNTS_GIVEN, COUNTS_STORED } from './counts-before-typing.ts'
import {
  choice,
  correction,
  count,
  EXAMPLE_ID,
  field,
  flag,
  id,
  instant,
  keepsNames,
  prose,
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
    ...correction,
  })
  .meta({ id: 'NewBallotIssue' })

export const BallotIssueOut = z
  .strictObject({
    version: version(),
    ...issue,
    made: field(
      z.int().nullable(),
      'Ballots that the service printed for this round, by the newest paper of ballots; null if it made none.',
      30,
    ),
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
    ...correction,
  })
  .meta({ id: 'NewBallotReturn' })

export const BallotReturnOut = z
  .strictObject({
    version: version(),
    ...back,
    note: field(z.string().nullable(), 'Observations of the board.', null),
    ...COUNTS_STORED,
    reason: storedReason,
    notices: momentNotices,
    ...recorded,
  })
  .meta({ id: 'BallotReturn' })

export const personIds = (description: string) =>
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
  doubt: field(
    doubt,
    'For a doubtful ballot of a meeting with one entry of each batch: the ruling of the board.',
    DOUBT,
  )
    .nullable()
    .optional(),
}

/** The marks on a list with surplus: the two forms are never mixed on one ballot. */
const STRUCK = { struck: [EXAMPLE_ID] }

/** The ballots of one request, repeats included. */
const MOST_AT_ONCE = 2_000

const setAside = choice(
  SET_ASIDE_KINDS,
  'For a doubtful ballot: why the typist sets it aside. The board rules on it once all entries of the batch are final.',
  'marked',
).nullable()

export const BallotIn = z
  .strictObject({
    ...marks,
    setAside: setAside.optional(),
    times: count('Number of ballots with exactly these marks, if there are several.', 12, 1)
      .max(MOST_AT_ONCE)
      .optional(),
  })
  .meta({ id: 'NewBallot', examples: [STRUCK] })

export const BallotsIn = z
  .strictObject({
    ballots: field(
      z
        .array(BallotIn)
        .min(1)
        .max(200)
        .refine((ballots) => sum(ballots.map(({ times = 1 }) => times)) <= MOST_AT_ONCE),
      `Ballots in the order of the batch, at most ${MOST_AT_ONCE} with their repeats.`,
      [STRUCK],
    ),
    from: count(
      'Number that the first of these ballots is to get: the next one of the entry. Required unless the meeting is an older one.',
      1,
      1,
    ).optional(),
    confirmNames: keepsNames,
  })
  .meta({ id: 'NewBallots' })

export const BallotChange = z
  .strictObject({
    ...marks,
    setAside: setAside.optional(),
    reason: prose('Reason for correcting the ballot.', 'Nhập nhầm tên bị gạch.'),
    confirmNames: keepsNames,
  })
  .meta({ id: 'BallotCorrection' })

const invalid = choice(
  INVALID_REASONS,
  'Reason why the ballot is invalid; null for a valid one.',
  'over-voted',
).nullable()

export const EnteredBallotsOut = z
  .strictObject({
    ballots: field(
      z.array(
        z.strictObject({
          number: count('Number in the entry; of the first, if there are several.', 1, 1),
          times: count('Number of ballots with these marks.', 1, 1),
          version: version(),
          invalid,
        }),
      ),
      'The ballots just stored, with how each counts.',
      [],
    ),
    entered: count('Number of ballots in this entry now.', 1),
    next: count('Number of the next ballot.', 2, 1),
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
    setAside: choice(
      SET_ASIDE_KINDS,
      'Why the typist set it aside for the board; null for any other.',
      'marked',
    ).nullable(),
    removed: flag('Whether the ballot was removed because it was typed by mistake.', false),
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

export const sheetName = {
  personId: id<'person'>('Person on the list.'),
  votes: count('Votes; without surplus: ballots with an X under agree alone.', 14),
  disagree: count('Without surplus only: ballots with an X under disagree alone.', 2).optional(),
}

export const SheetIn = z
  .strictObject({
    valid: count('Valid ballots.', 20),
    invalid: byReason,
    names: field(z.array(z.strictObject(sheetName)).max(500), 'Every name on the list once, including zeros.', []),
    ...correction,
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
