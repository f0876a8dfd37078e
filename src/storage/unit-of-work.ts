import type { Kysely, Transaction } from 'kysely'
import type { Context } from '../app/actor.ts'
import type { ActReceipt } from '../app/log/ports.ts'
import type { NothingToDo } from '../app/nothing-to-do.ts'
import type { Follower, Logged, Tx, UnitOfWork, WriteOptions, WriteOutcome } from '../app/ports.ts'
import { type Refusal, refuse } from '../app/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { troubleIn } from '../kernel/storage-trouble.ts'
import type { DatabaseHandle } from './connection.ts'
import { enterBallots } from './enter-ballots.ts'
import { claimKey, keepResponse } from './idempotency.ts'
import { isGivenUp } from './query-limits.ts'
import { unlessRefused } from './refused-by-database.ts'
import { credentialOf, enterScope, ScopeSeals } from './scope.ts'
import type { Both } from './serving-pools.ts'
import { appendsForReceipt } from './stores/events.store.ts'
import { followerStoresOf, readsOf, storesOf } from './stores/stores.ts'
import type { Database } from './tables.ts'

/** Kysely rolls a transaction back only if its work throws. Thrown for that purpose only. */
const ROLL_BACK = new Error('the transaction is rolled back on purpose')

/** The result of a transaction's work, and whether to commit it. */
interface Ending<Outcome> {
  readonly outcome: Outcome
  readonly commits: boolean
}

const keep = <Outcome>(outcome: Outcome): Ending<Outcome> => ({ outcome, commits: true })
const undo = <Outcome>(outcome: Outcome): Ending<Outcome> => ({ outcome, commits: false })

/** Reading and notes append no event, so no authority is asked. */
const NO_CREDENTIAL = ''

/** Runs work in a transaction that commits only if its ending says so. */
const transact = async <Outcome>(
  db: Kysely<Database>,
  work: (tx: Transaction<Database>) => Promise<Ending<Outcome>>,
): Promise<Ending<Outcome>> => {
  const undone: Ending<Outcome>[] = []
  try {
    return await db.transaction().execute(async (tx) => {
      const ending = await work(tx)
      if (ending.commits) return ending
      undone.push(ending)
      throw ROLL_BACK
    })
  } catch (problem) {
    const [ending] = undone
    if (problem === ROLL_BACK && ending) return ending
    throw problem
  }
}

/** A step that follows an event refuses the act. Thrown through the use case, which knows nothing of such steps. */
class Objection extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** `Nothing` is `NothingToDo` for a use case that may answer it, and `never` for any other. */
type UseCase<T, Nothing extends NothingToDo> = (tx: Tx, context: Context) => Promise<Result<T, Refusal> | Nothing>

const runInside = async <T, Nothing extends NothingToDo>(
  tx: Transaction<Database>,
  context: Context,
  useCase: UseCase<T, Nothing>,
  { idempotent, authorise }: WriteOptions<T>,
  {
    logged,
    followers,
    notes,
  }: { readonly logged: Logged[]; readonly followers: readonly Follower[]; readonly notes: (() => void)[] },
): Promise<Ending<WriteOutcome<T> | Nothing>> => {
  const stores = storesOf(tx)
  const actor = authorise ? await authorise(stores) : ok(context.actor)
  if (!actor.ok) return undo({ kind: 'done', result: actor })
  const acting: Context = { ...context, actor: actor.value }
  if (idempotent) {
    const claim = await claimKey(tx, acting, idempotent)
    if (claim.kind === 'replay') return undo({ kind: 'replayed', response: claim.response })
    if (claim.kind === 'reused') return undo({ kind: 'done', result: refuse('idempotency-key-reused') })
  }
  const following = { ...followerStoresOf(tx), afterCommit: (note: () => void) => void notes.push(note) }
  const { appendForReceipt } = appendsForReceipt(tx)
  // The last event names the hash of the one before it, and so vouches for all events of the act in its log.
  let receipt: ActReceipt | null = null
  const counted: Tx = {
    ...stores,
    appendAudit: async (by, event) => {
      const appended = await appendForReceipt(by, event)
      logged.push({ action: event.action, ...appended })
      receipt = appended
      const { sequence } = appended
      for (const follow of followers) {
        const refusal = await follow(following, by, event, sequence)
        if (refusal) throw new Objection(refusal)
      }
      return sequence
    },
  }
  const result = await useCase(counted, acting)
  if ('kind' in result) return undo(result)
  if (!result.ok) return undo({ kind: 'done', result })
  if (receipt === null) throw new Error('a use case changed something without an audit event')
  if (idempotent) await keepResponse(tx, acting, idempotent.key, idempotent.respond(result.value, receipt))
  return keep({ kind: 'done', result, receipt })
}

