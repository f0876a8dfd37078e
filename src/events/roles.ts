import { FIGURES, figures } from './figures.ts'
import { event, IN_EITHER } from './kind.ts'

const { role, accountId, username, organisationId, personId } = FIGURES

const of = {
  object: 'role-grant',
  logs: IN_EITHER,
  changesAccess: true,
  sealed: true,
  sealedSince: 2,
  sealedLater: true,
} as const
const after = figures({ role, accountId, username, organisationId, personId })

/** Roles granted and revoked. A role in a congress belongs to the log of the congress. */
export const ROLE_EVENTS = {
  'role.granted': event({ ...of, vi: 'Giao vai trò', en: 'A role was granted', after }),
  'role.revoked': event({ ...of, vi: 'Thôi giao vai trò', en: 'A role was revoked', after }),
} as const
