import { z } from 'zod'
import { recordOf } from '../kernel/record.ts'
import { INVALID_REASONS } from '../rules/types.ts'
import { field } from './fields.ts'

/*
 * `expected` holds somebody else's result, so its values are compared and not judged: a number, a verdict or a code
 * that no count can give is a difference. Only incomparable content is refused: a key that a result does not have
 * (a typo would otherwise pass for an expectation that holds) and a value of another JSON type.
 */
const number = (description: string, example: number) => field(z.number(), description, example).optional()
const text = (description: string, example: string) => field(z.string(), description, example).optional()
const texts = (description: string, example: readonly string[]) =>
  field(z.array(field(z.string(), 'Id of a candidate.', 'c1')), description, example).optional()

const reasons = recordOf(INVALID_REASONS, (reason) => number(`Ballots invalid as ${reason}.`, 2))

const ballots = z.strictObject({
  issued: number('Ballots issued.', 22),
  returned: number('Ballots returned.', 22),
  valid: number('Valid ballots.', 20),
  invalid: number('Invalid ballots.', 2),
  invalidByReason: field(
    z.strictObject(reasons),
    'Compared as a whole: a reason that is not named is expected to be zero.',
    { 'no-choice': 2 },
  ).optional(),
})

const candidate = z.strictObject({
  id: text('Id of the candidate.', 'c1'),
  votes: number('Votes.', 14),
  percent: text('Percentage, two decimals.', '63.64'),
  verdict: text('Verdict.', 'elected'),
  votesShort: field(z.number().nullable(), 'Votes short of votesNeeded, or null.', 0).optional(),
})

const finding = {
  code: field(z.string(), 'Code of the finding.', 'ballots-missing'),
  severity: field(z.string(), 'Severity of the finding.', 'warning'),
  citation: text('Clause; not compared.', 'qd244-2014:d16'),
}

const keysWith = <Found extends z.ZodType>(found: Found) => ({
  format: text('Format of the result.', 'count-result/1'),
  base: number('Base of the majority.', 22),
  votesNeeded: field(z.number().nullable(), 'Votes needed, or null.', 12).optional(),
  form: text('Form of the ballot.', 'strike-out'),
  ballots: field(ballots, 'Ballots; only the keys given are compared.', { valid: 20 }).optional(),
  candidates: field(z.array(candidate), 'All candidates in ballot order; of each only the keys given are compared.', [
    { id: 'c1', votes: 14 },
  ]).optional(),
  outcome: text('Outcome.', 'complete'),
  elected: texts('Ids of the elected, in order.', ['c1']),
  tied: texts('Ids of the tied, in order.', []),
  seatsLeft: number('Seats still open.', 0),
  findings: field(z.array(found), 'All findings; compared as a set by code and severity.', []).optional(),
})

/** A count-result/1, or part of one, to compare with: every key is optional. */
export const expectedResult1 = z.strictObject(keysWith(z.strictObject(finding)))

const alternates = z.strictObject({
  elected: texts('Ids of the elected alternates, in order.', ['c11', 'c12']),
  tied: texts('Ids tied at the last alternate seats, in order.', []),
  seatsLeft: number('Alternate seats still open.', 0),
})

/** A count-result/2, or part of one, to compare with. */
export const expectedResult2 = z.strictObject({
  ...keysWith(z.strictObject({ ...finding, reading: text('Named reading; not compared.', 'conferenceBase') })),
  alternates: field(alternates.nullable(), 'Alternates, or null; only the keys given are compared.', null).optional(),
})

/** The `expected` block of a record of any version. */
export type ExpectedResult = z.infer<typeof expectedResult1> | ExpectedResult2
export type ExpectedResult2 = z.infer<typeof expectedResult2>
