import { z } from 'zod'
import { KEY_STATES } from '../../app/keys/model.ts'
import { SERVICE_ROLES } from '../../rules/roles.ts'
import { username } from './accounts.ts'
import { choice, count, EXAMPLE_ID, field, id, instant, line } from './fields.ts'

const name = 'Purpose of the key; shown in lists.'
const NAME = 'Máy quét phiếu số 1'
const congresses = z.array(id<'congress'>('Congress or conference.'))
const ROLES_EXAMPLE = ['board-member'] as const

export const KeyIn = z
  .strictObject({
    name: line(name, NAME, 100),
    roles: field(
      z.array(z.enum(SERVICE_ROLES)).min(1).max(SERVICE_ROLES.length),
      'Roles in which the key may act, limited to those of its account.',
      [...ROLES_EXAMPLE],
    ),
    congressIds: field(
      congresses.min(1).max(100),
      'Congresses in which the key may act, limited to those of its account; absent or null for all.',
      [EXAMPLE_ID],
    )
      .nullable()
      .optional(),
    expiresAt: field(z.iso.datetime(), 'When the key expires; at most one year ahead.', '2018-08-05T02:15:00.000Z'),
  })
  .meta({ id: 'NewKey' })

const key = {
  id: id('Id of the key; the key’s text contains it.'),
  accountId: id('Its service account.'),
  name: field(z.string(), name, NAME),
  roles: field(z.array(z.enum(SERVICE_ROLES)), 'Roles in which the key may act.', [...ROLES_EXAMPLE]),
  congressIds: field(congresses.nullable(), 'Congresses in which the key may act; null for all.', [EXAMPLE_ID]),
  state: choice(KEY_STATES, 'Whether the key is valid now.', 'active'),
  createdAt: instant('When it was created.'),
  createdBy: field(z.string(), 'Id of the actor who created it.', EXAMPLE_ID),
  expiresAt: instant('When it expires.'),
  revokedAt: instant('When it was revoked; null if it was not.').nullable(),
  replacedBy: id('The key that replaced it; null if none did.').nullable(),
  lastUsedAt: instant('Time of its last use, to the minute; null if it was never used.').nullable(),
}

export const KeyOut = z.strictObject(key).meta({ id: 'Key' })

export const ShownKeyOut = z
  .strictObject({
    key: field(
      z.string(),
      'The key itself. It is shown only this once and never stored: keep it where only the other system can read it.',
      'kp_0192f3a45b6c7d8e9f0123456789abcd_…',
    ),
    ...key,
  })
  .meta({ id: 'ShownKey' })

export const RotationIn = z
  .strictObject({
    overlapMinutes: count('Minutes for which the old key stays valid beside the new one, at most a day.', 60).max(
      1_440,
    ),
  })
  .meta({ id: 'KeyRotation' })

export const ServiceAccountIn = z
  .strictObject({
    username,
    displayName: line('Display name, also used in the log.', 'Máy quét phiếu', 100),
    organisationId: id<'organisation'>('Organisation that administers the account.'),
  })
  .meta({ id: 'NewServiceAccount' })
