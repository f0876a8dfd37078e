import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { Congress, Organisation } from '../api/types.ts'

export interface Meeting {
  readonly congress: Congress
  /** Whether somebody may conduct it; null if the roles are not known. */
  readonly hasPresidium: boolean | null
}

export interface AdministrationFacts {
  readonly organisations: readonly Organisation[]
  readonly meetings: readonly Meeting[]
  /** Whether no meeting was ever recorded that ended or goes on. */
  readonly isFirst: boolean
}

/** Meetings whose roles are read: the service answers for one meeting at a time. */
const READ = 20

const withRoles = async (congress: Congress): Promise<Meeting> => {
  const grants = await call('GET /v1/congresses/{id}/role-grants', { path: { id: congress.id } })
  const holds =
    grants.ok && grants.value.items.some(({ role, revokedAt }) => role === 'presidium' && revokedAt === null)
  return { congress, hasPresidium: grants.ok ? holds : null }
}

/** The organisations of an administrator with their open meetings, the newest first. */
export const readAdministration = async (): Promise<Answer<AdministrationFacts>> => {
  const [organisations, congresses] = await Promise.all([
    everyPage((page) => call('GET /v1/organisations', { query: { ...page, order: 'newest' } })),
    everyPage((page) => call('GET /v1/congresses', { query: { ...page, order: 'newest', state: 'open' } })),
  ])
  if (!organisations.ok) return organisations
  if (!congresses.ok) return congresses
  const { value: all } = congresses
  const newest = await Promise.all(all.slice(0, READ).map(withRoles))
  const meetings = [...newest, ...all.slice(READ).map((congress) => ({ congress, hasPresidium: null }))]
  const closed = all.length > 0 ? null : await call('GET /v1/congresses', { query: { limit: '1', state: 'closed' } })
  if (closed && !closed.ok) return closed
  const isFirst = closed?.value.items.length === 0
  return { ok: true, value: { organisations: organisations.value, meetings, isFirst }, etag: null }
}
