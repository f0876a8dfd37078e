import { z } from 'zod'
import { DEVICE_STATES, PIN_DIGITS, WRONG_PINS_MOST } from '../../app/devices/model.ts'
import { choice, count, EXAMPLE_ID, field, flag, id, instant, line } from './fields.ts'
import { rehearsal } from './meetings.ts'

const name = 'Máy nhập phiếu số 1'

export const DeviceIn = z
  .strictObject({ name: line('Name of this laptop in the hall.', name, 100) })
  .meta({ id: 'NewDevice' })

const opened = {
  id: id('Id of the device.'),
  congressId: id('The congress for which it was opened; its PINs are valid for no other.'),
  name: field(z.string(), 'Name of this laptop in the hall.', name),
  openedAt: instant('When it was opened.'),
  openedBy: id('Account that opened it.'),
  expiresAt: instant('When it expires.'),
  closedAt: field(z.iso.datetime().nullable(), 'When it was closed; null if it was not.', null),
  state: choice(DEVICE_STATES, 'open: typists can sign in; expired or closed: they cannot.', 'open'),
}

export const DeviceOut = z.strictObject(opened).meta({ id: 'Device' })

const holder = {
  accountId: id('Account of the PIN’s holder.'),
  displayName: field(z.string(), 'Name of the holder.', 'Lê Thị Mai'),
}

const pinInList = z.strictObject({
  ...holder,
  issuedAt: instant('When it was issued.'),
  locked: flag(`True after ${WRONG_PINS_MOST} wrong attempts in a row, until a new PIN is issued.`, false),
  signedIn: flag('True if the holder is signed in on this device now.', true),
})

export const DeviceInListOut = z
  .strictObject({
    ...opened,
    pins: field(z.array(pinInList), 'Holders of PINs on it; never the PINs.', []),
  })
  .meta({ id: 'DeviceInList' })

export const PinIn = z
  .strictObject({ accountId: id<'account'>('Account of the future holder: a member of the board who types ballots.') })
  .meta({ id: 'NewPin' })

export const PinOut = z
  .strictObject({
    deviceId: id('The only device on which it is valid.'),
    ...holder,
    pin: field(z.string(), 'The PIN. Shown here and never again.', '042917'),
    issuedAt: instant('When it was issued.'),
  })
  .meta({ id: 'Pin' })

export const SignInScreenOut = z
  .strictObject({
    id: opened.id,
    name: opened.name,
    congressId: opened.congressId,
    congressName: field(z.string(), 'Full name of the congress.', 'Đại hội Chi bộ Văn phòng nhiệm kỳ 2017–2020'),
    rehearsal,
    expiresAt: opened.expiresAt,
    openedBy: field(z.string(), 'Name of the account that opened it.', 'Đỗ Quang Huy'),
    typists: field(
      z.array(
        z.strictObject({
          ...holder,
          place: count('Place of the name among all holders of PINs on this device; it never changes.', 1, 1),
          typing: field(z.array(z.int()), 'Numbers of the stacks that they have begun and not finished.', [7]),
        }),
      ),
      'Accounts that can sign in here by PIN now, in the order of their places.',
      [{ accountId: EXAMPLE_ID, displayName: 'Lê Thị Mai', place: 1, typing: [7] }],
    ),
  })
  .meta({ id: 'SignInScreen' })

/** A PIN that a caller sends. */
export const pinField = (description: string) =>
  field(z.string().regex(new RegExp(`^\\d{${PIN_DIGITS}}$`)), `${description}, ${PIN_DIGITS} digits.`, '042917')

export const PinSignIn = z
  .strictObject({
    accountId: id<'account'>('Account that signs in.'),
    pin: pinField('Its PIN'),
  })
  .meta({ id: 'PinSignIn' })
