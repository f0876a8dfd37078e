import { z } from 'zod'
import { DECISION_KINDS } from '../../rules/decision.ts'
import { NEXT_STEP_CODES } from '../../rules/next-steps.ts'
import { OUTCOMES } from '../../rules/types.ts'
import { AppointedAtAGlance } from './appointments.ts'
import { ElectionOut, RoundOut } from './elections.ts'
import { choice, count, field, id, instant, plainDate, version } from './fields.ts'
import { destructionFromOut, packageStateOut } from './keeping.ts'
import { CongressOut, RollOut } from './meetings.ts'
import { BoardOut } from './people.ts'

const nextStep = z.strictObject({
  code: choice(NEXT_STEP_CODES, 'Code of the act that is missing next.', 'approve-list'),
  detail: field(z.string(), 'The same in a sentence.', 'Danh sách bầu cử chưa được thông qua.'),
})
const next = field(nextStep.nullable(), 'The act that is missing next; null if none is.', null)

const stacks = field(
  z
    .strictObject({
      total: count('Stacks of the round that are not cancelled.', 12),
      open: count('Those with an entry that is not finished.', 3),
      differing: count('Those with finished entries that are not equal.', 0),
      ruling: count('Those with ballots that wait for a ruling of the board.', 0),
    })
    .nullable(),
  'How far the stacks are; null for roles that do not see it.',
  { total: 12, open: 3, differing: 0, ruling: 0 },
)

const rounds = z.array(
  z.strictObject({
    id: id('Id of the round.'),
    number: RoundOut.shape.number,
    kind: RoundOut.shape.kind,
    office: RoundOut.shape.office,
    seats: RoundOut.shape.seats,
    state: RoundOut.shape.state,
    stacks,
    outcome: choice(OUTCOMES, 'Outcome of the declared result; null before the declaration.', 'complete').nullable(),
    decision: choice(
      DECISION_KINDS,
      'Decision of the congress after the round; null if there is none.',
      'tie-revote',
    ).nullable(),
    appointed: AppointedAtAGlance,
    ballotPackage: field(
      z.strictObject({ state: packageStateOut, destructionFrom: destructionFromOut }).nullable(),
      'The sealed package with the ballots of the round; null before the first seal.',
      null,
    ),
    next,
  }),
)

export const OverviewOut = z
  .strictObject({
    id: id('Id of the congress.'),
    name: CongressOut.shape.name,
    kind: CongressOut.shape.kind,
    heldOn: plainDate('Day of the congress.', '2017-08-05'),
    closedAt: instant('When it was closed; null while it is open.').nullable(),
    rehearsal: CongressOut.shape.rehearsal,
    roll: field(
      z
        .strictObject({
          version: version(),
          summoned: RollOut.shape.summoned,
          attending: RollOut.shape.attending,
          base: RollOut.shape.base,
          votesNeeded: RollOut.shape.votesNeeded,
        })
        .nullable(),
      'The roll; null before it is recorded.',
      null,
    ),
    board: field(
      z
        .strictObject({ version: version(), members: count('Number of members.', 3), source: BoardOut.shape.source })
        .nullable(),
      'The counting board; null before it is recorded.',
      null,
    ),
    elections: field(
      z.array(
        z.strictObject({
          id: id('Id of the election.'),
          number: ElectionOut.shape.number,
          office: ElectionOut.shape.office,
          seats: ElectionOut.shape.seats,
          alternates: ElectionOut.shape.alternates,
          rounds: field(rounds, 'The rounds in their order.', []),
          next,
        }),
      ),
      'The elections in their order.',
      [],
    ),
    next: field(z.array(nextStep), 'The acts that are missing for the meeting itself.', []),
  })
  .meta({ id: 'Overview' })

export const ChangesOut = z
  .strictObject({
    newest: field(
      z.string(),
      'Another text after each change that the caller may see; to be compared, without a meaning of its own.',
      `${'5f'.repeat(32)}-4`,
    ),
  })
  .meta({ id: 'Changes' })
