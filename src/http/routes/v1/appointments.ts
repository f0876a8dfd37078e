import { cancelAppointment } from '../../../app/results/cancel-appointment.ts'
import { type AppointmentInPlace, readAppointments } from '../../../app/results/read-appointments.ts'
import { recordAppointment } from '../../../app/results/record-appointment.ts'
import type { Language } from '../../../locale/text.ts'
import { CONGRESS_ROLES } from '../../../rules/roles.ts'
import { AppointmentIn, AppointmentOut } from '../../schemas/appointments.ts'
import { idParams, itemsOf, problems } from '../../schemas/common.ts'
import { CancellationIn } from '../../schemas/fields.ts'
import type { Routes } from '../../support/app.ts'
import { etagOf, preconditionOf } from '../../support/etag.ts'
import { read, write } from '../../support/execute.ts'
import { languageOf } from '../../support/language.ts'
import { noticesInWords } from '../../support/notices.ts'

const tags = ['decisions']
const params = idParams<'round'>('Id of the round.')

const inWords =
  (language: Language) =>
  ({ appointment, fullName, holds, notices }: AppointmentInPlace) => ({
    ...appointment,
    fullName,
    holds,
    notices: noticesInWords(notices, language),
  })

const newestIn = (language: Language) => (versions: readonly AppointmentInPlace[]) =>
  versions.slice(-1).map(inWords(language))[0]

/** The ETag of the newest version; none before the first. */
const headers = (versions: readonly AppointmentInPlace[]): Record<string, string> => {
  const newest = versions.at(-1)
  return newest ? { etag: etagOf(newest.appointment.version) } : {}
}

/** Appointments by the superior, after the congress referred an open seat to it. */
export const appointmentRoutes: Routes = (app, services) => {
  app.put(
    '/rounds/:id/appointment',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'] },
      schema: {
        tags,
        summary: 'Record the person whom the superior appoints after the third round, or correct it',
        description:
          'With If-None-Match: * while no appointment is in force, with If-Match and a reason for a correction. It is possible once the decision after the round is refer-to-superior, also after the congress is closed. Nobody voted for the appointment: it is shown beside the result, and the person is never among the elected. A person who is not recorded yet can be added after the closing as long as no appointment is in force.',
        params,
        body: AppointmentIn,
        response: { 200: AppointmentOut, ...problems },
      },
    },
    (request, reply) => {
      const { id } = request.params
      const { note = null, reason = null, ...rest } = request.body
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const input = { ...rest, note, reason }
          const appointment = await recordAppointment(tx, context, id, input, preconditionOf(request))
          return appointment.ok ? readAppointments(tx, id) : appointment
        },
        status: 200,
        toBody: newestIn(languageOf(request.headers['accept-language'])),
        headers,
      })
    },
  )

  app.post(
    '/rounds/:id/appointment/cancellation',
    {
      config: { perMinute: 'unlimited', roles: ['presidium', 'secretary'], ifMatch: true },
      schema: {
        tags,
        summary: 'Cancel an appointment that was recorded by mistake or that the superior took back',
        description:
          'With If-Match. It stays readable, and the seat waits for an appointment again. Also after the congress is closed.',
        params,
        body: CancellationIn,
        response: { 201: AppointmentOut, ...problems },
      },
    },
    (request, reply) => {
      const { id } = request.params
      return write(request, reply, services, {
        useCase: async (tx, context) => {
          const appointment = await cancelAppointment(tx, context, id, request.body.reason, preconditionOf(request))
          return appointment.ok ? readAppointments(tx, id) : appointment
        },
        status: 201,
        toBody: newestIn(languageOf(request.headers['accept-language'])),
        headers,
      })
    },
  )

  app.get(
    '/rounds/:id/appointments',
    {
      config: { roles: CONGRESS_ROLES },
      schema: {
        tags,
        summary: 'List every version of the appointment by the superior after a round, the first one first',
        description: 'With the ETag of the newest version.',
        params,
        response: { 200: itemsOf(AppointmentOut), ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => readAppointments(reads, request.params.id),
        toBody: (items) => ({ items: items.map(inWords(languageOf(request.headers['accept-language']))) }),
        headers,
      }),
  )
}
