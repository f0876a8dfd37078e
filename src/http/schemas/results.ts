import { z } from 'zod'
import { CountResultSchema } from '../../count-record/result-schema.ts'
import { CountRecord2Schema, CountRecordSchema } from '../../count-record/schema.ts'
import { DECISION_KINDS } from '../../rules/decision.ts'
import { SEAT_REFUSAL_GROUNDS } from '../../rules/seats.ts'
import { OUTCOMES } from '../../rules/types.ts'
import { AppointedOut } from './appointments.ts'
import { byReason } from './ballots.ts'
import { boxFindings, Citation, FindingOut, stackFindings } from './common.ts'
import { DeclaredSignOff, SignOffOut } from './confirmations.ts'
import { choice, count, EXAMPLE_ID, field, flag, id, instant, version } from './fields.ts'
import { procedure } from './meetings.ts'
import { UndoingOut } from './undoings.ts'

const name = {
  personId: id('Person on the list.'),
  fullName: field(z.string(), 'Full name.', 'Trần Thị Bình'),
  nameOnPaper: field(z.string(), 'Name as printed.', 'Trần Thị Bình'),
}

const otherReading = {
  value: field(z.string(), 'Another value of the reading.', 'sitting-minus-excused'),
  base: field(z.int(), 'Base of the majority under it.', 11),
  detail: field(z.string(), 'The difference in a sentence.', 'Theo cách hiểu khác…'),
}

const decidingWith = <Other extends z.ZodType>(other: Other) =>
  field(
    z.array(
      z.strictObject({
        reading: field(z.string(), 'Named reading of the finding reading-decides; not law.', 'conferenceBase'),
        value: field(z.string(), 'Its value, by which the round is counted.', 'sitting-294'),
        others: field(z.array(other), 'Its other values that would change the outcome.', []),
      }),
    ),
    'Readings on which the outcome rests; empty if every reading gives the same.',
    [],
  )

const personIds = (description: string) => field(z.array(id('Person on the list.')), description, [EXAMPLE_ID])
const candidateIds = (description: string) =>
  field(z.array(field(z.string(), 'Id of a candidate of the record.', 'c1')), description, ['c1'])

const otherResult = <Ids extends z.ZodType>(ids: (description: string) => Ids) =>
  z.strictObject({
    ...otherReading,
    outcome: choice(OUTCOMES, 'Outcome under it.', 'complete'),
    elected: ids('People elected under it.'),
    alternates: ids('Alternates elected under it.'),
  })

const notSeatedWith = (description: string) =>
  field(
    z.array(
      z.strictObject({
        personId: id('Person on the list.'),
        ground: choice(SEAT_REFUSAL_GROUNDS, 'Ground on which the person takes no seat.', 'declined'),
        reason: field(z.string(), 'Reason in words.', 'Xin không nhận vì lý do sức khỏe.'),
      }),
    ),
    description,
    [],
  )

export const TallyOut = z
  .strictObject({
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
    settledAlternates: field(
      z
        .strictObject({
          roundId: id('The round that tied, whose ranking decides.'),
          elected: personIds('Alternates elected, votes high to low.'),
          tied: personIds('People on equal votes for the last alternate seats; none of them is taken.'),
          seatsLeft: count('Alternate seats still open.', 0),
          citation: field(z.string(), 'Clause, if there is one.', 'qd294-2025:i11.4.1').optional(),
        })
        .nullable(),
      'Alternates that follow because this round decides a tie among delegates; null in any other round.',
      null,
    ),
    names: field(
      z.array(
        z.strictObject({
          ...name,
          correctedName: field(
            z.string().nullable(),
            'Full name as corrected (đính chính) after the ballot was printed; null if it is as printed.',
            null,
          ),
        }),
      ),
      'The names of the ids, in ballot order.',
      [],
    ),
    notSeated: notSeatedWith(
      'People who take no seat, although their votes count; the result is as declared, and the choices leave these seats open.',
    ),
    appointed: AppointedOut,
    findings: field(z.array(FindingOut), 'The findings with their sentences.', []),
    boxFindings,
    decidingReadings: decidingWith(otherResult(personIds)),
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
