import { type Kysely, sql, type Transaction } from 'kysely'
import type { KnownKey } from '../../app/log/ports.ts'
import type { Database } from '../tables.ts'

/** Any number that no other lock of the service uses. */
const SIGNING_KEYS = 20_170_805

/** Row locks would not be enough: the service may not change the rows, and the file beside them needs the turns. */
export const lockSigningKeys = async (tx: Transaction<Database>): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${SIGNING_KEYS})`.execute(tx)
}

export const listSigningKeys = async (db: Kysely<Database>): Promise<KnownKey[]> => {
  const rows = await db.selectFrom('signing_key').selectAll().orderBy('number').execute()
  return rows.map((row) => ({
    number: row.number,
    publicKey: row.public_key,
    madeAt: row.made_at,
    endorsement: row.endorsement,
  }))
}

export const insertSigningKey = async (tx: Transaction<Database>, key: KnownKey): Promise<void> => {
  await tx
    .insertInto('signing_key')
    .values({ number: key.number, public_key: key.publicKey, made_at: key.madeAt, endorsement: key.endorsement })
    .execute()
}
