import { ACTORS, ENDED_WITH_REHEARSAL } from '../../events/actors.ts'
import type { Figures } from '../../events/event.ts'
import { isOneOf } from '../../kernel/unknown.ts'
import { grantersOf } from '../../rules/granting.ts'
import { isBoardRole, isCongressRole, type Role } from '../../rules/roles.ts'
import { boardRoleOf, type SeatProblem, seatProblem } from '../../rules/seat-on-board.ts'
import { conflictOf, type SeparationProblem } from '../../rules/separation.ts'
import { boardGrantStep, isSuspendedRole, needsTwoPeople } from '../../rules/two-people.ts'
import type { Granted, Holders } from '../holders.ts'
import type { CongressState } from '../state.ts'
import { typistsOf } from './entry-in-place.ts'

/** Rules that a grant or a revocation in a log breaks. */
export type GrantRule =
  | Exclude<SeparationProblem, 'administrator-apart'>
  | SeatProblem
  | 'role-not-of-congress'
  | 'granter-not-allowed'
  | 'grant-repeated'
  | 'rehearsal-over'
  | 'grant-not-in-force'
  | 'grant-differs'
  | 'revoker-not-allowed'
  | 'second-person-missing'
  | 'grant-by-another'
  | 'proposal-not-open'

/** An event about a role, as far as its rules read it. */
export interface RoleEvent {
  /** Id of the grant. */
  readonly id: string
  /** The role in which somebody grants or revokes. */
  readonly by: string
  readonly actorId: string
  readonly figures: Figures<'role.granted'>
}

const typedIn = ({ batches }: CongressState, accountId: string): boolean =>
  batches.values().some((batch) => typistsOf(batch).includes(accountId))

/** Whether the person has typed ballots of the congress under another account. */
const typedUnderAnother = (congress: CongressState, holders: Holders, personId: string, accountId: string): boolean =>
  [...holders.accountsOf(personId)].some((other) => other !== accountId && typedIn(congress, other))

const grantProblem = ({ id, by, figures }: RoleEvent, holders: Holders, congress: CongressState): GrantRule | null => {
  const { role, accountId, organisationId, personId } = figures
  if (!isCongressRole(role) || organisationId !== null) return 'role-not-of-congress'
  if (!isOneOf(grantersOf(role), by)) return 'granter-not-allowed'
  if (holders.find(id)) return 'grant-repeated'
  if (congress.over && role !== 'auditor') return 'rehearsal-over'
  const here = holders.namesOf(accountId)
  const conflict = conflictOf(role, { administrative: false, inCongress: true, here })
  if (conflict && conflict !== 'administrator-apart') return conflict
  return seatProblem({
    role,
    personId,
    board: congress.board ?? undefined,
    taken: holders.onBoard().some((one) => one.personId === personId),
    typedBefore: personId !== null && typedUnderAnother(congress, holders, personId, accountId),
  })
}

/** Whether the people who grant a role are enough. */
const twoPeopleProblem = (
  { actorId, figures }: RoleEvent,
  holders: Holders,
  { facts }: CongressState,
): GrantRule | null => {
  if (!needsTwoPeople(facts.rightsVersion)) return null
  const { role, accountId, personId, proposedBy = null, alone = false } = figures
  if (!isBoardRole(role)) {
    return isSuspendedRole(role) && holders.isChangedBy(accountId, actorId) && !alone ? 'grant-by-another' : null
  }
  const step = boardGrantStep({
    granter: actorId,
    presidium: holders.accountsIn('presidium'),
    proposers: holders.proposersOf({ role, accountId, personId }),
  })
  if (step.kind === 'alone') return alone ? null : 'second-person-missing'
  return step.kind === 'granted' && step.proposedBy === proposedBy && !alone ? null : 'second-person-missing'
}

/** Takes up a granted role. @returns the rule that the grant breaks; null if it breaks none */
export const roleGranted = (event: RoleEvent, holders: Holders, congress: CongressState): GrantRule | null => {
  const problem = grantProblem(event, holders, congress) ?? twoPeopleProblem(event, holders, congress)
  const { role, accountId, personId } = event.figures
  holders.grant({ id: event.id, role, accountId, personId })
  return problem
}

/** Takes up a proposal. @returns the rule that the grant of it would break; null if it breaks none */
export const roleProposed = (event: RoleEvent, holders: Holders, congress: CongressState): GrantRule | null => {
  const problem = grantProblem(event, holders, congress)
  const { role, accountId, personId } = event.figures
  holders.propose({ id: event.id, role, accountId, personId, by: event.actorId })
  return problem ?? (isBoardRole(role) ? null : 'granter-not-allowed')
}

const isSame = (granted: Granted, { role, accountId, personId }: RoleEvent['figures']): boolean =>
  role === granted.role && accountId === granted.accountId && personId === granted.personId

/** Takes a proposal back. @returns the rule that the withdrawal breaks; null if it breaks none */
export const proposalWithdrawn = ({ id, by, figures }: RoleEvent, holders: Holders): GrantRule | null => {
  const proposal = holders.withdraw(id)
  if (!proposal) return 'proposal-not-open'
  if (!isSame(proposal, figures)) return 'grant-differs'
  return isBoardRole(proposal.role) && isOneOf(grantersOf(proposal.role), by) ? null : 'revoker-not-allowed'
}

const mayRevoke = (
  by: string,
  { role, personId, accountId }: Granted,
  holders: Holders,
  congress: CongressState,
): boolean => {
  const { board, facts } = congress
  const isOffBoard = isBoardRole(role) && (board === null || boardRoleOf(board, personId) !== role)
  return (
    (isCongressRole(role) && isOneOf(grantersOf(role), by)) ||
    (isOffBoard && isOneOf(ACTORS['board.recorded'], by)) ||
    (holders.isChanged(accountId) && isOneOf(ACTORS['account.sign-in-changed'], by)) ||
    (facts.rehearsal === true && isOneOf(ACTORS['rehearsal.ended'], by))
  )
}

/** Ends a role. @returns the rule that the revocation breaks; null if it breaks none */
export const roleRevoked = (
  { id, by, figures }: RoleEvent,
  holders: Holders,
  congress: CongressState,
): GrantRule | null => {
  const granted = holders.find(id)
  if (!granted) return 'grant-not-in-force'
  holders.revoke(id)
  if (!isSame(granted, figures)) return 'grant-differs'
  return mayRevoke(by, granted, holders, congress) ? null : 'revoker-not-allowed'
}

/** The roles that may do an act; a role that ends a rehearsal ends more with it. */
export const actorsOf = (action: keyof typeof ACTORS, congress: CongressState | null): readonly string[] =>
  congress?.facts.rehearsal === true && ENDED_WITH_REHEARSAL.includes(action)
    ? [...ACTORS[action], ...ACTORS['rehearsal.ended']]
    : ACTORS[action]

/** The role of the board that the recorded board gives the person of a grant; null if none. */
export const seatOf = ({ personId }: Granted, congress: CongressState | null): Role | null =>
  congress?.board ? boardRoleOf(congress.board, personId) : null
