import { test } from 'tap'
import { deviceState, isLocked, WRONG_PINS_MOST } from '../../../src/app/devices/model.ts'

test('a device is open until it is closed or expires, to the millisecond', async (t) => {
  const expiresAt = '2017-08-05T19:00:00.000Z'
  t.equal(deviceState({ closedAt: null, expiresAt }, '2017-08-05T18:59:59.999Z'), 'open')
  t.equal(deviceState({ closedAt: null, expiresAt }, expiresAt), 'expired')
  const closedAt = '2017-08-05T10:00:00.000Z'
  t.equal(deviceState({ closedAt, expiresAt }, closedAt), 'closed')
  t.equal(deviceState({ closedAt, expiresAt }, '2017-08-06T00:00:00.000Z'), 'closed', 'closed before it ran out')
})

test('a PIN is locked after five wrong attempts, not after four', async (t) => {
  t.equal(WRONG_PINS_MOST, 5)
  t.equal(isLocked({ failures: 4 }), false)
  t.equal(isLocked({ failures: 5 }), true)
  t.equal(isLocked({ failures: 6 }), true)
})
