import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS, IN_EITHER } from './kind.ts'

const { role, accountId, username, organisationId, personId, proposedBy, alone } = FIGURES

const of = {
  object: 'role-grant',
  logs: IN_EITHER,
  changesAccess: true,
  sealed: true,
  sealedSince: 2,
  sealedLater: true,
} as const
const after = figures({ role, accountId, username, organisationId, personId })
const granted = after.extend({ proposedBy, alone })

/** Roles granted and revoked. A role in a congress belongs to the log of the congress. */
export const ROLE_EVENTS = {
  'role.granted': event({
    ...of,
    vi: 'Giao vai trò',
    en: 'A role was granted',
    after: granted,
    // Earlier versions let one member of the presidium grant roles of the board.
    read: granted.extend({ proposedBy: proposedBy.exactOptional(), alone: alone.exactOptional() }),
  }),
  'role.proposed': event({
    object: 'role-grant',
    logs: IN_CONGRESS,
    changesAccess: true,
    vi: 'Đề nghị giao vai trò của ban kiểm phiếu',
    en: 'A role of the counting board was proposed, which another member of the presidium grants',
    after,
  }),
  'role.proposal-withdrawn': event({
    object: 'role-grant',
    logs: IN_CONGRESS,
    changesAccess: true,
    vi: 'Rút đề nghị giao vai trò của ban kiểm phiếu',
    en: 'The proposal of a role of the counting board was withdrawn',
    after,
  }),
  'role.revoked': event({ ...of, vi: 'Thôi giao vai trò', en: 'A role was revoked', after }),
} as const
