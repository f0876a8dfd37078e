import type { Operations } from '../api/types.ts'
import { dayOf } from '../parts/day-of.ts'

type Query = Operations['GET /v1/congresses/{id}/audit-events']['query']
type ObjectType = NonNullable<Query['objectType']>

/** The conditions of a list of events; null for a condition that is not set. */
export interface LogFilter {
  /** `round:ID`, `type:TYPE` or `object:ID`. */
  readonly subject: string | null
  /** Id of an account. */
  readonly actorId: string | null
  /** Instants. */
  readonly from: string | null
  readonly to: string | null
  readonly newestFirst: boolean
}

export const NO_FILTER: LogFilter = { subject: null, actorId: null, from: null, to: null, newestFirst: false }

/** Whether a filter leaves out events. */
export const isFiltering = ({ subject, actorId, from, to }: LogFilter): boolean =>
  subject !== null || actorId !== null || from !== null || to !== null

/** Kinds of object that are a subject of their own. */
export const SUBJECT_TYPES = ['congress', 'person', 'role-grant', 'session', 'device', 'paper', 'audit-log'] as const

const isType = (type: string): type is ObjectType => SUBJECT_TYPES.some((one) => one === type)

const subjectIn = (subject: string | null): Query => {
  const [kind, id = ''] = (subject ?? '').split(':')
  if (kind === 'round') return { roundId: id }
  if (kind === 'object') return { objectId: id }
  return kind === 'type' && isType(id) ? { objectType: id } : {}
}

/** Events on a page. */
export const PAGE = 50

/**
 * The query for a page of events.
 * @param after number of the last event of the page before; null for the first page
 */
export const queryOf = ({ subject, actorId, from, to, newestFirst }: LogFilter, after: number | null): Query => ({
  limit: String(PAGE),
  ...subjectIn(subject),
  ...(actorId === null ? {} : { actorId }),
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
  ...(newestFirst ? { order: 'newest-first' } : {}),
  ...(after === null ? {} : { after: String(after) }),
})

/** The number after which a page begins that shows an event near its beginning; null for the first page. */
export const pageWith = (sequence: number, newestFirst: boolean): number | null => {
  const BEFORE_IT = 5
  if (newestFirst) return sequence + BEFORE_IT + 1
  return sequence > BEFORE_IT ? sequence - BEFORE_IT - 1 : null
}

/** The number after which the page before begins, in a list without filter that was opened in its middle. */
export const pageBefore = (after: number | null, newestFirst: boolean): number | null =>
  after === null || newestFirst || after <= PAGE ? null : after - PAGE

const WRITTEN = /^(\d{1,2}):(\d{2})(?:\s+(\S+))?$/

/**
 * The instant of an hour that somebody writes; null for any other text.
 * @param text hours and minutes, such as 9:15; for another day 9:15 05/8/2017
 * @param heldOn the day that an hour alone means, as a plain date
 */
export const instantOf = (text: string, heldOn: string): string | null => {
  const [, hours = '', minutes = '', day] = WRITTEN.exec(text.trim()) ?? []
  const plain = day === undefined ? heldOn : dayOf(day)
  if (hours === '' || plain === null || Number(hours) > 23 || Number(minutes) > 59) return null
  const [year = 0, month = 1, date = 1] = plain.split('-').map(Number)
  return new Date(year, month - 1, date, Number(hours), Number(minutes)).toISOString()
}
