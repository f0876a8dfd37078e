import { z } from 'zod'
import { COMPLAINT_OUTCOMES } from '../../rules/complaint.ts'
import { OPENING_CAUSES } from '../../rules/keeping.ts'
import { PACKAGE_STATES } from '../../rules/package-states.ts'
import {
  choice,
  count,
  dayOfMeeting,
  EXAMPLE_ID,
  field,
  flag,
  id,
  line,
  plainDate,
  prose,
  reason,
  recorded,
  storedReason,
  version,
} from './fields.ts'

const note = field(prose('Note for the file.', 'Có biên bản kèm theo.').nullable(), 'Note.', null)
const present = field(
  z
    .array(line('Full name.', 'Đỗ Quang Huy', 100))
    .min(1)
    .max(20),
  'Names of the people who were present; they need not be people of the congress.',
  ['Đỗ Quang Huy', 'Lê Thị Mai'],
)
const distinct = (ids: readonly unknown[]): boolean => new Set(ids).size === ids.length

const sealing = {
  seals: field(
    z
      .array(line('Number of a seal.', 'NP-0151', 50))
      .min(1)
      .max(40),
    'Numbers of the seals; one for each wrapper if the ballots fill several.',
    ['NP-0151', 'NP-0152'],
  ),
  place: line('Where the package is kept.', 'Tủ hồ sơ số 2, Văn phòng Đảng ủy'),
  sealedBy: field(
    z
      .array(id<'person'>('Member of the counting board.'))
      .min(1)
      .max(30)
      .refine(distinct, { message: 'name each person once' }),
    'Members of the counting board who sealed it.',
    [EXAMPLE_ID],
  ),
  ballots: count('Number of ballots in it.', 22),
  sealedOn: dayOfMeeting('Day on which it was sealed.', '2017-08-05'),
}

const EXAMPLE_SEALING = {
  seals: ['NP-0151', 'NP-0152'],
  place: 'Tủ hồ sơ số 2, Văn phòng Đảng ủy',
  sealedBy: [EXAMPLE_ID],
  ballots: 22,
  sealedOn: '2017-08-05',
}

export const SealingIn = z.strictObject({ ...sealing, reason: reason.optional() }).meta({ id: 'NewSealing' })

const opening = {
  cause: choice(
    OPENING_CAUSES,
    'recount: the round was reopened; complaint: one without an outcome is examined.',
    'complaint',
  ),
  openedOn: dayOfMeeting('Day on which it was opened.', '2017-09-04'),
  present,
  sealsIntact: flag('Whether the seals were whole.', true),
}

export const OpeningIn = z.strictObject({ ...opening, note: note.optional() }).meta({ id: 'NewOpening' })

const paper = field(
  z.strictObject({
    number: line('Number of the paper.', '08-QĐ/ĐU', 50),
    date: dayOfMeeting('Date of the paper.', '2018-02-06'),
    issuer: line('Committee that orders the destruction.', 'Ban Thường vụ Đảng ủy'),
  }),
  'Paper by which the committee orders the destruction.',
  { number: '08-QĐ/ĐU', date: '2018-02-06', issuer: 'Ban Thường vụ Đảng ủy' },
)

export const DestructionOrderIn = z.strictObject({ paper }).meta({ id: 'NewDestructionOrder' })

const destruction = { destroyedOn: dayOfMeeting('Day of the destruction.', '2018-02-07'), present }

export const DestructionIn = z.strictObject({ ...destruction, note: note.optional() }).meta({ id: 'NewDestruction' })

const packageVersion = z.strictObject({
  version: version(),
  sealing: field(z.strictObject(sealing), 'The newest seal.', EXAMPLE_SEALING),
  opening: field(
    z.strictObject({ ...opening, note }).nullable(),
    'The opening since the newest seal; null unless it is open.',
    null,
  ),
  destructionOrder: field(paper.nullable(), 'The order to destroy the ballots; null if none is in force.', null),
  destruction: field(
    z.strictObject({ ...destruction, note }).nullable(),
    'The destruction; null while the ballots are kept.',
    null,
  ),
  reason: storedReason,
  ...recorded,
})

export const packageStateOut = choice(PACKAGE_STATES, 'State of the package.', 'sealed')
export const destructionFromOut = plainDate('First day on which the destruction may be ordered.', '2018-02-05')

export const BallotPackageOut = z
  .strictObject({
    state: packageStateOut,
    destructionFrom: destructionFromOut
      .nullable()
      .describe('First day on which the destruction may be ordered; null before the first seal.'),
    citation: field(z.string().nullable(), 'Clause on keeping; null if none of the rule set is known.', null),
    openComplaints: field(z.array(z.int()), 'Numbers of the complaints without an outcome; they keep the ballots.', []),
    holdsOtherNumber: flag('Whether the package holds another number of ballots than were found in the box.', false),
    versions: field(z.array(packageVersion), 'Every version, the first one first; empty before the first seal.', []),
  })
  .meta({ id: 'BallotPackage' })

const outcome = field(
  z
    .strictObject({
      kind: choice(COMPLAINT_OUTCOMES, 'How it ended; recorded-by-mistake if it was never made.', 'rejected'),
      decidedOn: dayOfMeeting('Day of the decision.', '2017-09-20'),
      by: line('Body that decided; null if nobody had to.', 'Ủy ban Kiểm tra Đảng ủy cấp trên').nullable(),
      note: field(line('Note for the file.', 'Có kết luận kèm theo.', 500).nullable(), 'Note.', null),
    })
    .nullable(),
  'Outcome; null as long as nobody has decided.',
  null,
)

const complaint = {
  roundId: id<'round'>('Round that it is about; null for the whole congress.').nullable(),
  complainant: line('Who complains.', 'Nguyễn Văn An'),
  receivedOn: dayOfMeeting('Day on which it was received.', '2017-08-14'),
  text: prose('Content of the complaint.', 'Đề nghị kiểm tra lại số phiếu hợp lệ.'),
}

export const ComplaintIn = z
  .strictObject({ ...complaint, roundId: complaint.roundId.optional() })
  .meta({ id: 'NewComplaint' })

export const ComplaintChangeIn = z
  .strictObject({
    ...complaint,
    outcome,
    reason: prose('Reason for this version.', 'Đã có kết quả giải quyết.').optional(),
  })
  .meta({ id: 'ComplaintChange' })

export const ComplaintOut = z
  .strictObject({
    congressId: id('Its congress.'),
    number: count('Number in the congress, in the order of recording.', 1, 1),
    version: version(),
    ...complaint,
    outcome,
    reason: storedReason,
    ...recorded,
  })
  .meta({ id: 'Complaint' })
