import { z } from 'zod'
import { CALL_UP_GROUNDS, NEVER_GROUNDS } from '../../rules/call-up.ts'
import { Citation, momentNotices } from './common.ts'
import { choice, count, field, flag, id, line, plainDate, prose, recorded } from './fields.ts'

const delegate = 'Delegate who drops out before the upper congress.'
const alternate = 'Alternate who takes the seat: the next in order of votes.'
const ground = 'Ground on which the delegate drops out.'
const paper = field(
  z
    .strictObject({
      number: line('Number of the paper.', '12-CV/ĐU', 50),
      date: plainDate('Date of the paper.', '2025-09-01'),
      issuer: line('Body that issued the paper.', 'Ban Thường vụ Đảng ủy cấp trên'),
    })
    .nullable(),
  'Paper by which the superior settled an order that votes and Party age leave open; null if there is none.',
  null,
)
const REASON = 'Chuyển công tác về Hà Nội.'

export const CallUpIn = z
  .strictObject({
    droppedOut: id<'person'>(delegate),
    calledUp: id<'person'>(alternate),
    ground: choice(
      [...CALL_UP_GROUNDS, ...NEVER_GROUNDS],
      `${ground} The last three are refused with the clause: no alternate takes such a seat.`,
      'left-the-unit',
    ),
    reason: prose('Reason in words.', REASON),
    paper: paper.optional(),
  })
  .meta({ id: 'NewCallUp' })

export const CallUpOut = z
  .strictObject({
    id: id('Id of the call-up.'),
    electionId: id('Its election.'),
    number: count('Place in the order of call-ups.', 1, 1),
    droppedOut: id(delegate),
    calledUp: id(alternate),
    ground: choice(CALL_UP_GROUNDS, ground, 'left-the-unit'),
    reason: field(z.string(), 'Reason in words.', REASON),
    paper,
    annulledWith: id('Undone round with which it fell; null while it holds.').nullable(),
    notices: momentNotices,
    ...recorded,
  })
  .meta({ id: 'CallUp' })

const named = {
  personId: id('Person of this congress.'),
  fullName: field(z.string(), 'Full name.', 'Trần Thị Bình'),
}

export const CallUpsOut = z
  .strictObject({
    items: field(z.array(CallUpOut), 'The call-ups in their order, also those that fell with an undone round.', []),
    delegates: field(
      z.array(z.strictObject(named)),
      'Delegates who hold the seats now: elected, or called up, and not dropped out.',
      [],
    ),
    alternates: field(
      z.array(
        z.strictObject({
          ...named,
          votes: field(z.array(z.int()), 'Votes that rank the alternate: of the vote, then of each revote.', [12]),
          partySince: plainDate('Day of admission to the Party; null if unknown.', '1998-05-19').nullable(),
          mayBeNext: flag(
            'Whether the alternate may be called next; true for several if votes and Party age leave the order open.',
            true,
          ),
        }),
      ),
      'Alternates who have no seat of a delegate.',
      [],
    ),
    citations: field(z.array(Citation), 'Clauses on call-ups, with their evidence.', []),
  })
  .meta({ id: 'CallUps' })
