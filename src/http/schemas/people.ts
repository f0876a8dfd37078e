import { z } from 'zod'
import {
  choice,
  count,
  EXAMPLE_ID,
  field,
  flag,
  handVote,
  id,
  line,
  plainDate,
  reason,
  recorded,
  storedReason,
  version,
} from './fields.ts'

const person = {
  birthYear: count('Year of birth.', 1975, 1900).max(2100),
  membership: choice(
    ['official', 'probationary'],
    'Official or probationary member (đảng viên chính thức, dự bị).',
    'official',
  ),
}

export const PersonIn = z
  .strictObject({
    fullName: line('Full name as in the Party records.', 'Nguyễn Văn Dũng', 100),
    ...person,
    partySince: plainDate('Day of admission to the Party, if known.', '1998-05-19').nullable().optional(),
    unit: line('Unit or place of work; tells apart two people with the same name and year.', 'Phòng Kế hoạch', 200),
  })
  .meta({ id: 'NewPerson' })

export const PersonOut = z
  .strictObject({
    id: id('Id of the person in this congress.'),
    version: version(),
    fullName: field(z.string(), 'Full name.', 'Nguyễn Văn Dũng'),
    nameOnPaper: field(z.string(), 'Name as printed: namesakes are told apart.', 'Nguyễn Văn Dũng (1975)'),
    ...person,
    partySince: plainDate('Day of admission to the Party.', '1998-05-19').nullable(),
    unit: field(z.string(), 'Unit or place of work.', 'Phòng Kế hoạch'),
  })
  .meta({ id: 'Person' })

const members = z.array(
  z.strictObject({
    personId: id<'person'>('Person of this congress.'),
    head: flag('True for the head of the board (trưởng ban); exactly one member.', true),
  }),
)

export const BoardIn = z
  .strictObject({
    members: field(members.min(1).max(100), 'Members of the board, including the head.', [
      { personId: EXAMPLE_ID, head: true },
    ]),
    vote: handVote,
    reason: reason.optional(),
  })
  .meta({ id: 'NewCountingBoard' })

export const BoardOut = z
  .strictObject({
    version: version(),
    members: field(members, 'Members of the board.', []),
    vote: handVote,
    reason: storedReason,
    ...recorded,
  })
  .meta({ id: 'CountingBoard' })
