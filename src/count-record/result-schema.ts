import { z } from 'zod'
import { recordOf } from '../kernel/record.ts'
import { FINDING_CODES, INVALID_REASONS } from '../rules/types.ts'
import { field } from './fields.ts'

/** The name and version of the result format. */
export const RESULT_FORMAT = 'count-result/1'

const whole = (description: string, example: number) => field(z.int().min(0), description, example)

const ids = (description: string, example: readonly string[]) =>
  field(z.array(field(z.string().min(1), 'Id of a candidate.', 'c1')), description, example)

const invalidByReason = z.strictObject(
  recordOf(INVALID_REASONS, (reason) =>
    field(z.int().min(1), `Ballots invalid as ${reason}; absent if there were none.`, 2).exactOptional(),
  ),
)

const ballots = z.strictObject({
  issued: whole('Ballots issued.', 22),
  returned: whole('Ballots returned.', 22),
  valid: whole('Valid ballots.', 20),
  invalid: whole('Invalid ballots, all reasons together.', 2),
  invalidByReason: field(invalidByReason, 'Invalid ballots by primary reason; only reasons that occurred.', {
    'no-choice': 2,
  }),
})

const candidate = z.strictObject({
  id: field(z.string().min(1), 'Id of the candidate, as in the record.', 'c1'),
  votes: whole('Votes for this person.', 14),
  percent: field(
    z.string().regex(/^\d+\.\d{2}$/),
    'Percentage of the base that the reading percentBase names, two decimals, rounded half up; for information only.',
    '63.64',
  ),
  verdict: field(z.enum(['elected', 'not-elected', 'tied']), 'Verdict of the count on this person.', 'elected'),
  votesShort: field(
    z.int().min(0).nullable(),
    'Votes short of votesNeeded, 0 if reached; null if votesNeeded is null.',
    0,
  ),
})

const finding = z.strictObject({
  code: field(z.enum(FINDING_CODES), 'Code of the finding.', 'ballots-missing'),
  severity: field(z.enum(['error', 'warning']), 'An error blocks the result, a warning does not.', 'warning'),
  citation: field(z.string().min(1), 'Clause, if there is one.', 'qd244-2014:d16').optional(),
})

/** The keys of count-result/1, in the order of the format. */
export const resultDocument = z.strictObject({
  format: field(z.literal(RESULT_FORMAT), 'Name and version of this format.', RESULT_FORMAT),
  base: field(z.int(), 'Base of the majority; not positive only together with the finding base-not-positive.', 22),
  votesNeeded: field(
    z.int().min(1).nullable(),
    'floor(base / 2) + 1; null in a tie revote decided by higher votes, and if the base is not positive.',
    12,
  ),
  form: field(
    z.enum(['strike-out', 'agree-disagree']),
    'Form of the ballot: strike-out with surplus, agree-disagree without.',
    'strike-out',
  ),
  ballots: field(ballots, 'The ballots, counted.', {
    issued: 22,
    returned: 22,
    valid: 20,
    invalid: 2,
    invalidByReason: { 'no-choice': 2 },
  }),
  candidates: field(z.array(candidate), 'Every candidate, in ballot order.', [
    { id: 'c1', votes: 14, percent: '63.64', verdict: 'elected', votesShort: 0 },
  ]),
  outcome: field(
    z.enum(['complete', 'tie', 'seats-left', 'no-result']),
    'complete; tie: more people tied at the last seats than seats; seats-left; no-result: an error was found.',
    'complete',
  ),
  elected: ids('Ids of the elected, votes high to low, equal votes in ballot order.', ['c1']),
  tied: ids('Ids tied at the cut, in ballot order.', []),
  seatsLeft: whole('Seats still open.', 0),
  findings: field(z.array(finding), 'Findings of the checks.', [{ code: 'ballots-missing', severity: 'warning' }]),
})

/** count-result/1 as a named component of the API. */
export const CountResultSchema = resultDocument.meta({
  id: 'CountResult',
  title: 'count-result/1',
  description: 'The result of one round of voting.',
})

/** A count-result/1 document. */
export type CountResultDocument = z.infer<typeof resultDocument>
