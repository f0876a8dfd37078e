import { type Answer, call } from '../api/call.ts'
import type { Congress, Organisation } from '../api/types.ts'

export interface Meeting {
  readonly congress: Congress
  /** Whether somebody may conduct it; null if the roles cannot be read. */
  readonly hasPresidium: boolean | null
}

export interface AdministrationFacts {
  readonly organisations: readonly Organisation[]
  readonly meetings: readonly Meeting[]
}

/** Meetings whose roles are read for the first page. */
const SHOWN = 20

const withRoles = async (congress: Congress): Promise<Meeting> => {
  const grants = await call('GET /v1/congresses/{id}/role-grants', { path: { id: congress.id } })
  const holds =
    grants.ok && grants.value.items.some(({ role, revokedAt }) => role === 'presidium' && revokedAt === null)
  return { congress, hasPresidium: grants.ok ? holds : null }
}

/** The organisations of an administrator with their open meetings, the newest first. */
export const readAdministration = async (): Promise<Answer<AdministrationFacts>> => {
  const [organisations, congresses] = await Promise.all([
    call('GET /v1/organisations', { query: { limit: '200', order: 'newest' } }),
    call('GET /v1/congresses', { query: { limit: String(SHOWN), order: 'newest', state: 'open' } }),
  ])
  if (!organisations.ok) return organisations
  if (!congresses.ok) return congresses
  const meetings = await Promise.all(congresses.value.items.map(withRoles))
  return { ok: true, value: { organisations: organisations.value.items, meetings }, etag: null }
}
