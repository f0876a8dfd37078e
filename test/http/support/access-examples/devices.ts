import type { TestCongress } from '../../../support/congress.ts'
import { deviceCookieOf } from '../devices.ts'
import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

/** User name of a member of the board with a PIN, and with the password of the tests. */
export const PIN_HOLDER = 'nguoi-nhap.pin'

/** Their prerequisites, created through the API. */
export const prepareDevices = async (congress: TestCongress): Promise<Readonly<Record<string, string>>> => {
  const { must, call, id, organisationId, idOf } = congress
  const account = { username: PIN_HOLDER, displayName: 'Ngô Thị Hạnh', organisationId }
  const { id: pinHolder } = await must<{ id: string }>('POST', '/v1/accounts', { body: account })
  const grant = { username: PIN_HOLDER, role: 'board-member', personId: idOf('Ngô Thị Hạnh') }
  await must('POST', `/v1/congresses/${id}/role-grants`, { body: grant })
  const open = async (name: string) => {
    const answer = await call<{ id: string }>('POST', `/v1/congresses/${id}/devices`, { body: { name } })
    return { id: answer.body.id, cookie: deviceCookieOf(answer) ?? '' }
  }
  const device = await open('Máy số 1')
  const { pin } = await must<{ pin: string }>('POST', `/v1/devices/${device.id}/pins`, {
    body: { accountId: pinHolder },
  })
  return {
    pinHolder,
    pin,
    deviceCookie: device.cookie,
    deviceForPins: (await open('Máy số 2')).id,
    deviceToClose: (await open('Máy số 3')).id,
  }
}

/** Requests that succeed on the stage. */
export const devicesExamples = ({ id, prepared }: Stage): Examples => {
  const accountId = prepared['pinHolder']!
  const headers = { cookie: prepared['deviceCookie']! }
  return {
    'POST /v1/congresses/{id}/devices': {
      params: { id },
      body: { name: 'Máy nhập phiếu số 4' },
      events: ['device.opened'],
    },
    'GET /v1/congresses/{id}/devices': { params: { id } },
    'POST /v1/devices/{id}/pins': {
      params: { id: prepared['deviceForPins']! },
      body: { accountId },
      events: ['pin.issued'],
    },
    'POST /v1/devices/{id}/closure': {
      params: { id: prepared['deviceToClose']! },
      body: {},
      events: ['device.closed'],
    },
    'GET /v1/device': { headers },
    'POST /v1/pin-sessions': {
      headers,
      body: { accountId, pin: prepared['pin']! },
      events: ['session.opened'],
      actor: accountId,
    },
  }
}
