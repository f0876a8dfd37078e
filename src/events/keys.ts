import { z } from 'zod'
import { FIGURES, figures } from './figures.ts'
import { event, IN_INSTALLATION } from './kind.ts'
import { instant } from './shapes.ts'

const { accountId, name, roles, congressIds, replacedBy, revokedAt } = FIGURES

const of = { object: 'key', logs: IN_INSTALLATION } as const
const expiresAt = instant
const ending = figures({ expiresAt, replacedBy })

/** Keys of other systems. */
export const KEY_EVENTS = {
  'key.created': event({
    ...of,
    vi: 'Cấp khóa truy cập',
    en: 'A key was created for another system',
    after: figures({ accountId, name, roles, congressIds, expiresAt }),
    changesAccess: true,
  }),
  'key.rotated': event({
    ...of,
    vi: 'Thay khóa truy cập',
    en: 'A key was replaced by a new one',
    after: ending,
    before: ending,
    changesAccess: true,
  }),
  'key.revoked': event({
    ...of,
    vi: 'Thu hồi khóa truy cập',
    en: 'A key was revoked',
    after: figures({ revokedAt }),
    changesAccess: true,
  }),
  'key.refused': event({
    ...of,
    vi: 'Từ chối khóa truy cập',
    en: 'A request with a key was refused, for the first time in a minute',
    after: figures({ accountId, because: z.enum(['forged', 'account-disabled', 'expired', 'revoked']) }),
  }),
} as const
