import { isOneOf } from '../kernel/unknown.ts'
import { type CongressRole, isBoardRole, type RightsVersion, type Role } from './roles.ts'

/** Whether the rules of a log ask for two people; a log that states no version is older than all of them. */
export const needsTwoPeople = (rightsVersion: RightsVersion | undefined): boolean => (rightsVersion ?? 0) >= 2

/** Roles that decide or check a result. A change of how their holder signs in suspends them. */
const SUSPENDED_ROLES = [
  'presidium',
  'board-head',
  'board-member',
  'auditor',
] as const satisfies readonly CongressRole[]

/** Whether a change of the way in suspends a role. */
export const isSuspendedRole = (role: string): boolean => isOneOf(SUSPENDED_ROLES, role)

/** A grant as far as it can wait to be granted again. */
interface SuspendableGrant {
  readonly role: string
  readonly accountId: string
  readonly personId: string | null
  readonly revokedAt: string | null
  readonly suspended: boolean
}

/**
 * The grants that ended because somebody else changed how their holder signs in, and that nobody has got back since.
 * @param grants all grants of a congress, also those that have ended, in their order
 */
export const suspendedGrants = <Grant extends SuspendableGrant>(grants: readonly Grant[]): readonly Grant[] =>
  grants.filter(
    (grant, index) =>
      grant.suspended &&
      !grants.some(
        (other, place) =>
          other.role === grant.role &&
          (other.accountId === grant.accountId || (other.personId !== null && other.personId === grant.personId)) &&
          (other.revokedAt === null || (other.suspended && place > index)),
      ),
  )

/** Somebody whose role is suspended until it is granted again. */
export interface SuspendedHolder {
  readonly name: string
  readonly role: Role
}

/** A step that a meeting waits for while roles are suspended. */
interface RegrantStep {
  readonly code: 'grant-again' | 'await-grant'
  readonly people: readonly SuspendedHolder[]
}

/** The roles that wait to be granted again: those of the board by the presidium, the others by administrators. */
export const regrantSteps = (suspended: readonly SuspendedHolder[]): readonly RegrantStep[] =>
  (['grant-again', 'await-grant'] as const)
    .map((code) => ({ code, people: suspended.filter(({ role }) => isBoardRole(role) === (code === 'grant-again')) }))
    .filter(({ people }) => people.length > 0)

/** A role of the board that a member of the presidium wants to grant. */
export interface WantedGrant {
  /** Account of the presidium that grants it. */
  readonly granter: string
  /** Accounts that hold the role of the presidium in the congress now. */
  readonly presidium: readonly string[]
  /** Accounts that have proposed the same role for the same account and person, in their order. */
  readonly proposers: readonly string[]
}

/** The outcome of the wish of one member of the presidium. */
export type GrantStep =
  | { readonly kind: 'granted'; readonly proposedBy: string }
  | { readonly kind: 'alone' }
  | { readonly kind: 'proposed' }
  | { readonly kind: 'waiting' }

/**
 * Two people put somebody on the counting board: one member of the presidium proposes, and another grants what was proposed. In
 * a congress with a single account of the presidium, as in a small branch, that one grants it alone, and the log says so. A
 * proposal counts as long as its author is in the presidium.
 */
export const boardGrantStep = ({ granter, presidium, proposers }: WantedGrant): GrantStep => {
  const accounts = new Set(presidium)
  if (accounts.size < 2) return { kind: 'alone' }
  const proposedBy = proposers.find((proposer) => proposer !== granter && accounts.has(proposer))
  if (proposedBy !== undefined) return { kind: 'granted', proposedBy }
  return { kind: proposers.includes(granter) ? 'waiting' : 'proposed' }
}

/**
 * Whether an administrator may grant a role that decides or checks a result to an account. Somebody who has changed how the
 * account signs in could use it, so another administrator grants the role, if there is one.
 * @param changed whether this administrator changed in this congress how the account signs in
 * @param others whether another administrator could grant it
 */
export const regrantStep = (changed: boolean, others: boolean): 'granted' | 'alone' | 'by-another' => {
  if (!changed) return 'granted'
  return others ? 'by-another' : 'alone'
}
