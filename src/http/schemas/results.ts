import { z } from 'zod'
import { CountRecordSchema, CountResultSchema } from '../../count-record/schema.ts'
import { DECISION_KINDS } from '../../rules/round.ts'
import { byReason } from './ballots.ts'
import { Citation, FindingOut } from './common.ts'
import { choice, count, EXAMPLE_ID, field, flag, id, instant, version } from './fields.ts'

const name = {
  personId: id('Person on the list.'),
  fullName: field(z.string(), 'Full name.', 'Trần Thị Bình'),
  nameOnPaper: field(z.string(), 'Name as printed.', 'Trần Thị Bình'),
}

export const TallyOut = z
  .strictObject({
    form: choice(['strike-out', 'agree-disagree'], 'Form of the ballot.', 'strike-out'),
    issued: count('Ballots issued.', 22),
    returned: count('Ballots returned.', 22),
    counted: field(z.int(), 'Ballots counted so far.', 20),
    valid: field(z.int(), 'Of those, valid.', 19),
    invalid: byReason,
    batches: field(
      z.strictObject({ total: count('Batches that count.', 1), open: count('Of those, still being entered.', 0) }),
      'The stacks.',
      { total: 1, open: 0 },
    ),
    names: field(
      z.array(
        z.strictObject({
          ...name,
          votes: field(z.int(), 'Votes so far.', 14),
          disagree: field(z.int().nullable(), 'Ballots against so far; null on a list with surplus.', null),
        }),
      ),
      'Every name in ballot order.',
      [],
    ),
    findings: field(z.array(FindingOut), 'What the checks find in the count as it stands.', []),
    rollVersion: version('Version of the roll that this round is counted by.'),
    rollSuperseded: flag('Whether the roll has a newer version than that.', false),
  })
  .meta({ id: 'RunningTally' })

export const DeclareIn = z
  .strictObject({
    confirmNoResult: flag(
      'The board has rechecked everything and reports that this round has no result.',
      false,
    ).optional(),
  })
  .meta({ id: 'NewResult' })
  .nullish()

export const ResultOut = z
  .strictObject({
    roundId: id('Its round.'),
    rollVersion: version('Version of the roll that was counted by.'),
    result: CountResultSchema,
    names: field(z.array(z.strictObject(name)), 'The names behind the ids, in ballot order.', []),
    findings: field(z.array(FindingOut), 'The findings in words.', []),
    citations: field(z.array(Citation), 'Clauses that the result rests on, with their evidence.', []),
    choices: field(
      z.array(
        z.strictObject({
          decision: choice(DECISION_KINDS, 'What the congress may decide.', 'tie-revote'),
          citation: field(z.string(), 'Clause, where there is one.', 'qd244-2014:d20.k2').optional(),
          reading: field(z.string(), 'Named reading, where there is no clause; not law.', 'tieAtCut').optional(),
          detail: field(z.string(), 'The same in words.', 'Bầu lại giữa những người bằng phiếu.'),
        }),
      ),
      'What the congress may decide now; empty when the seats are full.',
      [],
    ),
    declaredAt: instant('When it was declared.'),
    declaredBy: field(z.string(), 'Id of the actor who declared it.', EXAMPLE_ID),
  })
  .meta({ id: 'DeclaredResult' })

export const RecountOut = z
  .strictObject({
    result: CountResultSchema,
    differences: field(
      z.array(
        z.strictObject({
          pointer: field(z.string(), 'JSON Pointer into the result.', '/base'),
          expected: z.unknown().meta({ description: 'What the record expected.', examples: [22] }),
          counted: z.unknown().meta({ description: 'What was counted.', examples: [23] }),
        }),
      ),
      'Where the result differs from the expected block of the record.',
      [],
    ),
  })
  .meta({ id: 'Recount' })

export { CountRecordSchema }
