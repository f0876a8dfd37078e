import type { CongressId, OrganisationId, SessionId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import type { OrganisationLevel } from '../../rules/election.ts'
import type { Role } from '../../rules/roles.ts'
import type { Identity, Means } from '../access/identity.ts'
import { sessionOf } from '../access/identity.ts'
import type { AccountReads } from '../accounts/ports.ts'
import { noticeOf, type SignInNotice } from '../accounts/sign-in-notices.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { EventReads } from '../log/ports.ts'
import type { Congress } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { SuspensionReads } from '../roles/ports.ts'
import { levelOf } from '../shared/level-of.ts'
import { IDLE_MINUTES, runsOutAt } from './limits.ts'
import type { Session } from './model.ts'
import type { SessionReads } from './ports.ts'

interface Named<Id> {
  readonly id: Id
  readonly name: string
}

/** A congress as the caller’s pages name it: the level decides the names of offices. */
interface NamedCongress extends Named<CongressId>, Pick<Congress, 'kind' | 'term' | 'rehearsal'> {
  readonly level: OrganisationLevel
}

/** Identity, means of signing in, roles and lifetime of a session: the first request of pages and programs. */
export interface SessionDocument {
  readonly account: {
    readonly id: string
    readonly username: string
    readonly displayName: string
    readonly kind: string
  }
  readonly via: Means
  readonly secondFactor: boolean
  readonly mustChangePassword: boolean
  readonly roles: readonly {
    readonly role: Role
    readonly congress: NamedCongress | null
    readonly organisation: Named<OrganisationId> | null
    readonly personId: string | null
    readonly awaitsSecondFactor: boolean
  }[]
  /** Changes by others of how this account signs in, in the week before this sign-in and since. */
  readonly signInChanges: readonly SignInNotice[]
  /** Roles that such a change has taken, until they are granted again. */
  readonly suspendedRoles: readonly { readonly role: Role; readonly congress: Named<CongressId> }[]
  /** Null for callers with a key. */
  readonly session: {
    readonly id: SessionId
    readonly since: string
    readonly lastSeen: string
    readonly idleMinutes: number
    readonly runsOutAt: string
    readonly endsAt: string
  } | null
}

/** A sign-in does not use the notice up: a person who has taken an account over could sign in first. */
const NOTICE_DAYS = 7

const noticesFrom = (session: Session): string => {
  const since = new Date(session.createdAt)
  since.setUTCDate(since.getUTCDate() - NOTICE_DAYS)
  return since.toISOString()
}

/** The changes by others, and the roles that they took. */
const changesOfOthers = async (
  reads: EventReads & SuspensionReads,
  session: Session | undefined,
): Promise<Pick<SessionDocument, 'signInChanges' | 'suspendedRoles'>> => {
  if (!session) return { signInChanges: [], suspendedRoles: [] }
  const since = noticesFrom(session)
  const suspended = await reads.ownSuspendedRoles(since)
  return {
    signInChanges: (await reads.ownSignInChanges(since)).flatMap(noticeOf),
    suspendedRoles: suspended.map(({ role, congressId: id, congressName: name }) => ({ role, congress: { id, name } })),
  }
}

const lasting = (session: Session): SessionDocument['session'] => ({
  id: session.id,
  since: session.createdAt,
  lastSeen: session.lastSeenAt,
  idleMinutes: IDLE_MINUTES[session.via],
  runsOutAt: runsOutAt(session),
  endsAt: session.expiresAt,
})

const named = async (reads: OrganisationReads, congress: Congress): Promise<NamedCongress> => {
  const { id, name, kind, term, rehearsal } = congress
  return { id, name, kind, term, rehearsal, level: await levelOf(reads, congress) }
}

/** Describes the caller's own session. */
export const describeSession = async (
  reads: OrganisationReads & CongressReads & AccountReads & EventReads & SuspensionReads,
  identity: Identity,
  session: Session | undefined,
): Promise<SessionDocument> => {
  const account = await reads.account(identity.accountId)
  if (!account) throw new Bug(`account ${identity.accountId} does not see itself`)
  const { id, username, displayName, kind } = account
  const roles: SessionDocument['roles'][number][] = []
  for (const { role, congressId, organisationId, personId, needsSecondFactor } of identity.roles) {
    const congress = congressId && (await reads.congress(congressId))
    const organisation = organisationId && (await reads.organisation(organisationId))
    roles.push({
      role,
      congress: congress ? await named(reads, congress) : null,
      organisation: organisation ? { id: organisation.id, name: organisation.name } : null,
      personId,
      awaitsSecondFactor: needsSecondFactor && !identity.secondFactor,
    })
  }
  const { via, secondFactor, mustChangePassword } = identity
  return {
    account: { id, username, displayName, kind },
    via,
    secondFactor,
    mustChangePassword,
    roles,
    ...(await changesOfOthers(reads, session)),
    session: session ? lasting(session) : null,
  }
}

/** Reads the session of the caller, who has none if they call with a key, and describes it. */
export const describeOwnSession = async (
  reads: OrganisationReads & CongressReads & AccountReads & EventReads & SuspensionReads & SessionReads,
  identity: Identity,
): Promise<SessionDocument> => {
  const sessionId = sessionOf(identity)
  const own = sessionId === null ? undefined : await reads.session(sessionId)
  return describeSession(reads, identity, own)
}
