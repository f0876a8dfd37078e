import { type Kysely, sql } from 'kysely'
import type { KeptWitness } from '../../app/log/model.ts'
import type { ExportReads } from '../../app/log/ports.ts'
import { BLIND_ACTIONS } from '../../events/catalogue.ts'
import type { NameOfFigure } from '../../events/event.ts'
import type { BatchId, RoundId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'
import { toWitness } from './witnesses.store.ts'

type Db = Kysely<Database>

/** A figure of the event about a witness, as text; a name that the kind does not have does not compile. */
const figure = (name: NameOfFigure<'witness.added'>) => sql<string>`e.after ->> ${name}::text`

const loggedWitnesses = async (
  db: Db,
  ...[log, after, upTo, loggedUpTo]: Parameters<ExportReads['loggedWitnesses']>
): Promise<KeptWitness[]> => {
  const rows = await db
    .selectFrom('audit_witness as w')
    .selectAll()
    .where('log_id', '=', log)
    .where('size', '>', after)
    .where('size', '<=', upTo)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('audit_event as e')
          .select('e.sequence')
          .where('e.log_id', '=', log)
          .where('e.action', '=', 'witness.added')
          .where('e.sequence', '<=', loggedUpTo)
          .where(sql<boolean>`(${figure('size')}, ${figure('name')}, ${figure('publicKey')})
            = (w.size::text, w.name, encode(w.public_key, 'base64'))`),
      ),
    )
    .orderBy('size')
    .orderBy('received_at')
    .orderBy('name')
    .orderBy('public_key')
    .execute()
  return rows.map(toWitness)
}

const declaredRounds = async (db: Db, log: string, upTo: number): Promise<RoundId[]> => {
  const rows = await db
    .selectFrom('audit_event')
    .select('object_id')
    .where('log_id', '=', log)
    .where('action', '=', 'result.declared')
    .where('sequence', '<=', upTo)
    .orderBy('sequence')
    .execute()
  return rows.map(({ object_id }) => object_id as RoundId)
}

/** Batches whose entries are no longer blind. */
const unblindBatches = (db: Db) =>
  db
    .selectFrom('ballot_batch as b')
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('declared_result as d').select('d.round_id').whereRef('d.round_id', '=', 'b.round_id')),
        exists(
          selectFrom('congress_closing as c').select('c.congress_id').whereRef('c.congress_id', '=', 'b.congress_id'),
        ),
      ]),
    )

const openBatches = async (db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await unblindBatches(db)
    .select('b.id')
    .where('b.id', 'in', ids as readonly BatchId[])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

const holdsBlind = async (db: Db, congressId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('audit_event as e')
    .select('e.sequence')
    .where('e.log_id', '=', congressId)
    .where('e.action', 'in', BLIND_ACTIONS)
    // An entry of a batch outside the scope counts as blind.
    .where(({ not, exists }) => not(exists(unblindBatches(db).select('b.id').where(sql<boolean>`b.id = e.object_id`))))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const exportReads = (db: Db): ExportReads => ({
  loggedWitnesses: (...about) => loggedWitnesses(db, ...about),
  declaredRounds: (log, upTo) => declaredRounds(db, log, upTo),
  openBatches: (ids) => openBatches(db, ids),
  holdsBlind: (congressId) => holdsBlind(db, congressId),
})
