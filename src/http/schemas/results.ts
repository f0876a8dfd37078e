import { z } from 'zod'
import { CountResultSchema } from '../../count-record/result-schema.ts'
import { CountRecord2Schema, CountRecordSchema } from '../../count-record/schema.ts'
import { DECISION_KINDS } from '../../rules/decision.ts'
import { AppointedOut } from './appointments.ts'
import { byReason } from './ballots.ts'
import { boxFindings, Citation, FindingOut, stackFindings } from './common.ts'
import { DeclaredSignOff, SignOffOut } from './confirmations.ts'
import { choice, count, EXAMPLE_ID, field, flag, id, instant, version } from './fields.ts'
import { procedure, rehearsal } from './meetings.ts'
import {
  candidateIds,
  correctedNames,
  decidingReadings,
  decidingWith,
  majority,
  name,
  notSeatedWith,
  otherReading,
  otherResult,
  settledAlternates,
} from './result-parts.ts'
import { UndoingOut } from './undoings.ts'

export const TallyOut = z
  .strictObject({
    rehearsal,
    form: choice(['strike-out', 'agree-disagree'], 'Form of the ballot.', 'strike-out'),
    issued: count('Ballots issued.', 22),
    returned: count('Ballots returned.', 22),
    counted: field(z.int(), 'Ballots counted so far.', 20),
    valid: field(z.int(), 'Number of those that are valid.', 19),
    invalid: byReason,
    batches: field(
      z.strictObject({
        total: count('Batches that count.', 1),
        open: count('Number of entries that are not finished.', 0),
        differing: count('Batches whose entries are finished and not equal.', 0),
        ruling: count('Batches that wait for rulings of the board.', 0),
      }),
      'The batches.',
      { total: 1, open: 0, differing: 0, ruling: 0 },
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
    findings: field(z.array(FindingOut), 'Findings of the running count.', []),
    boxFindings,
    stackFindings,
    decidingReadings: decidingWith(z.strictObject(otherReading)),
    notSeated: notSeatedWith('People who take no seat whatever their votes; the result will leave their seats open.'),
    rollVersion: version('Version of the roll by which this round is counted.'),
    rollSuperseded: flag('Whether the roll has a newer version.', false),
    signOff: SignOffOut,
  })
  .meta({ id: 'RunningTally' })

export const DeclareIn = z
  .strictObject({
    confirmNoResult: flag(
      'True if the board has rechecked everything and reports that this round has no result.',
      false,
    ).optional(),
  })
  .meta({ id: 'NewResult' })
  .nullish()

export const ResultOut = z
  .strictObject({
    roundId: id('Its round.'),
    version: version('1, or more if the round was reopened and counted again.'),
    rollVersion: version('Version of the roll by which the round was counted.'),
    result: CountResultSchema,
    settledAlternates,
    names: correctedNames,
    notSeated: notSeatedWith(
      'People who take no seat, although their votes count; the result is as declared, and the choices leave these seats open.',
    ),
    appointed: AppointedOut,
    findings: field(z.array(FindingOut), 'The findings with their sentences.', []),
    boxFindings,
    decidingReadings: decidingReadings(),
    majority,
    citations: field(z.array(Citation), 'Clauses that the result rests on, with their evidence.', []),
    choices: field(
      z.array(
        z.strictObject({
          decision: choice(DECISION_KINDS, 'Kind of the decision.', 'tie-revote'),
          citation: field(z.string(), 'Clause, if there is one.', 'qd244-2014:d20.k2').optional(),
          reading: field(z.string(), 'Named reading, if there is no clause; not law.', 'tieAtCut').optional(),
          detail: field(z.string(), 'The same in words.', 'Bầu lại giữa những người bằng phiếu.'),
        }),
      ),
      'The decisions open to the congress; empty if the seats are full.',
      [],
    ),
    procedure,
    rehearsal,
    signOff: DeclaredSignOff,
    declaredAt: instant('When it was declared.'),
    declaredBy: field(z.string(), 'Id of the actor who declared it.', EXAMPLE_ID),
  })
  .meta({ id: 'DeclaredResult' })

export const ResultVersionOut = z
  .strictObject({
    roundId: id('Its round.'),
    version: version('Version of the result.'),
    holds: flag('Whether it holds; false after the round was reopened or annulled.', true),
    undoing: field(UndoingOut.nullable(), 'Decision by which it holds no more; null while it holds.', null),
    rollVersion: version('Version of the roll by which the round was counted.'),
    result: CountResultSchema,
    names: field(z.array(z.strictObject(name)), 'The names of the ids, in ballot order.', []),
    rehearsal,
    signOff: DeclaredSignOff,
    declaredAt: instant('When it was declared.'),
    declaredBy: field(z.string(), 'Id of the actor who declared it.', EXAMPLE_ID),
  })
  .meta({ id: 'ResultVersion' })

export const RecountOut = z
  .strictObject({
    result: CountResultSchema,
    decidingReadings: decidingWith(otherResult(candidateIds)),
    differences: field(
      z.array(
        z.strictObject({
          pointer: field(z.string(), 'JSON Pointer into the result.', '/base'),
          expected: z.unknown().meta({ description: 'Value expected by the record.', examples: [22] }),
          counted: z.unknown().meta({ description: 'Value counted.', examples: [23] }),
        }),
      ),
      'Differences between the result and the expected block of the record.',
      [],
    ),
    warnings: field(
      z.array(
        z.strictObject({
          code: choice(['attending-exceeds-summoned', 'roll-does-not-add-up'], 'Code.', 'roll-does-not-add-up'),
          severity: field(z.literal('warning'), 'The record is counted as it is.', 'warning'),
          pointer: field(z.string(), 'JSON Pointer into the record.', '/roll/exclusions'),
          detail: field(z.string(), 'The warning in a sentence.', 'Hồ sơ ghi số có mặt nhiều hơn…'),
        }),
      ),
      'Impossible figures in the roll of the record; a recorded meeting refuses them.',
      [],
    ),
  })
  .meta({ id: 'Recount' })

export { CountRecord2Schema, CountRecordSchema }
