import type { Pool } from 'pg'
import type { Scope } from '../app/access/identity.ts'
import type { Context } from '../app/actor.ts'
import type { BallotsToEnter, EnterOutcome } from '../app/batches/ports.ts'
import type { ActReceipt } from '../app/log/ports.ts'
import { canonical } from '../audit/canonical.ts'
import { commitFigures } from '../audit/committed-figures.ts'
import { committedIn } from '../events/catalogue.ts'
import type { CongressId } from '../kernel/brand.ts'
import { sum } from '../kernel/integers.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import { nodeCrypto } from '../platform/node-crypto.ts'
import { freshSalt } from './fresh-salts.ts'
import { unlessRefused } from './refused-by-database.ts'
import { credentialOf, OutdatedScope, type ScopeSeals } from './scope.ts'

/** The arguments of the SQL function `enter_ballots`. Text and values are both built from this list, so they cannot drift. */
export const ENTER_BALLOTS_ARGUMENTS = [
  'p_scope',
  'p_batch_id',
  'p_slot',
  'p_congress_id',
  'p_ballots',
  'p_committed',
  'p_openings',
  'p_count',
  'p_repeats',
  'p_from',
  'p_key',
  'p_fingerprint',
  'p_at',
  'p_actor_id',
  'p_actor_name',
  'p_role',
  'p_address',
  'p_request_id',
] as const

type Values = Readonly<Record<(typeof ENTER_BALLOTS_ARGUMENTS)[number], string | number | boolean | null>>

/** A named statement is parsed once per connection. It bypasses Kysely, which would build the same text for every ballot. */
const STATEMENT = {
  name: 'enter-ballots',
  text: `select * from enter_ballots(${ENTER_BALLOTS_ARGUMENTS.map((name, index) => `${name} => $${index + 1}`).join(', ')})`,
}

interface Answer<Status = EnterOutcome['status']> {
  readonly status: Status
  readonly first_number: number
  readonly entered: number
  readonly size: number
  readonly next_number: number | null
  readonly sequence: number | null
  readonly leaf: Buffer | null
}

/** Requests that were stored before there were receipts have none. */
const receiptOf = (
  about: Pick<ActReceipt, 'log' | 'role'>,
  { sequence, leaf }: Pick<Answer, 'sequence' | 'leaf'>,
): ActReceipt | null =>
  sequence === null || leaf === null ? null : { ...about, sequence, leafHash: leaf.toString('hex') }

const outcomeOf = (about: Pick<ActReceipt, 'log' | 'role'>, answer: Answer): EnterOutcome => {
  const { status, first_number: firstNumber, next_number, entered, size } = answer
  switch (status) {
    case 'entered':
    case 'replayed':
      // Requests that were stored before ballots could be removed have no next number: it followed from the others.
      return {
        status,
        firstNumber,
        nextNumber: next_number ?? entered + 1,
        entered,
        size,
        receipt: receiptOf(about, answer),
      }
    case 'batch-full':
      return { status, entered, size }
    case 'ballot-position':
      return { status, nextNumber: next_number, entered }
    default:
      return { status }
  }
}

/** A ballot as the event states it: only what is there. */
const toJson = ({ marks, doubt, setAside, times }: BallotsToEnter['ballots'][number]) => ({
  ...marks,
  ...(doubt === null ? {} : { doubt }),
  ...(setAside === null ? {} : { setAside }),
  ...(times === 1 ? {} : { times }),
})

/** Only this congress: a scope of many congresses would slow the statement down for people with many roles. */
const scopeIn = (congressId: CongressId, { accountId, congressIds }: Scope): Scope => ({
  accountId,
  congressIds: congressIds.filter((id) => id === congressId),
  organisationIds: [],
  installation: false,
})

/** The SQL function stores ballots, event and key in one statement; a statement is a transaction of its own. */
export const enterBallots = async (
  pool: Pool,
  seals: ScopeSeals,
  { actor, identity, at, address, requestId }: Context,
  { batchId, slot, congressId, ballots, from, idempotency }: BallotsToEnter,
): Promise<EnterOutcome> => {
  const typed = ballots.map(toJson)
  const figures = { before: null, after: { ballots: typed }, reason: null }
  const { hashed, openings } = commitFigures(nodeCrypto, committedIn('ballots.entered'), figures, freshSalt)
  const values: Omit<Values, 'p_scope'> = {
    p_batch_id: batchId,
    p_slot: slot,
    p_congress_id: congressId,
    p_ballots: canonical(typed),
    p_committed: canonical(fieldsOf(hashed.after).ballots),
    p_openings: canonical(openings),
    p_count: sum(ballots.map(({ times }) => times)),
    p_repeats: ballots.some(({ times }) => times > 1),
    p_from: from,
    p_key: idempotency?.key ?? null,
    p_fingerprint: idempotency?.fingerprint ?? null,
    p_at: at,
    p_actor_id: actor.id,
    p_actor_name: actor.name,
    p_role: actor.role,
    p_address: address,
    p_request_id: requestId,
  }
  const answer = await unlessRefused(() =>
    seals.within(scopeIn(congressId, identity.scope), credentialOf(identity), async (sealed) => {
      const all: Values = { ...values, p_scope: sealed }
      const asked = { ...STATEMENT, values: ENTER_BALLOTS_ARGUMENTS.map((name) => all[name]) }
      const { rows } = await pool.query<Answer<EnterOutcome['status'] | 'scope-outdated'>>(asked)
      const { status, ...rest } = rows[0]!
      if (status === 'scope-outdated') throw new OutdatedScope()
      return { ...rest, status }
    }),
  )
  // No congress asks for a code before ballots are typed, so nothing else can refuse this event.
  if ('refusedWith' in answer) return { status: 'authority-ended' }
  return outcomeOf({ log: congressId, role: actor.role }, answer)
}
