import { type HeldRole, scopeOf } from '../../../src/app/access/identity.ts'
import type { RoleRule } from '../../../src/http/role-table.ts'
import type { Identified } from '../../../src/http/support/services.ts'
import type { AccountId, ApiKeyId, CongressId, OrganisationId, PersonId } from '../../../src/kernel/brand.ts'
import {
  ADMINISTRATIVE_ROLES,
  CONGRESS_ROLES,
  isCongressRole,
  type Role,
  SERVICE_ROLES,
} from '../../../src/rules/roles.ts'
import { EVERYBODY, EVERYBODYS_SESSION } from '../../support/everyone.ts'
import type { Described } from './operations.ts'
import type { Stage } from './stage.ts'

/** A caller who sends every request: with one role, in the congress of the stage or in one of another organisation. */
export interface Walker {
  readonly token: string
  /** Null: signed in, and no role anywhere. */
  readonly role: Role | null
  readonly isForeign: boolean
  /** Another system, that acts with a key. */
  readonly isMachine?: true
  /** Also holds every role in the other congress; those roles must have no effect here. */
  readonly isBusyElsewhere?: true
}

export const WALKERS: readonly Walker[] = [
  ...[...CONGRESS_ROLES, ...ADMINISTRATIVE_ROLES].map((role) => ({ token: role, role, isForeign: false })),
  { token: 'without-a-role', role: null, isForeign: false },
  ...SERVICE_ROLES.map((role) => ({ token: `${role}-machine`, role, isForeign: false, isMachine: true as const })),
  { token: 'observer-busy-elsewhere', role: 'observer', isForeign: false, isBusyElsewhere: true },
  // A system administrator is foreign nowhere.
  ...[...CONGRESS_ROLES, 'organisation-administrator' as const].map((role) => ({
    token: `${role}-elsewhere`,
    role,
    isForeign: true,
  })),
]

/** The typist of the stage's entries, so that a member of the board finds own entries. */
const TYPIST = EVERYBODY.id
const STRANGER = '0192f3a4-0000-7000-8000-00000000f0f0' as AccountId

/** The id of a system's key. */
const keyOf = (token: string): string =>
  `0192f3a4-0000-7000-8000-${String(WALKERS.findIndex((walker) => walker.token === token)).padStart(12, '0')}`

/** The identity of a walker for the service. */
export const identityOf = (
  { token, role, isForeign, isMachine, isBusyElsewhere }: Walker,
  stage: Stage,
): Identified => {
  const accountId = isForeign ? STRANGER : TYPIST
  const congressId = (isForeign ? stage.elsewhere.congressId : stage.id) as CongressId
  const organisationId = (isForeign ? stage.elsewhere.organisationId : stage.organisationId) as OrganisationId
  const below = isForeign ? [] : [stage.prepared['organisationBelow'] as OrganisationId]
  const hold = (name: Role, where: CongressId): HeldRole => ({
    role: name,
    congressId: isCongressRole(name) ? where : null,
    organisationId: name === 'organisation-administrator' ? organisationId : null,
    // A member of the board confirms results as the person whose seat it is.
    personId: name === 'board-member' ? (stage.idOf('Ngô Thị Hạnh') as PersonId) : null,
    needsSecondFactor: false,
  })
  const elsewhere = isBusyElsewhere
    ? CONGRESS_ROLES.map((name) => hold(name, stage.elsewhere.congressId as CongressId))
    : []
  const roles = [...(role ? [hold(role, congressId)] : []), ...elsewhere]
  const administered = role === 'organisation-administrator' ? [organisationId, ...below] : []
  return {
    identity: {
      accountId,
      name: EVERYBODY.name,
      kind: isMachine ? 'service' : 'person',
      // Each system has a key of its own, because the rate limit counts requests by key.
      ...(isMachine
        ? { via: 'key', credentialId: keyOf(token) as ApiKeyId }
        : { via: 'password', credentialId: EVERYBODYS_SESSION }),
      secondFactor: false,
      mustChangePassword: false,
      roles,
      scope: scopeOf(accountId, roles, administered),
    },
  }
}

/** Requests that name their place in the body. */
export const NAMED_IN_BODY: Readonly<Record<string, string>> = {
  'POST /v1/organisations': 'superiorId',
  'POST /v1/congresses': 'organisationId',
  'POST /v1/accounts': 'organisationId',
  'POST /v1/service-accounts': 'organisationId',
}

/** The subject of the address: the first word of the path, null for things without a place. */
export const subjectOf = ({ name, path }: Pick<Described, 'name' | 'path'>): string | null => {
  if (name in NAMED_IN_BODY) return 'organisations'
  const [, plural = null] = /^\/v1\/([\w-]+)\/\{id\}/.exec(path) ?? []
  return plural === 'regulations' ? null : plural
}

/**
 * Things that the database hides from kinds of roles: the inside of a congress from administrators, and keys of other
 * systems from roles in a congress. All other things of the place are visible, and refused by role.
 */
const HIDDEN: Readonly<Record<'administrative' | 'congress', readonly string[]>> = {
  administrative: ['people', 'elections', 'rounds', 'ballot-batches', 'papers'],
  congress: ['keys'],
}

export type Outcome = 'authorised' | 'unauthenticated' | 'role-missing' | 'unknown'

/** The expected outcome of a request. */
export const expectedOf = (rule: RoleRule, subject: string | null, { role, isForeign }: Walker): Outcome => {
  if (subject !== null) {
    if (isForeign || role === null) return 'unknown'
    if (HIDDEN[isCongressRole(role) ? 'congress' : 'administrative'].includes(subject)) return 'unknown'
  }
  if (rule === 'anyone' || rule === 'signed-in') return 'authorised'
  return role !== null && rule.includes(role) ? 'authorised' : 'role-missing'
}
