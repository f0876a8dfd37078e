import { z } from 'zod'
import { SERVICE_ROLES } from '../../app/access/roles.ts'
import { KEY_STATES } from '../../app/keys/model.ts'
import { username } from './accounts.ts'
import { choice, count, EXAMPLE_ID, field, id, instant, line } from './fields.ts'

const name = 'What the key is for; shown in lists.'
const NAME = 'Máy quét phiếu số 1'
const congresses = z.array(id<'congress'>('Congress or conference.'))
const ROLES_EXAMPLE = ['board-member'] as const

export const KeyIn = z
  .strictObject({
    name: line(name, NAME, 100),
    roles: field(
      z.array(z.enum(SERVICE_ROLES)).min(1).max(SERVICE_ROLES.length),
      'Roles that the key may act in, as far as its account holds them.',
      [...ROLES_EXAMPLE],
    ),
    congressIds: field(
      congresses.min(1).max(100),
      'Congresses that the key is good for, as far as its account holds a role there; absent or null for all.',
      [EXAMPLE_ID],
    )
      .nullable()
      .optional(),
    expiresAt: field(
      z.iso.datetime(),
      'When the key ceases to hold; at most one year ahead.',
      '2018-08-05T02:15:00.000Z',
    ),
  })
  .meta({ id: 'NewKey' })

const key = {
  id: id('Id of the key; its text contains it.'),
  accountId: id('Its service account.'),
  name: field(z.string(), name, NAME),
  roles: field(z.array(z.enum(SERVICE_ROLES)), 'Roles that the key may act in.', [...ROLES_EXAMPLE]),
  congressIds: field(congresses.nullable(), 'Congresses that the key is good for; null for all.', [EXAMPLE_ID]),
  state: choice(KEY_STATES, 'Whether the key holds now.', 'active'),
  createdAt: instant('When it was made.'),
  createdBy: field(z.string(), 'Id of the actor who made it.', EXAMPLE_ID),
  expiresAt: instant('When it ceases to hold.'),
  revokedAt: instant('When it was revoked; null if it was not.').nullable(),
  replacedBy: id('The key that took its place; null if none did.').nullable(),
  lastUsedAt: instant('When somebody last called with it, to the minute; null if nobody has yet.').nullable(),
}

export const KeyOut = z.strictObject(key).meta({ id: 'Key' })

export const ShownKeyOut = z
  .strictObject({
    key: field(
      z.string(),
      'The key itself. It is shown this once and kept nowhere: put it where only the other system can read it.',
      'kp_0192f3a45b6c7d8e9f0123456789abcd_…',
    ),
    ...key,
  })
  .meta({ id: 'ShownKey' })

export const RotationIn = z
  .strictObject({
    overlapMinutes: count('Minutes in which the old key still holds beside the new one, at most a day.', 60).max(1_440),
  })
  .meta({ id: 'KeyRotation' })

export const ServiceAccountIn = z
  .strictObject({
    username,
    displayName: line('Name that people see, in the log too.', 'Máy quét phiếu', 100),
    organisationId: id<'organisation'>('Organisation that looks after the account.'),
  })
  .meta({ id: 'NewServiceAccount' })
