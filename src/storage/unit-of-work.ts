import type { Transaction } from 'kysely'
import type { Context } from '../app/actor.ts'
import type { Follower, Logged, Tx, UnitOfWork, WriteOptions, WriteOutcome } from '../app/ports.ts'
import { type Refusal, refuse } from '../app/refusal.ts'
import { congressLog, logIdOf } from '../events/log-ref.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { DatabaseHandle } from './connection.ts'
import { enterBallots } from './enter-ballots.ts'
import { claimKey, keepResponse } from './idempotency.ts'
import { enterScope } from './scope.ts'
import { followerStoresOf, readsOf, storesOf } from './stores/stores.ts'
import type { Database } from './tables.ts'

/** Carries an outcome out of a transaction that must not commit. */
class RolledBack {
  readonly outcome: WriteOutcome<never>

  constructor(outcome: WriteOutcome<never>) {
    this.outcome = outcome
  }
}

type UseCase<T> = (tx: Tx, context: Context) => Promise<Result<T, Refusal>>

const runInside = async <T>(
  tx: Transaction<Database>,
  context: Context,
  useCase: UseCase<T>,
  { idempotent, authorise }: WriteOptions<T>,
  { logged, followers }: { readonly logged: Logged[]; readonly followers: readonly Follower[] },
): Promise<WriteOutcome<T>> => {
  await enterScope(tx, context.identity.scope)
  const stores = storesOf(tx)
  const actor = authorise ? await authorise(stores) : ok(context.actor)
  if (!actor.ok) throw new RolledBack({ kind: 'done', result: actor })
  const acting: Context = { ...context, actor: actor.value }
  if (idempotent) {
    const claim = await claimKey(tx, acting, idempotent)
    if (claim.kind === 'replay') throw new RolledBack({ kind: 'replayed', response: claim.response })
    if (claim.kind === 'reused') throw new RolledBack({ kind: 'done', result: refuse('idempotency-key-reused') })
  }
  const following = followerStoresOf(tx)
  const counted: Tx = {
    ...stores,
    appendAudit: async (by, event) => {
      logged.push({ action: event.action, log: logIdOf(event.log) })
      const sequence = await stores.appendAudit(by, event)
      for (const follow of followers) await follow(following, by, event, sequence)
      return sequence
    },
  }
  const result = await useCase(counted, acting)
  if (!result.ok) throw new RolledBack({ kind: 'done', result })
  if (logged.length === 0) throw new Error('a use case changed something without an audit event')
  if (idempotent) await keepResponse(tx, acting, idempotent.key, idempotent.respond(result.value))
  return { kind: 'done', result }
}

/**
 * Transactions begin here and nowhere else.
 * @param followers steps that follow each event, in the transaction that appends it
 * @param onCommit told what was logged by each transaction that has been committed
 */
export const createUnitOfWork = (
  { db, pool }: Pick<DatabaseHandle, 'db' | 'pool'>,
  followers: readonly Follower[],
  onCommit: (logged: readonly Logged[]) => void = () => {},
): UnitOfWork => ({
  write: async (context, useCase, options = {}) => {
    const logged: Logged[] = []
    try {
      const outcome = await db
        .transaction()
        .execute((tx) => runInside(tx, context, useCase, options, { logged, followers }))
      onCommit(logged)
      return outcome
    } catch (problem) {
      if (problem instanceof RolledBack) return problem.outcome
      throw problem
    }
  },
  note: (scope, work) =>
    db.transaction().execute(async (tx) => {
      await enterScope(tx, scope)
      await work(storesOf(tx))
    }),
  read: (scope, query) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        await enterScope(tx, scope)
        return query(readsOf(tx))
      }),
  enterBallots: async (context, entry) => {
    const outcome = await enterBallots(pool, context, entry)
    if (outcome.status === 'entered')
      onCommit([{ action: 'ballots.entered', log: logIdOf(congressLog(entry.congressId)) }])
    return outcome
  },
})
