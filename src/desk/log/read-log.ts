import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { AuditEvent, Checkpoint, Overview, Paper, RoleGrant } from '../api/types.ts'
import { everybodyIn } from '../everybody.ts'
import { roundsOf } from '../meeting/headline.ts'
import { OF_MEETING, OF_ROUND } from '../papers/kinds.ts'
import { type LogFilter, queryOf } from './filter.ts'

/** A page of the log. */
export interface LogPage {
  readonly events: readonly AuditEvent[]
  /** True if more events follow. */
  readonly hasMore: boolean
  /** Number of events in the whole log. */
  readonly size: number
}

/** Reads a page of the log, and how many events the whole log has. */
export const readPage = async (id: string, filter: LogFilter, after: number | null): Promise<Answer<LogPage>> => {
  const newest = { limit: '1', order: 'newest-first' } as const
  const [page, last] = await Promise.all([
    call('GET /v1/congresses/{id}/audit-events', { path: { id }, query: queryOf(filter, after) }),
    call('GET /v1/congresses/{id}/audit-events', { path: { id }, query: newest }),
  ])
  if (!page.ok) return page
  if (!last.ok) return last
  const { items, next } = page.value
  const value = { events: items, hasMore: next !== null, size: last.value.items[0]?.sequence ?? 0 }
  return { ok: true, value, etag: null }
}

/** The checkpoints of the log, the newest first, with the papers on which their roots are printed. */
export interface Points {
  readonly points: readonly Checkpoint[]
  readonly papers: readonly Paper[]
}

/** Reads every checkpoint of the log. */
export const readPoints = async (id: string): Promise<Answer<Points>> => {
  const points = await everyPage((query) => call('GET /v1/congresses/{id}/audit-checkpoints', { path: { id }, query }))
  if (!points.ok) return points
  const papers = await call('GET /v1/congresses/{id}/papers', { path: { id } })
  const value = { points: [...points.value].reverse(), papers: papers.ok ? papers.value.items : [] }
  return { ok: true, value, etag: null }
}

/** The names of the things and people in a log, by id. Those that the reader may not read are missing. */
export interface LogNames {
  readonly people: ReadonlyMap<string, string>
  /** Numbers of batches with the id of their round. */
  readonly batches: ReadonlyMap<string, { readonly number: number; readonly roundId: string }>
  /** Everybody who has or had a role. */
  readonly grants: readonly RoleGrant[]
}

const readPeople = async (id: string): Promise<LogNames['people']> => {
  const people = await everybodyIn(id)
  return new Map(people.ok ? people.value.map(({ id, fullName }) => [id, fullName]) : [])
}

/**
 * Reads the names in a log. Without some of them its events are still shown, with ids in their place.
 * @param readsBatches whether the role of the reader reads batches
 */
export const readNames = async (overview: Overview, readsBatches: boolean): Promise<LogNames> => {
  const { id } = overview
  const asked = readsBatches ? roundsOf(overview) : []
  const [people, grants, ...rounds] = await Promise.all([
    readPeople(id),
    call('GET /v1/congresses/{id}/role-grants', { path: { id } }),
    ...asked.map((round) => call('GET /v1/rounds/{id}/ballot-batches', { path: { id: round.id } })),
  ])
  const batches = rounds.flatMap((answer) => (answer.ok ? answer.value.items : []))
  return {
    people,
    batches: new Map(batches.map(({ id, number, roundId }) => [id, { number, roundId }])),
    grants: grants.ok ? grants.value.items : [],
  }
}

/** Names of the kinds of paper. */
export const PAPER_NAMES = new Map<string, (typeof OF_ROUND)[number]['label']>(
  [...OF_ROUND, ...OF_MEETING].map(({ kind, label }) => [kind, label]),
)
