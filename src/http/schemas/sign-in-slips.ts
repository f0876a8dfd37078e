import { z } from 'zod'
import { TEMPORARY_PASSWORD } from '../../app/accounts/temporary-password.ts'
import { MEDIA_TYPES } from '../papers/media-types.ts'
import { username } from './accounts.ts'
import { pinField } from './devices.ts'
import { field, id, instant, line } from './fields.ts'

/** Slips in one file. */
export const SLIPS_MOST = 60

const person = line('Name of the person who gets the slip.', 'Nguyễn Văn Dũng', 150)

const accountSlip = z
  .strictObject({
    kind: field(z.literal('account'), 'The person signs in with a temporary password.', 'account'),
    name: person,
    username,
    password: field(z.string().regex(TEMPORARY_PASSWORD), 'The temporary password.', 'b7kq-x2mt-9fvc-4hgr'),
    expiresAt: instant('When the temporary password expires.'),
  })
  .meta({ id: 'AccountSlip' })

const pinSlip = z
  .strictObject({
    kind: field(z.literal('pin'), 'The person signs in on a device by PIN.', 'pin'),
    name: person,
    device: line('Name of the device.', 'Máy nhập phiếu số 1', 100),
    pin: pinField('The PIN'),
    expiresAt: instant('When the device expires.'),
  })
  .meta({ id: 'PinSlip' })

export const SignInSlipsIn = z
  .strictObject({
    address: field(
      z.string().regex(/^https?:\/\/[\x21-\x7e]{1,100}$/),
      'Where people sign in, as they type it into a browser.',
      'https://kiem-phieu.vi-du.vn',
    ),
    congressId: id<'congress'>(
      'The meeting for which they are handed out: those of a rehearsal are marked. Without it the meeting of the caller, if there is one.',
    ).optional(),
    slips: field(
      z
        .array(z.discriminatedUnion('kind', [accountSlip, pinSlip]))
        .min(1)
        .max(SLIPS_MOST),
      `The slips in the order in which they are printed, at most ${SLIPS_MOST}.`,
      [
        {
          kind: 'account' as const,
          name: 'Nguyễn Văn Dũng',
          username: 'nguyen.van.dung',
          password: 'b7kq-x2mt-9fvc-4hgr',
          expiresAt: '2017-08-05T02:15:00.000Z',
        },
      ],
    ),
  })
  .meta({ id: 'NewSignInSlips' })

export const SignInSlipsFile = {
  description: 'The slips.',
  content: { [MEDIA_TYPES.pdf]: { schema: field(z.string(), 'The bytes of the file.', '%PDF-1.7') } },
}
