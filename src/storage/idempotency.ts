import type { Transaction } from 'kysely'
import type { Context } from '../app/actor.ts'
import type { StoredResponse } from '../app/ports.ts'
import type { Database } from './tables.ts'

type Claim =
  | { readonly kind: 'new' }
  | { readonly kind: 'reused' }
  | { readonly kind: 'replay'; readonly response: StoredResponse }

/**
 * Claims an idempotency key for this transaction. A second request with the same key waits here for the first to end,
 * and then finds its answer; if the first failed, the key is free again.
 */
export const claimKey = async (
  tx: Transaction<Database>,
  { actor, at }: Context,
  { key, fingerprint }: { readonly key: string; readonly fingerprint: string },
): Promise<Claim> => {
  const claimed = await tx
    .insertInto('idempotency_key')
    .values({ actor_id: actor.id, key, fingerprint, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return { kind: 'new' }
  const kept = await tx
    .selectFrom('idempotency_key')
    .select(['fingerprint', 'response'])
    .where('actor_id', '=', actor.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (kept.fingerprint !== fingerprint || kept.response === null) return { kind: 'reused' }
  return { kind: 'replay', response: kept.response }
}

/** Stores the answer in the same transaction as the change. */
export const keepResponse = async (
  tx: Transaction<Database>,
  { actor }: Context,
  key: string,
  response: StoredResponse,
): Promise<void> => {
  await tx
    .updateTable('idempotency_key')
    .set({ response: JSON.stringify(response) })
    .where('actor_id', '=', actor.id)
    .where('key', '=', key)
    .execute()
}
