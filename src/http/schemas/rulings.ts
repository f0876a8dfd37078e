import { z } from 'zod'
import { BALLOT_FAULTS, INVALID_REASONS } from '../../rules/types.ts'
import { BallotOut, byReason, personIds } from './ballots.ts'
import {
  choice,
  correction,
  count,
  EXAMPLE_ID,
  field,
  flag,
  handVote,
  id,
  prose,
  recorded,
  storedReason,
  version,
} from './fields.ts'

const ruling = choice(['valid', 'invalid'], 'Ruling of the board.', 'invalid')
const fault = (description: string) => choice(BALLOT_FAULTS, description, 'marked')
const note = prose('Description of the ballot paper.', 'Phiếu có ký tên.').nullable()
const present = field(
  z.array(id<'person'>('Member of the board.')).min(1).max(100),
  'Members of the counting board who were present.',
  [EXAMPLE_ID],
)
const vote = handVote.describe('Their votes on the ruling, by show of hands.')

export const RulingIn = z
  .strictObject({
    ruling,
    fault: fault('Why the ballot is invalid; if absent, the kind for which it was set aside.').optional(),
    struck: personIds(
      'With surplus: the names struck out, if the board reads other marks on the paper than were typed.',
    ).optional(),
    agree: personIds('Without surplus: the names with an X under agree, likewise.').optional(),
    disagree: personIds('Without surplus: the names with an X under disagree, likewise.').optional(),
    present,
    vote,
    note: note.optional(),
    ...correction,
  })
  .meta({ id: 'NewBallotRuling' })

export const RulingOut = z
  .strictObject({
    ballot: count('Number of the ballot in the entry that counts.', 1, 1),
    ballotVersion: version('Version of the ballot on which the board ruled; a corrected ballot is ruled on again.'),
    version: version(),
    ruling,
    fault: fault('Why the ballot is invalid; null for a valid one.').nullable(),
    struck: personIds('Names struck out on the ballot as it counts.').optional(),
    agree: personIds('Names with an X under agree, as it counts.').optional(),
    disagree: personIds('Names with an X under disagree, as it counts.').optional(),
    invalid: choice(
      INVALID_REASONS,
      'Reason why the ballot counts as invalid; null if it counts as valid.',
      'marked',
    ).nullable(),
    present,
    vote,
    note,
    reason: storedReason,
    ...recorded,
  })
  .meta({ id: 'BallotRuling' })

const stack = {
  batchId: id('Its batch.'),
  batch: count('Number of the batch in the round.', 1, 1),
  label: field(z.string().nullable(), 'Label on the batch.', null),
}

export const DoubtfulOut = z
  .strictObject({
    papers: field(
      z.array(
        z.strictObject({
          ...stack,
          counted: flag(
            'Whether the batch is in the totals: not while its entries differ, or a ballot of it waits for a ruling.',
            true,
          ),
          ballot: BallotOut,
          ruling: RulingOut.nullable(),
        }),
      ),
      'Doubtful ballots in the order of batch and number, each with the ruling in force.',
      [],
    ),
    waiting: count('Ballots set aside that wait for a ruling.', 0),
    invalid: field(
      z.array(
        z.strictObject({
          ...stack,
          reason: choice(INVALID_REASONS, 'Reason why the ballots are invalid.', 'over-voted'),
          ballots: field(z.array(z.int()), 'Numbers of these ballots in the batch.', [3]),
        }),
      ),
      'Numbers of all ballots that count as invalid, by batch and reason.',
      [],
    ),
    onSheets: byReason.describe('Invalid ballots of batches that are counted by a sheet; these have no numbers.'),
    total: byReason.describe('Invalid ballots of the count by reason: those with numbers and those on sheets.'),
  })
  .meta({ id: 'DoubtfulBallots' })
