import { sql } from 'kysely'
import type { KnownKey, SigningKeyReads, SigningKeyWrites } from '../../app/log/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all } from './rows.ts'

/** Any number that no other lock of the service uses. */
const SIGNING_KEYS = 20_170_805

const toKey = (row: Row<'signing_key'>): KnownKey => ({
  number: row.number,
  publicKey: row.public_key,
  madeAt: row.made_at,
  endorsement: row.endorsement,
})

export const signingKeyReads = (db: Db): SigningKeyReads => ({
  signingKeys: () => all(db.selectFrom('signing_key').selectAll().orderBy('number'), toKey),
})

export const signingKeyWrites = (tx: DbTransaction): SigningKeyWrites => ({
  ...signingKeyReads(tx),
  // Rows alone would not do: the service may not change them, and what takes turns is the file beside them.
  lockSigningKeys: async () => {
    await sql`select pg_advisory_xact_lock(${SIGNING_KEYS})`.execute(tx)
  },
  insertSigningKey: async ({ number, publicKey, madeAt, endorsement }) => {
    await tx.insertInto('signing_key').values({ number, public_key: publicKey, made_at: madeAt, endorsement }).execute()
  },
})
