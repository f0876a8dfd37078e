import { z } from 'zod'
import { UNDOING_BODIES, UNDOING_KINDS } from '../../rules/undoing.ts'
import { momentNotices } from './common.ts'
import { choice, count, field, flag, id, line, plainDate, prose, recorded } from './fields.ts'

const by = choice(UNDOING_BODIES, 'Body that decided: the presidium of the meeting, or the superior.', 'superior')
const paper = field(
  z
    .strictObject({
      number: line('Number of the paper.', '12-QĐ/ĐU', 50),
      date: plainDate('Date of the paper.', '2020-06-01'),
      issuer: line('Body that issued the paper.', 'Ban Thường vụ Đảng ủy cấp trên'),
    })
    .nullable(),
  'Paper of the decision; required for one of the superior.',
  null,
)
const REASON = 'Phiếu của một tập bị cộng nhầm.'

export const UndoingIn = z
  .strictObject({
    by,
    paper: paper.optional(),
    reason: prose('Reason for the decision.', REASON),
    withDependents: flag(
      'Whether everything that rests on the round is annulled with it: later rounds, elections among the elected, call-ups.',
      false,
    ).optional(),
    resultSeen: count(
      'Version of the newest result of the round that the decision is about; 0 if none was declared. If there is a newer one by now, nothing is undone. Absent: whatever the result is.',
      1,
    ).optional(),
  })
  .meta({ id: 'NewUndoing' })

const undoing = {
  roundId: id('Its round.'),
  number: count('Place among the reopenings and the annulment of its round.', 1, 1),
  kind: choice(UNDOING_KINDS, 'Counted again, or void.', 'annulled'),
  by,
  paper,
  reason: field(z.string(), 'Reason for the decision.', REASON),
  withRound: id('Round that the decision names and on which this one rests; null if it names this one.').nullable(),
  ...recorded,
}

export const UndoingOut = z.strictObject(undoing).meta({ id: 'Undoing' })

export const UndoneOut = z
  .strictObject({
    ...undoing,
    notices: momentNotices,
    dependents: field(z.array(UndoingOut), 'Annulments of the rounds that rested on it, in their order.', []),
  })
  .meta({ id: 'UndoneRound' })
