import type { Session } from './api/types.ts'

export type Role = Session['roles'][number]['role']

const LEADERS: readonly Role[] = ['presidium', 'secretary']
const LOG_READERS: readonly Role[] = ['presidium', 'board-head', 'auditor']

/**
 * The roles to which screens offer an act, or facts that not everybody in the meeting reads. The service judges every
 * request again; a test compares this table with the roles of its operations.
 */
export const ALLOWED = {
  readLog: LOG_READERS,
  exportLog: ['presidium', 'auditor'],
  acceptLog: ['presidium'],
  readStacks: ['board-head', 'board-member', 'observer', 'auditor'],
  readComplaints: ['presidium', 'secretary', 'auditor'],
  readGrants: ['presidium', 'secretary', 'board-head', 'auditor'],
  revokeGrants: ['presidium'],
  readDevices: ['presidium', 'board-head', 'auditor'],
  readHallScreens: ['presidium', 'secretary', 'board-head', 'auditor'],
  openHallScreens: ['presidium', 'board-head'],
  readWebhooks: ['presidium', 'auditor'],
  changeWebhooks: ['presidium'],
  printOfRound: ['presidium', 'secretary', 'board-head', 'board-member'],
  printOfMeeting: ['presidium', 'secretary', 'credentials-committee', 'board-head', 'board-member'],
  attachScans: ['presidium', 'secretary', 'board-head'],
  cancelMeeting: LEADERS,
  endRehearsal: ['presidium'],
  undoResult: ['presidium'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** Whether one of the roles may do an act. */
export const may = (act: keyof typeof ALLOWED, roles: readonly Role[]): boolean => {
  const allowed: readonly Role[] = ALLOWED[act]
  return roles.some((role) => allowed.includes(role))
}
