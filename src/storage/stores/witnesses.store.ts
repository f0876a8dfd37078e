import type { Kysely, Selectable, Transaction } from 'kysely'
import type { KeptWitness } from '../../app/log/model.ts'
import type { AccountId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'

/** A row as the witness that it stores. */
export const toWitness = (row: Selectable<Database['audit_witness']>): KeptWitness => ({
  log: row.log_id,
  size: row.size,
  name: row.name,
  publicKey: row.public_key,
  line: row.line,
  signedAt: row.signed_at,
  receivedAt: row.received_at,
  receivedBy: row.received_by as AccountId,
})

export const listWitnesses = async (db: Kysely<Database>, log: string, size: number): Promise<KeptWitness[]> => {
  const rows = await db
    .selectFrom('audit_witness')
    .selectAll()
    .where('log_id', '=', log)
    .where('size', '=', size)
    .orderBy('received_at')
    .orderBy('name')
    .orderBy('public_key')
    .execute()
  return rows.map(toWitness)
}

export const insertWitness = async (tx: Transaction<Database>, witness: KeptWitness): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('audit_witness')
    .values({
      log_id: witness.log,
      size: witness.size,
      name: witness.name,
      public_key: witness.publicKey,
      line: witness.line,
      signed_at: witness.signedAt,
      received_at: witness.receivedAt,
      received_by: witness.receivedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
