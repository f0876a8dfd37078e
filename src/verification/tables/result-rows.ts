import type { EventDocument } from '../../audit/event.ts'
import type { Figures } from '../../events/event.ts'
import { beforeOf, cancelled, reasoned, votes, type Writes } from './row-parts.ts'
import { type WrittenRow, written } from './written-row.ts'

const resultConfirmed: Writes<'result.confirmed'> = ({ personId, digest, tookPart }, { object, at, actor }) =>
  written('result_confirmation', {
    ...{ round_id: object.id, person_id: personId, digest, took_part: tookPart },
    ...{ confirmed_at: at, confirmed_by: actor.id },
  })

const resultDeclared: Writes<'result.declared'> = (after, { object, at, actor }) =>
  written('declared_result', {
    ...{ round_id: object.id, version: after.version ?? 1, roll_version: after.rollVersion, result: after.result },
    ...{ settled: after.settled, sign_off: after.signOff, declared_at: at, declared_by: actor.id },
  })

const decisionRecorded: Writes<'decision.recorded'> = ({ version, kind, newNamesAllowed, vote, note }, event) =>
  written('decision', {
    ...{ round_id: event.object.id, version, kind, new_names_allowed: newNamesAllowed, ...votes(vote), note },
    ...{ reason: event.reason, decided_at: event.at, recorded_by: event.actor.id },
  })

const seatRefused: Writes<'seat.refused'> = (after, event) =>
  written('seat_refusal', {
    ...{ round_id: event.object.id, number: after.number, person_id: after.refusedBy, ground: after.refusalGround },
    ...{ happened_on: after.happenedOn, ...votes(after.vote), paper: after.paper, ...reasoned(event) },
  })

const refusalCancelled: Writes<'seat.refusal-cancelled'> = ({ number, fallenDecision }, event) =>
  written('seat_return', {
    ...{ round_id: event.object.id, number, fallen_decision: fallenDecision, ...cancelled(event) },
  })

const appointmentRecorded: Writes<'appointment.recorded'> = ({ version, appointed, paper, note }, event) =>
  written('appointment', {
    ...{ round_id: event.object.id, version, cancelled: false, person_id: appointed, paper, note, ...reasoned(event) },
  })

const appointmentCancelled: Writes<'appointment.cancelled'> = ({ version }, event) => {
  const { appointed, paper, note } = beforeOf(event)
  return written('appointment', {
    ...{ round_id: event.object.id, version, cancelled: true, person_id: appointed, paper, note, ...reasoned(event) },
  })
}

type Undone = Figures<'round.reopened'> | Figures<'round.annulled'>

const undoing = ({ undoing: number, by, paper, withRound }: Undone, event: EventDocument, kind: string): WrittenRow =>
  written('round_undoing', {
    ...{ round_id: event.object.id, number, kind, decided_by: by, paper, with_round: withRound, ...reasoned(event) },
  })

const roundReopened: Writes<'round.reopened'> = (after, event) => undoing(after, event, 'reopened')
const roundAnnulled: Writes<'round.annulled'> = (after, event) => undoing(after, event, 'annulled')

const alternateCalledUp: Writes<'alternate.called-up'> = ({ number, droppedOut, calledUp, ground, paper }, event) =>
  written('call_up', {
    ...{ election_id: event.object.id, number, dropped_out: droppedOut, called_up: calledUp, ground, paper },
    ...reasoned(event),
  })

/** Results, and the seats after them. */
export const RESULT_ROWS = {
  'result.confirmed': resultConfirmed,
  'result.declared': resultDeclared,
  'decision.recorded': decisionRecorded,
  'seat.refused': seatRefused,
  'seat.refusal-cancelled': refusalCancelled,
  'appointment.recorded': appointmentRecorded,
  'appointment.cancelled': appointmentCancelled,
  'round.reopened': roundReopened,
  'round.annulled': roundAnnulled,
  'alternate.called-up': alternateCalledUp,
} as const
