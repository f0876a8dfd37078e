import type { Pool } from 'pg'
import type { Context } from '../app/actor.ts'
import type { BallotsToEnter, EnterOutcome } from '../app/batches/ports.ts'
import { canonical } from '../audit/canonical.ts'
import { idArray } from './scope.ts'

/** The arguments of the SQL function `enter_ballots`. Text and values are both built from this list, so they cannot drift. */
export const ENTER_BALLOTS_ARGUMENTS = [
  'p_scope',
  'p_batch_id',
  'p_slot',
  'p_congress_id',
  'p_ballots',
  'p_count',
  'p_key',
  'p_fingerprint',
  'p_at',
  'p_actor_id',
  'p_actor_name',
  'p_role',
  'p_address',
  'p_request_id',
] as const

type Values = Readonly<Record<(typeof ENTER_BALLOTS_ARGUMENTS)[number], string | number | null>>

/** A named statement is parsed once per connection. It bypasses Kysely, which would build the same text for every ballot. */
const STATEMENT = {
  name: 'enter-ballots',
  text: `select * from enter_ballots(${ENTER_BALLOTS_ARGUMENTS.map((name, index) => `${name} => $${index + 1}`).join(', ')})`,
}

interface Answer {
  readonly status: EnterOutcome['status']
  readonly first_number: number
  readonly entered: number
  readonly size: number
}

const outcomeOf = ({ status, first_number: firstNumber, entered, size }: Answer): EnterOutcome => {
  if (status === 'entered' || status === 'replayed') return { status, firstNumber, entered, size }
  return status === 'batch-full' ? { status, entered, size } : { status }
}

/** The SQL function stores ballots, event and key in one statement; a statement is a transaction of its own. */
export const enterBallots = async (
  pool: Pool,
  { actor, identity, at, address, requestId }: Context,
  { batchId, slot, congressId, ballots, idempotency }: BallotsToEnter,
): Promise<EnterOutcome> => {
  const values: Values = {
    // Only this congress: a scope of many congresses would slow the statement down for people with many roles.
    p_scope: idArray(identity.scope.congressIds.filter((id) => id === congressId)),
    p_batch_id: batchId,
    p_slot: slot,
    p_congress_id: congressId,
    p_ballots: canonical(ballots.map(({ marks, doubt }) => (doubt === null ? marks : { ...marks, doubt }))),
    p_count: ballots.length,
    p_key: idempotency?.key ?? null,
    p_fingerprint: idempotency?.fingerprint ?? null,
    p_at: at,
    p_actor_id: actor.id,
    p_actor_name: actor.name,
    p_role: actor.role,
    p_address: address,
    p_request_id: requestId,
  }
  const { rows } = await pool.query<Answer>({
    ...STATEMENT,
    values: ENTER_BALLOTS_ARGUMENTS.map((name) => values[name]),
  })
  const [answer] = rows
  if (!answer) throw new Error('enter_ballots gave no answer')
  return outcomeOf(answer)
}