/**
 * Transactions begin here and nowhere else.
 * @param followers steps that follow each event, in the transaction that appends it
 * @param onCommit called with the events logged by each committed transaction
 * @param seals by a pool that may have scopes sealed, which the role that serves may not
 */
export const createUnitOfWork = (
  { db, pool }: Pick<DatabaseHandle, 'db' | 'pool'>,
  followers: readonly Follower[],
  onCommit: (logged: readonly Logged[]) => void = () => {},
  seals = new ScopeSeals(pool),
): UnitOfWork => {
  const run = async <T, Nothing extends NothingToDo>(
    context: Context,
    useCase: UseCase<T, Nothing>,
    options: WriteOptions<T> = {},
  ): Promise<WriteOutcome<T> | Nothing> => {
    const logged: Logged[] = []
    const notes: (() => void)[] = []
    const { identity } = context
    const ending = await unlessRefused(() =>
      seals.within(identity.scope, credentialOf(identity), (sealed) =>
        transact(db, async (tx) => {
          await enterScope(tx, sealed)
          return runInside<T, Nothing>(tx, context, useCase, options, { logged, followers, notes })
        }),
      ),
    ).catch((problem: unknown) => {
      if (problem instanceof Objection) return undo({ kind: 'done' as const, result: err(problem.refusal) })
      throw problem
    })
    if ('refusedWith' in ending) return { kind: 'done', result: refuse(ending.refusedWith) }
    const { outcome, commits } = ending
    if (commits) {
      for (const note of notes) note()
      onCommit(logged)
    }
    return outcome
  }
  const note: UnitOfWork['note'] = (scope, work) =>
    seals.within(scope, NO_CREDENTIAL, (sealed) =>
      db.transaction().execute(async (tx) => {
        await enterScope(tx, sealed)
        await work(storesOf(tx))
      }),
    )
  return {
    write: <T>(context: Context, useCase: UseCase<T, never>, options?: WriteOptions<T>) =>
      run<T, never>(context, useCase, options),
    writeIfNeeded: <T>(context: Context, useCase: UseCase<T, NothingToDo>, options?: WriteOptions<T>) =>
      run<T, NothingToDo>(context, useCase, options),
    note,
    noteIfPossible: (scope, work) =>
      note(scope, work).catch((problem: unknown) => {
        if (troubleIn(problem) === null && !isGivenUp(problem)) throw problem
      }),
    read: (scope, query) =>
      seals.within(scope, NO_CREDENTIAL, (sealed) =>
        db
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(async (tx) => {
            await enterScope(tx, sealed)
            return query(readsOf(tx))
          }),
      ),
    enterBallots: async (context, entry) => {
      const outcome = await enterBallots(pool, seals, context, entry)
      if (outcome.status === 'entered' && outcome.receipt) onCommit([{ action: 'ballots.entered', ...outcome.receipt }])
      return outcome
    },
  }
}

/** Opens units of work on the two pools of a service; only the one that identifies callers may have scopes sealed. */
export const workOn = ({ handle, signIn }: Pick<Both, 'handle' | 'signIn'>) => {
  const seals = new ScopeSeals(signIn.pool)
  return (
    purpose: 'sign-in' | 'serve',
    followers: readonly Follower[],
    onCommit?: (logged: readonly Logged[]) => void,
  ): UnitOfWork => createUnitOfWork(purpose === 'sign-in' ? signIn : handle, followers, onCommit, seals)
}
