import { closeDevice } from '../../../app/devices/close-device.ts'
import { drawPin, issuePin } from '../../../app/devices/issue-pin.ts'
import { type Device, deviceState, isLocked } from '../../../app/devices/model.ts'
import { openDevice } from '../../../app/devices/open-device.ts'
import { type DeviceWithPins, listDevices } from '../../../app/devices/read-devices.ts'
import { sendProblem } from '../../problems/answer.ts'
import { idParams, itemsOf, noBody, problems } from '../../schemas/common.ts'
import { DeviceIn, DeviceInListOut, DeviceOut, PinIn, PinOut } from '../../schemas/devices.ts'
import type { Routes } from '../../support/app.ts'
import { deviceCredentialOf, giveDevice } from '../../support/device-cookie.ts'
import { mayAct, read, write } from '../../support/execute.ts'

const tags = ['devices']
const congress = idParams<'congress'>('Id of the congress.')
const params = idParams<'device'>('Id of the device.')

const presentAt =
  (at: string) =>
  ({ openedFrom: _, refusalLoggedAt: __, ...device }: Device) => ({ ...device, state: deviceState(device, at) })

const presentListed =
  (at: string) =>
  ({ device, pins }: DeviceWithPins) => ({
    ...presentAt(at)(device),
    pins: pins.map(({ failures, ...pin }) => ({ ...pin, locked: isLocked({ failures }) })),
  })

/** Laptops in the hall on which typists sign in by PIN, opened by the head of the counting board. */
export const deviceRoutes: Routes = (app, services) => {
  app.post(
    '/congresses/:id/devices',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], storesNothing: true },
      schema: {
        tags,
        summary: 'Open the calling browser as a device for typists; it gets a cookie of its own',
        params: congress,
        body: DeviceIn,
        response: { 201: DeviceOut, ...problems },
      },
    },
    (request, reply) => {
      const token = services.secrets.token()
      const { from } = deviceCredentialOf(request)
      const opening = { ...request.body, from, tokenDigest: services.secrets.digest(token) }
      return write(request, reply, services, {
        useCase: (tx, context) => openDevice(tx, context, request.params.id, opening),
        status: 201,
        once: true,
        toBody: (device) => {
          giveDevice(request, reply, token)
          return presentAt(device.openedAt)(device)
        },
      })
    },
  )

  app.get(
    '/congresses/:id/devices',
    {
      config: { roles: ['board-head', 'auditor', 'presidium'] },
      schema: {
        tags,
        summary: 'List the devices of a congress and the holders of PINs on them',
        params: congress,
        response: { 200: itemsOf(DeviceInListOut), ...problems },
      },
    },
    (request, reply) => {
      const at = services.now().toISOString()
      return read(request, reply, services, {
        query: (reads) => listDevices(reads, request.params.id, at),
        toBody: (devices) => ({ items: devices.map(presentListed(at)) }),
      })
    },
  )

  app.post(
    '/devices/:id/closure',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'] },
      schema: {
        tags,
        summary: 'Close a device; everybody signed in on it by PIN is signed out',
        params,
        body: noBody,
        response: { 201: DeviceOut, ...problems },
      },
    },
    (request, reply) =>
      write(request, reply, services, {
        useCase: (tx, context) => closeDevice(tx, context, request.params.id),
        status: 201,
        toBody: (device) => presentAt(device.closedAt ?? device.openedAt)(device),
      }),
  )

  app.post(
    '/devices/:id/pins',
    {
      config: { perMinute: 'unlimited', roles: ['board-head'], storesNothing: true },
      schema: {
        tags,
        summary: 'Issue a PIN to a typist for one device, replacing the previous one; it is shown once',
        params,
        body: PinIn,
        response: { 201: PinOut, ...problems },
      },
    },
    async (request, reply) => {
      const may = await mayAct(request, services)
      if (!may.ok) return sendProblem(request, reply, may.error)
      const fresh = await drawPin(services.secrets)
      return write(request, reply, services, {
        useCase: (tx, context) => issuePin(tx, context, request.params.id, request.body.accountId, fresh),
        status: 201,
        once: true,
        toBody: (issued) => issued,
      })
    },
  )
}
