import { z } from 'zod'
import { BOARD_SOURCES } from '../../rules/board.ts'
import { MEMBERSHIPS } from '../../rules/candidacy.ts'
import { OFFICES } from '../../rules/types.ts'
import { handNotices } from './common.ts'
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
  prose,
  reason,
  recorded,
  storedReason,
  version,
} from './fields.ts'

const person = {
  birthYear: count('Year of birth, if known.', 1975, 1900).max(2100).nullable(),
  membership: choice(
    MEMBERSHIPS,
    'Official or probationary member (đảng viên chính thức, dự bị), or member in temporary activity here (sinh hoạt tạm thời). Only official members vote, stand and count; the others may nominate.',
    'official',
  ),
}
const workingGroup = flag(
  'Whether the direct superior sent the person to count (tổ công tác); such a person does not belong to the meeting and cannot stand.',
  false,
)

const asRecorded = {
  fullName: line('Full name as in the Party records.', 'Nguyễn Văn Dũng', 100),
  ...person,
  birthYear: person.birthYear.optional(),
  partySince: plainDate('Day of admission to the Party, if known.', '1998-05-19').nullable().optional(),
  unit: line('Unit or place of work; tells apart two people with the same name and year.', 'Phòng Kế hoạch', 200),
  workingGroup: workingGroup.optional(),
}

export const PersonIn = z.strictObject(asRecorded).meta({ id: 'NewPerson' })

export const PersonCorrectionIn = z
  .strictObject({
    ...asRecorded,
    reason: prose(
      'Reason for the correction; required for a name on an approved list.',
      'Ghi nhầm họ tên khi lập danh sách.',
    )
      .nullable()
      .optional(),
  })
  .meta({ id: 'PersonCorrection' })

/** Maximum number of people in one request: their longest valid descriptions fit into a long body. */
const PEOPLE_MOST = 500

export const PeopleIn = z
  .strictObject({
    people: field(z.array(PersonIn).min(1).max(PEOPLE_MOST), `The people, 1 to ${PEOPLE_MOST}.`, [
      { fullName: 'Nguyễn Văn Dũng', birthYear: 1975, membership: 'official', unit: 'Phòng Kế hoạch' },
    ]),
  })
  .meta({ id: 'NewPeople' })

export const PersonOut = z
  .strictObject({
    id: id('Id of the person in this congress.'),
    version: version(),
    fullName: field(z.string(), 'Full name.', 'Nguyễn Văn Dũng'),
    nameOnPaper: field(z.string(), 'Name as printed: namesakes are told apart.', 'Nguyễn Văn Dũng (1975)'),
    ...person,
    partySince: plainDate('Day of admission to the Party.', '1998-05-19').nullable(),
    unit: field(z.string(), 'Unit or place of work.', 'Phòng Kế hoạch'),
    workingGroup,
    carried: field(
      z
        .strictObject({
          congressId: id('The earlier meeting.'),
          electionId: id('The election there.'),
          personId: id('Id of the person there.'),
          office: choice(OFFICES, 'Office to which they were elected.', 'committee'),
        })
        .nullable(),
      'The election by whose result the person came over from an earlier meeting; null for anybody recorded here.',
      null,
    ),
  })
  .meta({ id: 'Person' })

export const CarryIn = z
  .strictObject({ electionId: id<'election'>('Election of an earlier meeting of the same organisation.') })
  .meta({ id: 'NewCarriedPeople' })

const members = z.array(
  z.strictObject({
    personId: id<'person'>('Person of this congress.'),
    head: flag('True for the head of the board (trưởng ban); exactly one member.', true),
  }),
)

const source = choice(
  BOARD_SOURCES,
  'Who set up the board: the congress by its vote, or the direct superior by a paper, as a working group (tổ công tác).',
  'congress',
)
const vote = handVote.nullable()
const number = (description: string) => line(description, '15-QĐ/ĐU', 100)
const date = plainDate('Date of the paper, no later than the congress.', '2017-07-28')
const issuer = (description: string) => line(description, 'Đảng ủy Sở Tài chính')
const EXAMPLE_PAPER = { number: '15-QĐ/ĐU', date: '2017-07-28', issuer: 'Đảng ủy Sở Tài chính' }

export const BoardIn = z
  .strictObject({
    members: field(members.min(1).max(100), 'Members of the board, including the head.', [
      { personId: EXAMPLE_ID, head: true },
    ]),
    source: source.optional(),
    vote: vote.optional(),
    paper: field(
      z
        .strictObject({
          number: number('Number of the paper.').nullable().optional(),
          date: date.nullable().optional(),
          issuer: issuer('Body that issued the paper.').nullable().optional(),
        })
        .nullable(),
      'Paper by which the direct superior sends a working group; all three parts are needed.',
      null,
    ).optional(),
    reason: reason.optional(),
  })
  .meta({ id: 'NewCountingBoard' })

export const BoardOut = z
  .strictObject({
    version: version(),
    members: field(members, 'Members of the board.', []),
    source,
    vote,
    paper: field(
      z
        .strictObject({
          number: number('Number of the paper.'),
          date,
          issuer: issuer('Body that issued the paper.'),
        })
        .nullable(),
      'Paper of the direct superior; null for a board of the congress.',
      EXAMPLE_PAPER,
    ),
    reason: storedReason,
    notices: handNotices,
    ...recorded,
  })
  .meta({ id: 'CountingBoard' })
