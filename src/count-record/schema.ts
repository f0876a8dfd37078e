import { z } from 'zod'
import { DEFAULT_READINGS } from '../rules/readings.ts'
import {
  BALLOT_FAULTS,
  type CountVersion,
  EXCLUSION_REASONS,
  INVALID_REASONS,
  MEETING_KINDS,
  type MeetingKind,
  OFFICES,
  REGULATION_IDS,
  ROUND_KINDS,
} from '../rules/types.ts'
import { expectedResult1, expectedResult2 } from './expected-schema.ts'
import { candidateId, count, field, idList, optionalCounts } from './fields.ts'
import { readingsSchema } from './readings-schema.ts'

/** The name of the record format by version. */
export const RECORD_FORMATS = { 1: 'count-record/1', 2: 'count-record/2' } as const

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

const MEETING_KINDS_1 = MEETING_KINDS.filter(
  (kind): kind is Exclude<MeetingKind, 'members-conference'> => kind !== 'members-conference',
)

const regulation = field(z.enum(REGULATION_IDS), 'Rule set of the meeting.', 'qd244-2014')

/** The keys after `meeting` that both versions have. */
const common = {
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
}

const expected = <Schema extends z.ZodType>(schema: Schema) =>
  field(schema, 'A result, or part of one, to compare with.', { base: 22 }).optional()

/** The keys of count-record/1, which never change. Constraints between keys are checked in consistency.ts. */
export const recordDocument1 = z.strictObject({
  format: field(z.literal(RECORD_FORMATS[1]), 'Name and version of this format.', RECORD_FORMATS[1]),
  regulation,
  readings: field(readingsSchema(1), 'Named readings that differ from the defaults.', {
    nameOrder: 'as-approved',
  }).optional(),
  meeting: field(z.enum(MEETING_KINDS_1), 'Kind of meeting.', 'members-congress'),
  ...common,
  expected: expected(expectedResult1),
})

/** The keys of count-record/2. Constraints between keys are checked in consistency.ts. */
export const recordDocument2 = z.strictObject({
  format: field(z.literal(RECORD_FORMATS[2]), 'Name and version of this format.', RECORD_FORMATS[2]),
  regulation,
  readings: field(readingsSchema(2).required(), 'Every named reading.', DEFAULT_READINGS),
  meeting: field(z.enum(MEETING_KINDS), 'Kind of meeting.', 'members-congress'),
  ...common,
  alternates: count(
    'Alternate seats still open; only in a vote on delegates that is no revote of a tie. Absent: the vote fills none.',
    2,
  ).optional(),
  expected: expected(expectedResult2),
})

/** The schema of each version. */
export const RECORD_DOCUMENTS = { 1: recordDocument1, 2: recordDocument2 } as const

const DESCRIPTION = 'One round of voting: everything needed to count it again.'

const component1 = recordDocument1.meta({ id: 'OldCountRecord', title: RECORD_FORMATS[1], description: DESCRIPTION })

/** count-record/2, which the service writes, as a named component of the API. */
export const CountRecord2Schema = recordDocument2.meta({
  id: 'CountRecord',
  title: RECORD_FORMATS[2],
  description: DESCRIPTION,
})

/** A record of any version as a named component of the API. It checks the shape; parseCountRecord checks everything. */
export const CountRecordSchema = z
  .discriminatedUnion('format', [CountRecord2Schema, component1])
  .meta({ id: 'AnyCountRecord', description: `${DESCRIPTION} Both versions are read; version 2 is written.` })

export type CountRecord1 = z.infer<typeof recordDocument1>
export type CountRecord2 = z.infer<typeof recordDocument2>
/** A document of any version. */
export type CountRecord = CountRecord1 | CountRecord2
export type CountedBallot = z.infer<typeof ballot>
export type TallyRecord = z.infer<typeof tally>

/** The version of a record. */
export const versionOf = ({ format }: Pick<CountRecord, 'format'>): CountVersion =>
  format === RECORD_FORMATS[1] ? 1 : 2
