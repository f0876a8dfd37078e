import { sql } from 'kysely'
import type { ExportReads } from '../../app/log/ports.ts'
import { BLIND_ACTIONS } from '../../events/catalogue.ts'
import type { NameOfFigure } from '../../events/event.ts'
import type { BatchId, RoundId } from '../../kernel/brand.ts'
import type { Db } from '../database.ts'
import { all, isThere } from './rows.ts'
import { toWitness } from './witnesses.store.ts'

/** A figure of the event that records a witness, as text; a name that the kind does not have does not compile. */
const figure = (name: NameOfFigure<'witness.added'>) => sql<string>`e.after ->> ${name}::text`

/** Batches whose round is declared, or annulled after that. */
const declaredBatches = (db: Db) =>
  db
    .selectFrom('ballot_batch as b')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('unblind_round as u').select('u.round_id').whereRef('u.round_id', '=', 'b.round_id')),
    )

export const exportReads = (db: Db): ExportReads => ({
  loggedWitnesses: (log, after, upTo, loggedUpTo) => {
    const witnesses = db
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
    return all(witnesses.orderBy('size').orderBy('received_at').orderBy('name').orderBy('public_key'), toWitness)
  },
  declaredRounds: (log, upTo) => {
    const declared = db
      .selectFrom('audit_event')
      .select('object_id')
      .where('log_id', '=', log)
      .where('action', '=', 'result.declared')
      .where('sequence', '<=', upTo)
      .orderBy('sequence')
    return all(declared, (row) => row.object_id as RoundId)
  },
  declaredBatches: async (ids) => {
    if (ids.length === 0) return new Set()
    const declared = declaredBatches(db)
      .select('b.id')
      .where('b.id', 'in', ids as readonly BatchId[])
    return new Set(await all(declared, ({ id }) => id))
  },
  holdsBlind: (congressId) => {
    const declared = declaredBatches(db).select('b.id').where(sql<boolean>`b.id = e.object_id`)
    const blind = db
      .selectFrom('audit_event as e')
      .select('e.sequence')
      .where('e.log_id', '=', congressId)
      .where('e.action', 'in', BLIND_ACTIONS)
      // An event about a batch outside of the scope counts as blind.
      .where(({ not, exists }) => not(exists(declared)))
    return isThere(blind.limit(1))
  },
  holdsHashedMarks: (congressId) => {
    const hashed = db
      .selectFrom('audit_event')
      .select('sequence')
      .where('log_id', '=', congressId)
      // Every blind kind hides something behind commitments today.
      .where('action', 'in', BLIND_ACTIONS)
      .where('openings', 'is', null)
    return isThere(hashed.limit(1))
  },
})
