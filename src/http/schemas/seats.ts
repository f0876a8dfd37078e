import { z } from 'zod'
import { SEAT_REFUSAL_GROUNDS } from '../../rules/seats.ts'
import { momentNotices } from './common.ts'
import { cancellation, choice, count, field, flag, handVote, id, line, plainDate, prose, recorded } from './fields.ts'

const person = 'Person on the approved list who takes no seat.'
const ground = choice(
  SEAT_REFUSAL_GROUNDS,
  'declined: an elected person declines the seat; withdrew, died or struck (by the superior): also before the result is declared.',
  'declined',
)
const happenedOn = plainDate('Day on which it happened.', '2017-08-05')
const vote = field(handVote.nullable(), 'Show of hands of the meeting; null if the superior decided.', {
  for: 22,
  against: 0,
  blank: 0,
})
const paper = field(
  z
    .strictObject({
      number: line('Number of the paper.', '12-CV/ĐU', 50),
      date: plainDate('Date of the paper.', '2017-08-05'),
      issuer: line('Body that issued the paper.', 'Ban Thường vụ Đảng ủy cấp trên'),
    })
    .nullable(),
  'Paper of the superior; null if the meeting decided.',
  null,
)
const REASON = 'Xin không nhận vì lý do sức khỏe.'

export const SeatRefusalIn = z
  .strictObject({
    personId: id<'person'>(person),
    ground,
    happenedOn,
    vote: vote.optional(),
    paper: paper.optional(),
    reason: prose('Reason in words.', REASON),
  })
  .meta({ id: 'NewSeatRefusal' })

export const SeatRefusalOut = z
  .strictObject({
    roundId: id('Its round.'),
    number: count('Place in the order of recording.', 1, 1),
    personId: id(person),
    ground,
    happenedOn,
    vote,
    paper,
    reason: field(z.string(), 'Reason in words.', REASON),
    notices: momentNotices,
    ...recorded,
    cancelled: field(
      cancellation
        .extend({
          fallenDecision: field(
            z.int().nullable(),
            'Version of the decision of the congress that fell with the refusal; null if none rested on it.',
            null,
          ),
        })
        .nullable(),
      'Cancellation of a refusal that was recorded by mistake; null as long as it is in force.',
      null,
    ),
  })
  .meta({ id: 'SeatRefusal' })

export const SeatReturnIn = z
  .strictObject({
    reason: prose('Reason for the cancellation.', 'Ghi nhầm người trùng họ tên.'),
    withDecision: flag('Whether a decision that rests on the open seat falls with the refusal.', false).optional(),
  })
  .meta({ id: 'NewSeatReturn' })
