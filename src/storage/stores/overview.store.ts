import { sql } from 'kysely'
import type { OverviewReads } from '../../app/overview/ports.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Standing } from '../../rules/standing.ts'
import type { Db } from '../database.ts'
import { toDecision, toResult } from './results.store.ts'
import { toRound } from './rounds.store.ts'
import { all, newestOfEach } from './rows.ts'

export const overviewReads = (db: Db): OverviewReads => {
  const roundsOf = (congressId: CongressId) => db.selectFrom('round').select('id').where('congress_id', '=', congressId)
  return {
    newestChange: async (congressId, except) => {
      const newest = await db
        .selectFrom('audit_event')
        .select('leaf')
        .where('log_id', '=', congressId)
        .where(sql<boolean>`action <> all(${except})`)
        .orderBy('sequence', 'desc')
        .executeTakeFirst()
      return newest?.leaf.toString('hex') ?? null
    },
    begunEntries: async (congressId) => {
      const { begun } = await db
        .selectFrom('entry_typist')
        .innerJoin('ballot_batch', 'ballot_batch.id', 'entry_typist.batch_id')
        .select(sql<number>`count(*)::int`.as('begun'))
        .where('ballot_batch.congress_id', '=', congressId)
        .executeTakeFirstOrThrow()
      return begun
    },
    roundsOfCongress: (congressId) =>
      all(
        db
          .selectFrom('current_round')
          .selectAll()
          .where('congress_id', '=', congressId)
          .orderBy('election_id')
          .orderBy('number'),
        toRound,
      ),
    resultsOfCongress: (congressId) =>
      all(db.selectFrom('holding_result').selectAll().where('round_id', 'in', roundsOf(congressId)), toResult),
    decisionsOfCongress: (congressId) => {
      const undoings = sql<number>`(select count(*) from round_undoing u where u.round_id = standing_decision.round_id)`
      const inForce = db.selectFrom('standing_decision').selectAll().where('round_id', 'in', roundsOf(congressId))
      return all(newestOfEach(inForce.where('undoings', '=', undoings), 'round_id'), toDecision)
    },
    appointmentsOfCongress: async (congressId) => {
      const undoings = sql<number>`(select count(*) from round_undoing u where u.round_id = appointment.round_id)`
      const versions = db
        .selectFrom('appointment')
        .innerJoin('person', 'person.id', 'appointment.person_id')
        .select(['appointment.round_id', 'appointment.version', 'appointment.cancelled'])
        .select(['appointment.person_id', 'person.full_name'])
        .where('appointment.round_id', 'in', roundsOf(congressId))
        .where('appointment.undoings', '=', undoings)
      const newestOnes = await versions
        .distinctOn('appointment.round_id')
        .orderBy('appointment.round_id')
        .orderBy('appointment.version', 'desc')
        .execute()
      return newestOnes
        .filter(({ cancelled }) => !cancelled)
        .map((row) => ({ roundId: row.round_id, personId: row.person_id, fullName: row.full_name }))
    },
    stacksOfCongress: (congressId, state) => {
      const stands = (name: Standing) =>
        sql<boolean>`exists (select from batch_standing where batch_id = current_batch.id and standing = ${name})`
      const standing = (name: Standing) => sql<number>`(count(*) filter (where ${stands(name)}))::int`
      // After a round that ended early is counted again, entries are final that were never finished.
      const open = sql<number>`(count(*) filter (where ${stands('typing')} or exists (
        select from batch_entry where batch_id = current_batch.id and batch_entry.state = ${state})))::int`
      return db
        .selectFrom('current_batch')
        .select(['round_id as roundId', sql<number>`count(*)::int`.as('total'), open.as('open')])
        .select([standing('differing').as('differing'), standing('ruling').as('ruling')])
        .where('congress_id', '=', congressId)
        .where('cancelled', '=', false)
        .groupBy('round_id')
        .execute()
    },
  }
}
