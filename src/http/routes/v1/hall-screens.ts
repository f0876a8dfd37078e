import { closeHallScreen } from '../../../app/hall/close-screen.ts'
import type { ShownResult, TimedScreen } from '../../../app/hall/model.ts'
import { openHallScreen } from '../../../app/hall/open-screen.ts'
import { listHallScreens } from '../../../app/hall/read-screens.ts'
import { hideResult, showResult } from '../../../app/hall/show-result.ts'
import { qrModules } from '../../../documents/view/slip.ts'
import { idParams, noBody, problems } from '../../schemas/common.ts'
import {
  HallScreenOut,
  HallScreensOut,
  OpenedHallScreenOut,
  OpenHallScreenIn,
  ShownResultOut,
  ShowResultIn,
} from '../../schemas/hall.ts'
import type { Routes } from '../../support/app.ts'
import { read, write } from '../../support/execute.ts'

const tags = ['hall screens']
const ofCongress = idParams<'congress'>('Id of the congress.')

const present = ({ id, openedAt, openedBy, closedAt, expiresAt, end }: TimedScreen) => ({
  id,
  openedAt,
  openedBy,
  closedAt,
  expiresAt,
  end,
})
const presentShown = ({ congressId: _, ...shown }: ShownResult) => shown

/** Addresses of the screens in the hall, and the declared result that they show. */
export const hallScreenRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/hall-screens',
    {
      config: { perMinute: 'acts', roles: ['board-head', 'presidium'], storesNothing: true },
      schema: {
        tags,
        summary: 'Open an address for a screen in the hall; its token is shown once',
        params: ofCongress,
        body: OpenHallScreenIn,
        response: { 201: OpenedHallScreenOut, ...problems },
      },
    },
    (request, reply) => {
      const token = services.secrets.token()
      const digest = services.secrets.digest(token)
      const address = request.body?.address
      return write(request, reply, services, {
        useCase: (tx, context) => openHallScreen(tx, context, request.params.id, digest),
        status: 201,
        once: true,
        toBody: (screen) => ({
          ...present(screen),
          token,
          qr: address === undefined ? null : qrModules(`${address}/hall#${token}`),
        }),
      })
    },
  )

  app.get(
    '/congresses/:id/hall-screens',
    {
      config: { roles: ['board-head', 'presidium', 'secretary', 'auditor'] },
      schema: {
        tags,
        summary: 'List the addresses of screens in the hall, and the result that they show',
        params: ofCongress,
        response: { 200: HallScreensOut, ...problems },
      },
    },
    (request, reply) =>
      read(request, reply, services, {
        query: (reads) => listHallScreens(reads, request.params.id, services.now().toISOString()),
        toBody: ({ screens, shown, holds }) => ({ items: screens.map(present), shown, holds }),
      }),
  )

  app.post(
    '/hall-screens/:id/closure',
    {
      config: { perMinute: 'unlimited', roles: ['board-head', 'presidium'] },
      schema: {
        tags,
        summary: 'Close an address of a screen in the hall',
        params: idParams<'hall-screen'>('Id of the address.'),
        body: noBody,
        response: { 201: HallScreenOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => closeHallScreen(tx, context, request.params.id),
        status: 201,
        toBody: present,
      }),
  )

  app.post(
    '/rounds/:id/shown-result',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'] },
      schema: {
        tags,
        summary: 'Show the declared result of a round on the screens in the hall',
        description:
          'An act of its own after the declaration. A result that is reopened or annulled is off the screens at once, and never comes back by itself.',
        params: idParams<'round'>('Id of the round.'),
        body: ShowResultIn,
        response: { 201: ShownResultOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => showResult(tx, context, request.params.id, request.body.version),
        status: 201,
        toBody: presentShown,
      }),
  )

  app.post(
    '/congresses/:id/shown-result/removal',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'] },
      schema: {
        tags,
        summary: 'Take the result off the screens in the hall',
        params: ofCongress,
        body: noBody,
        response: { 201: ShownResultOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => hideResult(tx, context, request.params.id),
        status: 201,
        toBody: presentShown,
      }),
  )
}
