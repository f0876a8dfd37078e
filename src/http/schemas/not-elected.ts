import { z } from 'zod'
import { OFFICES } from '../../rules/types.ts'
import { choice, count, field, flag, id, plainDate } from './fields.ts'

export const NotElectedOut = z
  .strictObject({
    personId: id('Person of this congress.'),
    fullName: field(z.string(), 'Full name.', 'Hoàng Minh Sơn'),
    nameOnPaper: field(z.string(), 'Name as printed on the ballot.', 'Hoàng Minh Sơn'),
    electionId: id('Election of the round.'),
    roundId: id('Round in which the person was on the ballot.'),
    round: count('Number of the round in its election.', 1, 1),
    office: choice(OFFICES, 'Office that the round voted on.', 'committee'),
    heldOn: plainDate('Day of the congress.', '2025-08-15'),
    votes: count('Votes for the person.', 10),
    base: field(z.int(), 'Base of the majority of the round.', 22),
    moreThanHalf: flag('Whether the votes are more than half of the base.', false),
    appointableFrom: plainDate(
      'First day on which the person may be appointed to the committee, twelve months after the congress; null if the votes are more than half.',
      '2026-08-15',
    ).nullable(),
    citation: field(z.string(), 'Clause of the twelve months, if it is known.', 'hd06-2025:i16.3').optional(),
  })
  .meta({ id: 'NotElected' })
