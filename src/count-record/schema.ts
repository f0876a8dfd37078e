import { z } from 'zod'
import {
  BALLOT_FAULTS,
  EXCLUSION_REASONS,
  INVALID_REASONS,
  MEETING_KINDS,
  OFFICES,
  REGULATION_IDS,
  ROUND_KINDS,
} from '../rules/types.ts'
import { expectedResult } from './expected-schema.ts'
import { candidateId, count, field, idList, optionalCounts } from './fields.ts'
import { readings } from './readings-schema.ts'

export { type CountResultDocument, CountResultSchema, RESULT_FORMAT, resultDocument } from './result-schema.ts'

/** The name and version of the record format. */
export const RECORD_FORMAT = 'count-record/1'

const roll = z.strictObject({
  summoned: count('Official members, delegates or sitting members summoned.', 24),
  attending: count('Number of those who are present at the vote.', 22),
  exclusions: field(
    optionalCounts(EXCLUSION_REASONS, (reason) => `Taken out of the base as ${reason}; 0 if absent.`),
    'People taken out of the base by reason; only reasons that exist at this kind of meeting.',
    { temporaryElsewhere: 1, exempt: 1 },
  ).optional(),
})

const round = z.strictObject({
  number: count('Number of the round; 1 for a first round, 2 or more for the others.', 1, 1),
  kind: field(z.enum(ROUND_KINDS), 'First round, further round or revote among the tied.', 'first'),
})

const candidate = z.strictObject({
  id: candidateId('Id of the candidate, unique in the record.'),
  fullName: field(z.string().regex(/\S/), 'Full name as printed on the ballot.', 'Trần Thị Bình'),
  partySince: field(z.iso.date(), 'Date of admission to the Party.', '1998-05-19').exactOptional(),
})

/** The two kinds of ballot exclude each other; expressed here for JSON Schema, and in consistency.ts for people. */
const oneKindOfBallot = [
  { required: ['struck'], properties: { agree: false, disagree: false } },
  { required: ['agree', 'disagree'], properties: { struck: false } },
]

const ballot = z
  .strictObject({
    struck: idList('With surplus: the names struck out.', ['c2']).optional(),
    agree: idList('Without surplus: the names with an X under agree.', ['c1']).optional(),
    disagree: idList('Without surplus: the names with an X under disagree.', ['c2']).optional(),
    fault: field(z.enum(BALLOT_FAULTS), 'Fault on the paper, as the counting board ruled.', 'marked').optional(),
    times: count('Number of ballots with these marks; 1 if absent.', 14, 1).optional(),
  })
  .meta({ oneOf: oneKindOfBallot })

const perCandidate = (description: string) =>
  field(z.record(candidateId('Id of a candidate.'), count('Ballots counted for this candidate.', 14)), description, {
    c1: 14,
    c2: 6,
  })

const tally = z.strictObject({
  valid: count('Valid ballots.', 20),
  invalid: field(
    optionalCounts(INVALID_REASONS, (reason) => `Ballots invalid as ${reason}.`),
    'Invalid ballots by primary reason; empty if there were none.',
    { 'no-choice': 2 },
  ),
  votes: perCandidate('Votes by candidate, for every candidate, including zeros.'),
  disagree: perCandidate('Without surplus only: ballots with an X under disagree alone, by candidate.').optional(),
})

const ballots = z
  .strictObject({
    issued: count('Ballots issued.', 22),
    returned: count('Ballots returned.', 22),
    counted: field(z.array(ballot), 'The ballots one by one, or identical ones grouped. Either this or tally.', [
      { struck: ['c2'], times: 14 },
    ]).optional(),
    tally: field(tally, 'The sums instead of the ballots. Either this or counted.', {
      valid: 20,
      invalid: { 'no-choice': 2 },
      votes: { c1: 14, c2: 6 },
    }).optional(),
  })
  .meta({
    oneOf: [
      { required: ['counted'], properties: { tally: false } },
      { required: ['tally'], properties: { counted: false } },
    ],
  })

/** The keys of count-record/1. Constraints between keys are checked in consistency.ts. */
export const recordDocument = z.strictObject({
  format: field(z.literal(RECORD_FORMAT), 'Name and version of this format.', RECORD_FORMAT),
  regulation: field(z.enum(REGULATION_IDS), 'Rule set of the meeting.', 'qd244-2014'),
  readings: field(readings, 'Named readings that differ from the defaults.', { nameOrder: 'as-approved' }).optional(),
  meeting: field(z.enum(MEETING_KINDS), 'Kind of meeting.', 'members-congress'),
  roll: field(roll, 'People summoned, present and taken out of the base.', { summoned: 24, attending: 22 }),
  office: field(z.enum(OFFICES), 'Office voted on.', 'secretary'),
  seats: count('People to elect in this round.', 1, 1),
  round: field(round, 'Kind of the round.', { number: 1, kind: 'first' }),
  candidates: field(z.array(candidate).min(1), 'The list, in ballot order.', [
    { id: 'c1', fullName: 'Trần Thị Bình' },
    { id: 'c2', fullName: 'Nguyễn Văn Dũng' },
  ]),
  ballots: field(ballots, 'The ballots of the round.', {
    issued: 22,
    returned: 22,
    counted: [{ struck: ['c2'], times: 22 }],
  }),
  expected: field(expectedResult, 'A result, or part of one, to compare with.', { base: 22 }).optional(),
})

/** count-record/1 as a named component of the API. It checks the shape; parseCountRecord checks the whole record. */
export const CountRecordSchema = recordDocument.meta({
  id: 'CountRecord',
  title: 'count-record/1',
  description: 'One round of voting: everything needed to count it again.',
})

/** A count-record/1 document. */
export type CountRecord = z.infer<typeof recordDocument>
export type CountedBallot = z.infer<typeof ballot>
export type TallyRecord = z.infer<typeof tally>
