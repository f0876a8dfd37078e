import { sql } from 'kysely'
import type { CongressReads, CongressWrites } from '../../app/congresses/ports.ts'
import type { Closing } from '../../app/log/model.ts'
import type { Congress } from '../../app/model.ts'
import type { CongressId, OrganisationId } from '../../kernel/brand.ts'
import type { CongressState } from '../../rules/congress-states.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { widenScope } from '../scope.ts'
import { all, beyond, direction, isThere, one } from './rows.ts'
import { foundIn } from './search.ts'
import { versionedColumns } from './versioned.ts'

const toCongress = (row: Row<'current_congress'>): Congress => ({
  id: row.id,
  version: row.version,
  organisationId: row.organisation_id,
  kind: row.kind,
  name: row.name,
  term: { from: row.term_from, to: row.term_to },
  heldOn: row.held_on,
  regulation: row.regulation,
  implementing: row.implementing,
  readings: row.readings,
  countVersion: row.count_version,
  procedure: { version: row.procedure_version, entries: row.entries },
  boardTitle: row.board_title,
  previousTermEnd: row.previous_term_end,
  rehearsal: row.rehearsal,
  rehearsalEndedAt: row.rehearsal_ended_at,
  createdAt: row.created_at,
})

const toClosing = (row: Row<'congress_closing'>): Closing => ({
  congressId: row.congress_id,
  reason: row.reason,
  unfinished: row.unfinished,
  cancelled: row.cancelled,
  closedAt: row.closed_at,
  closedBy: row.closed_by,
})

const state = sql<CongressState>`coalesce(
  case when rehearsal_ended_at is not null then 'discarded' end,
  (select case when cancelled then 'cancelled' else 'closed' end from congress_closing where congress_id = congress.id),
  'open')`

const isCancelled = sql<boolean>`exists (select from congress_closing where congress_id = congress.id and cancelled)`

export const congressReads = (db: Db): CongressReads => {
  const congresses = () => db.selectFrom('current_congress as congress').selectAll()
  return {
    congress: (id) => one(congresses().where('id', '=', id), toCongress),
    // Ids are made in order of time, so a page after an id is a page of later congresses, or of earlier ones.
    congresses: (
      { limit, after, order },
      { organisationId, state: wanted, heldFrom, heldTo, text, hidesOver } = {},
    ) => {
      let page = congresses().orderBy('id', direction(order)).limit(limit)
      if (after) page = page.where('id', beyond(order), after)
      if (organisationId) page = page.where('organisation_id', '=', organisationId)
      if (wanted) page = page.where(state, '=', wanted)
      if (hidesOver) page = page.where('rehearsal_ended_at', 'is', null)
      if (heldFrom) page = page.where('held_on', '>=', heldFrom)
      if (heldTo) page = page.where('held_on', '<=', heldTo)
      if (text) page = page.where(foundIn(text, 'name'))
      return all(page, toCongress)
    },
    congressesOf: (organisationIds) => {
      const ids = sql<OrganisationId>`any(${organisationIds}::uuid[])`
      return all(congresses().where('organisation_id', '=', ids).where(isCancelled, '=', false), toCongress)
    },
    closing: (congressId) =>
      one(db.selectFrom('congress_closing').selectAll().where('congress_id', '=', congressId), toClosing),
    closings: (congressIds) => {
      const ids = sql<CongressId>`any(${congressIds}::uuid[])`
      return all(db.selectFrom('congress_closing').selectAll().where('congress_id', '=', ids), toClosing)
    },
  }
}

/** The columns that a correction changes. */
const correctableColumns = (congress: Congress) => ({
  kind: congress.kind,
  name: congress.name,
  term_from: congress.term.from,
  term_to: congress.term.to,
  held_on: congress.heldOn,
  regulation: congress.regulation,
  implementing: congress.implementing,
})

export const congressWrites = (tx: DbTransaction): CongressWrites => ({
  ...congressReads(tx),
  lockCongress: (id) => isThere(tx.selectFrom('congress').select('id').where('id', '=', id).forNoKeyUpdate()),
  insertCongress: async (congress) => {
    await tx
      .insertInto('congress')
      .values({
        id: congress.id,
        organisation_id: congress.organisationId,
        ...correctableColumns(congress),
        readings: JSON.stringify(congress.readings),
        count_version: congress.countVersion,
        procedure_version: congress.procedure.version,
        entries: congress.procedure.entries,
        board_title: congress.boardTitle,
        previous_term_end: congress.previousTermEnd,
        rehearsal: congress.rehearsal,
        created_at: congress.createdAt,
      })
      .execute()
  },
  insertCongressVersion: async (congress, version) => {
    await tx
      .insertInto('congress_version')
      .values({
        congress_id: congress.id,
        ...correctableColumns(congress),
        ...versionedColumns(version),
      })
      .execute()
  },
  reachUntouched: async (id) => {
    const { rows } = await sql<{ untouched: boolean }>`select congress_untouched(${id}) as untouched`.execute(tx)
    const untouched = rows[0]?.untouched ?? false
    if (untouched) await widenScope(tx, id)
    return untouched
  },
  reachRehearsal: async (id) => {
    const isRehearsal = await isThere(
      tx.selectFrom('congress').select('id').where('id', '=', id).where('rehearsal', '=', true),
    )
    if (isRehearsal) await widenScope(tx, id)
    return isRehearsal
  },
  insertRehearsalEnd: async ({ congressId, unfinished, endedAt, endedBy }) => {
    const row = { congress_id: congressId, unfinished, ended_at: endedAt, ended_by: endedBy }
    await tx.insertInto('rehearsal_end').values(row).execute()
  },
  insertClosing: async (closing) => {
    await tx
      .insertInto('congress_closing')
      .values({
        congress_id: closing.congressId,
        reason: closing.reason,
        unfinished: closing.unfinished,
        cancelled: closing.cancelled,
        closed_at: closing.closedAt,
        closed_by: closing.closedBy,
      })
      .execute()
  },
})
