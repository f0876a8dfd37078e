import { type Kysely, sql, type Transaction } from 'kysely'
import type { Context } from '../app/actor.ts'
import type { BallotsToEnter, EnterOutcome, IdempotentRequest, Tx, UnitOfWork, WriteOutcome } from '../app/ports.ts'
import { type Refusal, refuse } from '../app/refusal.ts'
import type { Result } from '../kernel/result.ts'
import { claimKey, keepResponse } from './idempotency.ts'
import { markColumns } from './stores/ballots.store.ts'
import { readsOf, storesOf } from './stores/stores.ts'
import type { Database } from './tables.ts'

/** Carries an outcome out of a transaction that must not commit. */
class RolledBack {
  readonly outcome: WriteOutcome<never>

  constructor(outcome: WriteOutcome<never>) {
    this.outcome = outcome
  }
}

const runInside = async <T>(
  tx: Transaction<Database>,
  context: Context,
  useCase: (tx: Tx, context: Context) => Promise<Result<T, Refusal>>,
  idempotent: IdempotentRequest<T> | undefined,
): Promise<WriteOutcome<T>> => {
  if (idempotent) {
    const claim = await claimKey(tx, context, idempotent)
    if (claim.kind === 'replay') throw new RolledBack({ kind: 'replayed', response: claim.response })
    if (claim.kind === 'reused') throw new RolledBack({ kind: 'done', result: refuse('idempotency-key-reused') })
  }
  let events = 0
  const stores = storesOf(tx)
  const counted: Tx = {
    ...stores,
    appendAudit: async (by, event) => {
      events += 1
      await stores.appendAudit(by, event)
    },
  }
  const result = await useCase(counted, context)
  if (!result.ok) throw new RolledBack({ kind: 'done', result })
  if (events === 0) throw new Error('a use case changed something without an audit event')
  if (idempotent) await keepResponse(tx, context, idempotent.key, idempotent.respond(result.value))
  return { kind: 'done', result }
}

/** The database function stores ballots, event and key in one statement; a statement is a transaction of its own. */
const enterBallots = async (
  db: Kysely<Database>,
  { actor, at, address, requestId }: Context,
  { batchId, slot, congressId, ballots, idempotency }: BallotsToEnter,
): Promise<EnterOutcome> => {
  const rows = ballots.map(({ marks, doubt }, index) => ({ place: index + 1, ...markColumns(marks), doubt }))
  const { rows: answers } = await sql<{
    status: EnterOutcome['status']
    first_number: number
    entered: number
    size: number
  }>`select * from enter_ballots(
    ${batchId}, ${slot}, ${congressId}, ${JSON.stringify(rows)}, ${rows.length},
    ${idempotency?.key ?? null}, ${idempotency?.fingerprint ?? null},
    ${at}, ${actor.id}, ${actor.name}, ${actor.role}, ${address}, ${requestId}
  )`.execute(db)
  const [answer] = answers
  if (!answer) throw new Error('enter_ballots gave no answer')
  const { status, first_number: firstNumber, entered, size } = answer
  return { status, firstNumber, entered, size } as EnterOutcome
}

/** Transactions begin here and nowhere else. */
export const createUnitOfWork = (db: Kysely<Database>): UnitOfWork => ({
  write: async (context, useCase, idempotent) => {
    try {
      return await db.transaction().execute((tx) => runInside(tx, context, useCase, idempotent))
    } catch (problem) {
      if (problem instanceof RolledBack) return problem.outcome
      throw problem
    }
  },
  read: (query) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => query(readsOf(tx))),
  enterBallots: (context, entry) => enterBallots(db, context, entry),
})
