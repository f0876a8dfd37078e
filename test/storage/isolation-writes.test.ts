import type { ClientBase } from 'pg'
import { test } from 'tap'
import { forEachDatabase, type TestConnection, withClient } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { attempt, enter, inScope, type Stored, stored } from './support/in-scope.ts'
import * as two from './support/two-organisations.ts'

const NO_PRIVILEGE = '42501'
const SERVICE = 'kiem_phieu_service'
/** The tables of checkpoints and hashes. */
const LOG = ['audit_node', 'audit_checkpoint', 'audit_witness', 'congress_closing', 'signing_key']
const FOREIGN = two.PLACES.filter((place) => place[0] === 'b')

const isForeign = ({ row }: Pick<Stored, 'row'>): boolean =>
  FOREIGN.some((place) => JSON.stringify(row).includes(two.markOf(place)))

/** Columns that the service may change, by table. */
const changeable = async (client: ClientBase): Promise<readonly { table: string; column: string }[]> => {
  const { rows } = await client.query(
    `select table_name as table, column_name as column from information_schema.column_privileges
     where grantee = '${SERVICE}' and privilege_type = 'UPDATE' and table_schema = 'public' order by 1, 2`,
  )
  return rows
}

/** Committed, as the service does. */
const commit = (connection: TestConnection, text: string): Promise<string | number> =>
  withClient({ ...connection, options: `-c role=${SERVICE}` }, async (client) => {
    await client.query('begin')
    await enter(connection, client, two.IN_A1)
    try {
      const { rowCount } = await client.query(text)
      await client.query('commit')
      return rowCount ?? 0
    } catch (error) {
      await client.query('rollback')
      return String((error as { code?: unknown }).code)
    }
  })

test('updating without a WHERE', async (t) => {
  await forEachDatabase(
    t,
    'changes no row outside the scope, in any table or column',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const before = await stored(connection)
      const columns = await withClient(connection, changeable)
      t.ok(columns.length > 20)
      let changed = 0
      for (const { table, column } of columns) {
        const answer = await commit(connection, `update ${table} set ${column} = ${column}`)
        if (typeof answer === 'number') changed += answer
        else t.equal(answer, NO_PRIVILEGE, `${table}.${column}`)
      }
      t.ok(changed > 10, 'rows of its own it does change')
      for (const table of ['idempotency_key', 'sign_in_throttle', 'openid_flow', 'session']) {
        const removed = await commit(connection, `delete from ${table}`)
        t.ok(removed === NO_PRIVILEGE || Number(removed) <= 1, `${table} is not emptied`)
      }
      const after = await stored(connection)
      t.same(after.filter(isForeign), before.filter(isForeign))
      t.not(JSON.stringify(after), JSON.stringify(before))
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'never deletes, truncates or rewrites counted rows, even inside the scope',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      await inScope(connection, two.IN_A1, async (client) => {
        const kept = [
          'ballot',
          'ballot_batch_version',
          'tally_sheet',
          'roll_version',
          'declared_result',
          'result_confirmation',
          'decision',
          'round_undoing',
          'call_up',
          'call_up_annulment',
          'seat_refusal',
          'seat_return',
          'appointment',
          'ballot_package',
          'complaint',
          'shown_result',
          'signed_scan',
          'signed_scan_withdrawal',
          'paper',
          'congress_version',
          'organisation_version',
          'election_version',
          'election_cancellation',
        ]
        for (const table of [
          ...kept,
          'audit_event',
          'audit_log',
          'round',
          'congress',
          'candidate_list_version',
          'opinion_vote',
          ...LOG,
        ]) {
          t.equal(await attempt(client, `delete from ${table}`), NO_PRIVILEGE, `delete ${table}`)
          t.equal(await attempt(client, `truncate ${table} cascade`), NO_PRIVILEGE, `truncate ${table}`)
        }
        for (const [table, column] of [
          ['ballot', 'struck'],
          ['tally_sheet', 'votes'],
          ['ballot_batch_version', 'size'],
          ['roll_version', 'attending'],
          ['declared_result', 'result'],
          ['result_confirmation', 'digest'],
          ['decision', 'kind'],
          ['call_up', 'called_up'],
          ['round_undoing', 'kind'],
          ['call_up_annulment', 'round_id'],
          ['audit_event', 'after'],
          ['audit_log', 'last_sequence'],
          ['audit_node', 'hash'],
          ['audit_checkpoint', 'note'],
          ['audit_witness', 'line'],
          ['congress_closing', 'unfinished'],
          ['signing_key', 'public_key'],
          ['round', 'seats'],
          ['person', 'congress_id'],
          ['account', 'organisation_id'],
          ['role_grant', 'role'],
          ['congress', 'id'],
          ['organisation', 'id'],
          ['organisation_version', 'name'],
          ['webhook', 'url'],
          ['webhook_message', 'body'],
          ['webhook_delivery', 'sequence'],
          ['webhook_attempt', 'outcome'],
        ]) {
          t.equal(
            await attempt(client, `update ${table} set ${column} = ${column}`),
            NO_PRIVILEGE,
            `${table}.${column}`,
          )
        }
        t.equal(await attempt(client, 'create table mine ()'), NO_PRIVILEGE)
        t.equal(await attempt(client, 'alter table ballot disable row level security'), NO_PRIVILEGE)
        t.equal(await attempt(client, 'drop policy shown on ballot'), NO_PRIVILEGE)
      })
    },
    MIGRATED,
  )
})

