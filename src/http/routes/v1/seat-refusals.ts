import { listSeatRefusals, readSeatRefusal, refuseSeat } from '../../../app/results/refuse-seat.ts'
import { returnSeat } from '../../../app/results/return-seat.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { refusalNumber } from '../../schemas/fields.ts'
import { SeatRefusalIn, SeatRefusalOut, SeatReturnIn } from '../../schemas/seats.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { presentMoments } from '../../support/notices.ts'

const tags = ['results']
const params = idParams<'round'>('Id of the round.')

/** People on an approved list who take no seat, although their votes count. */
export const seatRefusalRoutes: Routes = (app, services) => {
  app.post(
    '/rounds/:id/seat-refusals',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Record that a person on the approved list takes no seat: declined, withdrew, died or struck',
        description:
          'The votes stay counted and shown, and the declared result stays as it is. The seat stays open, nobody moves up, and the choices after the round follow from the seats that are taken.',
        params,
        body: SeatRefusalIn,
        response: { 201: SeatRefusalOut, ...problems },
      },
    },
    (request, reply) => {
      const { vote = null, paper = null, ...rest } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const refusal = await refuseSeat(tx, context, request.params.id, { ...rest, vote, paper })
          return refusal.ok ? readSeatRefusal(tx, refusal.value) : refusal
        },
        status: 201,
        toBody: presentMoments(languageOf(request.headers['accept-language'])),
      })
    },
  )

  app.post(
    '/rounds/:id/seat-refusals/:number/cancellation',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Cancel a refusal that was recorded by mistake, while nothing rests on the open seat',
        description:
          'The person takes the seat again, and the refusal stays readable. Another person, or the same one later, can then be recorded. A decision of the congress that rests on the open seat falls with the refusal if `withDecision` says so.',
        params: params.extend({ number: refusalNumber }),
        body: SeatReturnIn,
        response: { 201: SeatRefusalOut, ...problems },
      },
    },
    (request, reply) => {
      const { id, number } = request.params
      const { reason, withDecision = false } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const refusal = await returnSeat(tx, context, id, number, { reason, withDecision })
          return refusal.ok ? readSeatRefusal(tx, refusal.value) : refusal
        },
        status: 201,
        toBody: presentMoments(languageOf(request.headers['accept-language'])),
      })
    },
  )

  app.get(
    '/rounds/:id/seat-refusals',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List the refusals of seats of a round in the order of recording, also cancelled ones',
        params,
        response: { 200: itemsOf(SeatRefusalOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listSeatRefusals(reads, request.params.id),
        toBody: (items) => ({ items: items.map(presentMoments(languageOf(request.headers['accept-language']))) }),
      }),
  )
}
