import { z } from 'zod'
import { CALL_UP_GROUNDS } from '../rules/call-up.ts'
import { SEAT_REFUSAL_GROUNDS } from '../rules/seats.ts'
import { UNDOING_BODIES } from '../rules/undoing.ts'
import { callUps, fromOne, id } from './shapes.ts'

/**
 * Figures of events on seats after the count: people who take none, alternates called up, appointments by the superior,
 * rounds reopened or annulled.
 */
export const SEAT_FIGURES = {
  appointed: id<'person'>().describe('Id of the person whom the superior appoints to the seat.'),
  appointment: fromOne.describe(
    'Version of the appointment by the superior that falls with the round; absent if there is none.',
  ),
  calledUp: id<'person'>().describe('Id of the alternate who takes the seat.'),
  droppedOut: id<'person'>().describe('Id of the delegate who drops out.'),
  ground: z.enum(CALL_UP_GROUNDS).describe('Ground on which the delegate drops out.'),
  fallenDecision: fromOne
    .nullable()
    .describe('Version of the decision of the congress that falls with the refusal; null if none rests on it.'),
  happenedOn: z.iso.date().describe('Day on which it happened.'),
  refusalGround: z.enum(SEAT_REFUSAL_GROUNDS).describe('Ground on which the person takes no seat.'),
  refusedBy: id<'person'>().describe('Id of the person who takes no seat.'),
  undoing: fromOne.describe('Number of the reopening or annulment among those of its round.'),
  by: z.enum(UNDOING_BODIES).describe('Body that decided: the presidium of the meeting, or the superior.'),
  withRound: id<'round'>()
    .nullable()
    .describe('Id of the round with which this one was annulled, because it rests on it; null if there is none.'),
  callUps: callUps.describe('Call-ups that fall with the round: their elections and numbers.'),
} as const satisfies Record<string, z.ZodType>