test('inserting', async (t) => {
  await forEachDatabase(
    t,
    'is refused for every foreign row, whether it exists already or not',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const foreign = (await stored(connection)).filter(isForeign)
      t.ok(new Set(foreign.map(({ table }) => table)).size > 30)
      await inScope(connection, two.IN_A1, async (client) => {
        for (const { table, row } of foreign) {
          const add = `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`
          t.equal(await attempt(client, add, [row]), NO_PRIVILEGE, `${table}: there already`)
          const elsewhere = JSON.stringify(row).replaceAll(/0000b[012]/g, '0000f0')
          t.equal(await attempt(client, add, [elsewhere]), NO_PRIVILEGE, `${table}: of what does not exist`)
        }
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'cannot link a row of the scope to a foreign row',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const own = await stored(connection)
      const rowOf = (table: string) =>
        own.find(({ table: name, row }) => name === table && JSON.stringify(row).includes(two.markOf('a1')))!.row
      const ties: readonly (readonly [table: string, column: string, kind: Parameters<typeof two.idOf>[1]])[] = [
        ['round', 'election_id', 'election'],
        ['webhook_delivery', 'webhook_id', 'webhook'],
        ['election', 'eligible_from', 'election'],
        ['ballot_batch', 'round_id', 'round'],
        ['ballot_candidate', 'person_id', 'person'],
        ['role_grant', 'person_id', 'person'],
        ['role_grant', 'account_id', 'account'],
      ]
      await inScope(connection, two.IN_A1, async (client) => {
        for (const [table, column, kind] of ties) {
          const fresh = {
            ...rowOf(table),
            id: '0000a100-0000-7000-8000-00000000ffff',
            number: 9,
            position: 9,
            revoked_at: '2017-08-05',
          }
          const add = `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`
          const tied = (value: string) => attempt(client, add, [{ ...fresh, [column]: value }])
          const unknown = await tied(two.UNKNOWN)
          t.match(unknown, /^(?:23503|42501)$/, `${table}.${column}`)
          t.same(await tied(two.idOf(kind === 'account' ? 'b0' : 'b1', kind)), unknown, 'of the other organisation')
          if (kind !== 'account') t.same(await tied(two.idOf('a2', kind)), unknown, 'of the next congress')
        }
      })
    },
    MIGRATED,
  )
})
