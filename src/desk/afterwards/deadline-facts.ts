import { DEADLINES } from '../../locale/desk/afterwards.ts'
import { type Answer, call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { Clause, Deadlines } from '../api/types.ts'
import { say } from '../language.ts'
import { dayOf } from '../parts/day-of.ts'
import type { Values } from '../parts/form.tsx'

/** The days from which deadlines are computed, as far as somebody names them; they are not recorded. */
export interface NamedDays {
  /** Plain dates. */
  readonly closedOn?: string
  readonly receivedOn?: string
  /** Plain dates with commas between them. */
  readonly holidays?: string
}

/** The deadlines of a meeting, and the clauses that they rest on by their citations. */
export interface DeadlineFacts {
  readonly deadlines: Deadlines
  readonly clauses: ReadonlyMap<string, Clause>
}

const readClauses = async (citations: ReadonlySet<string>): Promise<Answer<ReadonlyMap<string, Clause>>> => {
  const clauses = new Map<string, Clause>()
  for (const citation of citations) {
    const [id = '', clause = ''] = citation.split(':')
    const found = await call('GET /v1/regulations/{id}/clauses/{clause}', { path: { id, clause } })
    if (!found.ok) return found
    clauses.set(citation, found.value)
  }
  return { ok: true, value: clauses, etag: null }
}

/** Reads the deadlines of a meeting with their clauses. */
export const readDeadlines = async (congressId: string, days: NamedDays): Promise<Answer<DeadlineFacts>> => {
  const found = await call('GET /v1/congresses/{id}/deadlines', { path: { id: congressId }, query: days })
  if (!found.ok) return found
  const { report, approval, complaint } = found.value
  const citations = [report, approval, complaint].flatMap((one) => one?.citation ?? [])
  const clauses = await readClauses(new Set(citations))
  return clauses.ok ? { ...clauses, value: { deadlines: found.value, clauses: clauses.value } } : clauses
}

/** The days in a text with commas; null if one of them is not a day. */
const listOfDays = (typed: string): readonly string[] | null => {
  const days = typed
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(dayOf)
  return days.every((day) => day !== null) ? days : null
}

/** The days of the form, or the field that is no day. */
export const daysIn = ({ closedOn = '', receivedOn = '', holidays = '' }: Values): NamedDays | Failure => {
  const [closed, received, off] = [dayOf(closedOn), dayOf(receivedOn), listOfDays(holidays)]
  if (closedOn.trim() !== '' && closed === null) return wrongField('closedOn', say(DEADLINES.wrongDay))
  if (receivedOn.trim() !== '' && received === null) return wrongField('receivedOn', say(DEADLINES.wrongDay))
  if (off === null) return wrongField('holidays', say(DEADLINES.wrongDays))
  return {
    ...(closed === null ? {} : { closedOn: closed }),
    ...(received === null ? {} : { receivedOn: received }),
    ...(off.length === 0 ? {} : { holidays: off.join(',') }),
  }
}
