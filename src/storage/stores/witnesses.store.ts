import type { KeptWitness } from '../../app/log/model.ts'
import type { WitnessWrites } from '../../app/log/ports.ts'
import type { DbTransaction, Row } from '../database.ts'
import { all } from './rows.ts'

/** A row as the witness that it stores. */
export const toWitness = (row: Row<'audit_witness'>): KeptWitness => ({
  log: row.log_id,
  size: row.size,
  name: row.name,
  publicKey: row.public_key,
  line: row.line,
  signedAt: row.signed_at,
  receivedAt: row.received_at,
  receivedBy: row.received_by,
})

export const witnessWrites = (tx: DbTransaction): WitnessWrites => ({
  insertWitness: async (witness) => {
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
  },
  keysOfWitness: (log, name) => {
    const keys = tx.selectFrom('audit_witness').select('public_key').distinct()
    return all(keys.where('log_id', '=', log).where('name', '=', name), ({ public_key }) => public_key)
  },
})
