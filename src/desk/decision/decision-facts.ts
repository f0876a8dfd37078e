import { type Answer, call } from '../api/call.ts'
import type { Appointment, Clause, Decision, DeclaredResult, Reading } from '../api/types.ts'
import type { DecisionKind } from './closed-choices.ts'

/** A rule, with the number of its instrument. */
export interface ClauseInPlace {
  readonly clause: Clause
  readonly instrument: string
}

/** A decision that the meeting may take, and its ground. Neither a clause nor a reading: no clause is known. */
export interface OpenChoice {
  readonly kind: DecisionKind
  readonly clause: ClauseInPlace | null
  readonly reading: Reading | null
}

/** Everything about the decision after a round. */
export interface DecisionFacts {
  /** Null before the declaration. */
  readonly result: DeclaredResult | null
  readonly choices: readonly OpenChoice[]
  /** Every version of the decision, the first one first. */
  readonly decisions: readonly Decision[]
  /** Every version of the appointment by the superior, the first one first. */
  readonly appointments: readonly Appointment[]
  /** The version of the appointment that is shown; null before the first. */
  readonly appointmentTag: string | null
}

const orNull = async <Value>(asked: Promise<Answer<Value>>): Promise<Answer<Value | null>> => {
  const answer = await asked
  return !answer.ok && answer.failure.status === 404 ? { ok: true, value: null, etag: null } : answer
}

type Open = DeclaredResult['choices'][number]

/** The grounds of the choices; a ground that does not come is left out, and the service still knows it. */
const groundsOf = async (open: readonly Open[]): Promise<readonly OpenChoice[]> => {
  if (open.length === 0) return []
  const [regulations, instruments, readings] = await Promise.all([
    call('GET /v1/regulations'),
    call('GET /v1/instruments'),
    call('GET /v1/readings'),
  ])
  const numbers = [
    ...(regulations.ok ? regulations.value.items : []),
    ...(instruments.ok ? instruments.value.items : []),
  ]
  const clauseAt = async (citation: string): Promise<ClauseInPlace | null> => {
    const [id = '', clause = ''] = citation.split(':')
    const answer = await call('GET /v1/regulations/{id}/clauses/{clause}', { path: { id, clause } })
    const number = numbers.find((one) => one.id === id)?.number ?? id
    return answer.ok ? { clause: answer.value, instrument: number } : null
  }
  return Promise.all(
    open.map(async ({ decision, citation, reading }) => ({
      kind: decision,
      clause: citation === undefined ? null : await clauseAt(citation),
      reading: (readings.ok ? readings.value.items : []).find(({ name }) => name === reading) ?? null,
    })),
  )
}

/** Reads what the decision after a round depends on. */
export const readDecisionFacts = async (id: string): Promise<Answer<DecisionFacts>> => {
  const path = { id }
  const [result, decisions, appointments] = await Promise.all([
    orNull(call('GET /v1/rounds/{id}/result', { path })),
    call('GET /v1/rounds/{id}/decisions', { path }),
    call('GET /v1/rounds/{id}/appointments', { path }),
  ])
  if (!result.ok) return result
  if (!decisions.ok) return decisions
  if (!appointments.ok) return appointments
  const value = {
    result: result.value,
    choices: await groundsOf(result.value?.choices ?? []),
    decisions: decisions.value.items,
    appointments: appointments.value.items,
    appointmentTag: appointments.etag,
  }
  return { ok: true, value, etag: null }
}

/** The decision in force; null if there is none. */
export const decisionIn = ({ decisions }: DecisionFacts): Decision | null =>
  decisions.find(({ holds }) => holds) ?? null

/** The appointment in force; null if there is none. */
export const appointmentIn = ({ appointments }: DecisionFacts): Appointment | null =>
  appointments.find(({ holds }) => holds) ?? null
