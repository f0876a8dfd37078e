import { isOneOf } from '../kernel/unknown.ts'

/** Roles in one congress. They alone can allow an act of the count; each route names the roles that it allows. */
export const CONGRESS_ROLES = [
  'presidium',
  'secretary',
  'credentials-committee',
  'board-head',
  'board-member',
  'observer',
  'auditor',
] as const

/**
 * Roles that administer accounts, organisations and congresses, without any right to count. The wider role comes
 * first.
 */
export const ADMINISTRATIVE_ROLES = ['system-administrator', 'organisation-administrator'] as const

/** Every role, by rank: an act of somebody who holds several roles is logged under the first that allows it (`roleAt`). */
export const ROLES = [...CONGRESS_ROLES, ...ADMINISTRATIVE_ROLES] as const

/**
 * Roles that another system may hold through a service account: none that speaks for the congress or heads its board. Acts of
 * these roles that record a vote need a person all the same (`needPerson`).
 */
export const SERVICE_ROLES = [
  'secretary',
  'credentials-committee',
  'board-member',
  'observer',
  'auditor',
] as const satisfies readonly (typeof CONGRESS_ROLES)[number][]

export type ServiceRole = (typeof SERVICE_ROLES)[number]
export type CongressRole = (typeof CONGRESS_ROLES)[number]
export type Role = (typeof ROLES)[number]

/**
 * Version of the rules about roles by which the log of a new congress is judged; a log without one is older. If a role loses an
 * act later, the earlier rules stay for the earlier logs. Since version 2 two people put somebody on the board, and declare.
 */
export const RIGHTS_VERSION = 2
export const RIGHTS_VERSIONS = [1, RIGHTS_VERSION] as const
export type RightsVersion = (typeof RIGHTS_VERSIONS)[number]

/** The role in which an act is logged: a granted role, the owner of the account, or a caller without identity. */
export type ActorRole = Role | 'account-holder' | 'visitor'

/** Roles of the counting board, held by members of the recorded board. */
export const BOARD_ROLES = ['board-head', 'board-member'] as const satisfies readonly CongressRole[]

type BoardRole = (typeof BOARD_ROLES)[number]

export const isBoardRole = (role: string): role is BoardRole => isOneOf(BOARD_ROLES, role)

export const isCongressRole = (role: string): role is CongressRole => isOneOf(CONGRESS_ROLES, role)

export const isRole = (role: string): role is Role => isOneOf(ROLES, role)
