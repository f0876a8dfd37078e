import { z } from 'zod'
import { recordOf } from '../kernel/record.ts'
import { READINGS } from '../rules/readings.ts'
import { FINDING_CODES, type FindingCode, INVALID_REASONS, VERDICTS, type Verdict } from '../rules/types.ts'
import { field } from './fields.ts'

/** The name of the result format by version. */
export const RESULT_FORMATS = { 1: 'count-result/1', 2: 'count-result/2' } as const

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

/** One candidate's line, with the verdicts of a version. */
const candidateWith = <const V extends Verdict>(verdicts: readonly V[]) =>
  z.strictObject({
    id: field(z.string().min(1), 'Id of the candidate, as in the record.', 'c1'),
    votes: whole('Votes for this person.', 14),
    percent: field(
      z.string().regex(/^\d+\.\d{2}$/),
      'Percentage of the base that the reading percentBase names, two decimals, rounded half up; for information only.',
      '63.64',
    ),
    verdict: field(z.enum(verdicts), 'Verdict of the count on this person.', 'elected'),
    votesShort: field(
      z.int().min(0).nullable(),
      'Votes short of votesNeeded, 0 if reached; null if votesNeeded is null.',
      0,
    ),
  })

const VERDICTS_1 = VERDICTS.filter((verdict): verdict is Exclude<Verdict, 'alternate'> => verdict !== 'alternate')

const FINDING_CODES_1 = FINDING_CODES.filter(
  (code): code is Exclude<FindingCode, 'reading-decides'> => code !== 'reading-decides',
)

const findingWith = <const C extends FindingCode>(codes: readonly C[]) => ({
  code: field(z.enum(codes), 'Code of the finding.', 'ballots-missing'),
  severity: field(z.enum(['error', 'warning']), 'An error blocks the result, a warning does not.', 'warning'),
  citation: field(z.string().min(1), 'Clause, if there is one.', 'qd244-2014:d16').optional(),
})

const finding1 = z.strictObject(findingWith(FINDING_CODES_1))

const finding2 = z.strictObject({
  ...findingWith(FINDING_CODES),
  reading: field(
    z.enum(READINGS.map(({ name }) => name)),
    'Named reading of the finding reading-decides: another of its values would elect other people or change the outcome.',
    'conferenceBase',
  ).optional(),
})

const alternates = z.strictObject({
  elected: ids('Ids of the elected alternates, votes high to low, equal votes in ballot order.', ['c11', 'c12']),
  tied: ids('Ids tied at the last alternate seats, in ballot order.', []),
  seatsLeft: whole('Alternate seats still open.', 0),
})

/** The keys after `ballots` of either version. */
const keysWith = <Candidate extends z.ZodType, Found extends z.ZodType>(candidate: Candidate, finding: Found) => ({
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

/** The keys of count-result/1, in the order of the format. They never change. */
export const resultDocument1 = z.strictObject({
  format: field(z.literal(RESULT_FORMATS[1]), 'Name and version of this format.', RESULT_FORMATS[1]),
  ...keysWith(candidateWith(VERDICTS_1), finding1),
})

/** The keys of count-result/2, in the order of the format. */
export const resultDocument2 = z.strictObject({
  format: field(z.literal(RESULT_FORMATS[2]), 'Name and version of this format.', RESULT_FORMATS[2]),
  ...keysWith(candidateWith(VERDICTS), finding2),
  alternates: field(alternates.nullable(), 'The alternate seats; null if the vote fills none.', null),
})

/** The schema of each version. */
export const RESULT_DOCUMENTS = { 1: resultDocument1, 2: resultDocument2 } as const

const DESCRIPTION = 'The result of one round of voting.'

/** A result of any version as a named component of the API. */
export const CountResultSchema = z
  .discriminatedUnion('format', [
    resultDocument2.meta({ id: 'CountResult', title: RESULT_FORMATS[2], description: DESCRIPTION }),
    resultDocument1.meta({ id: 'OldCountResult', title: RESULT_FORMATS[1], description: DESCRIPTION }),
  ])
  .meta({ id: 'AnyCountResult', description: `${DESCRIPTION} Its version is that of the meeting or record.` })

export type CountResult1 = z.infer<typeof resultDocument1>
export type CountResult2 = z.infer<typeof resultDocument2>
/** A document of any version. */
export type CountResultDocument = CountResult1 | CountResult2
