import type { ClientBase } from 'pg'
import { test } from 'tap'
import type { Scope } from '../../src/app/access/identity.ts'
import { SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { forEachDatabase, type TestConnection, withClient } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { attempt, inScope as inScopeAs, NOTHING } from './support/in-scope.ts'
import * as two from './support/two-organisations.ts'

// Attacking queries in the role that reads every column, and for which the same policies hold. Every id of a place contains its mark, so a row shows its
// place.

const inScope = <T>(
  connection: TestConnection,
  scope: Scope | null,
  work: (client: ClientBase) => Promise<T>,
): Promise<T> => inScopeAs(connection, scope, work, SIGN_IN_ROLE)

/** Counted data, decisions and log of a congress: invisible without a role in that congress. */
const INSIDE = [
  'roll_version',
  'person',
  'counting_board_version',
  'election',
  'election_version',
  'election_cancellation',
  'round',
  'candidate_list_version',
  'opinion_vote',
  'list_approval',
  'ballot_candidate',
  'ballot_issue_version',
  'ballot_return_version',
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
  'ballot_batch',
  'ballot_batch_version',
  'batch_standing',
  'batch_entry',
  'final_entry',
  'counted_entry',
  'entry_typist',
  'ballot',
  'ballot_ruling',
  'ruled_ballot',
  'tally_sheet',
  'audit_event',
  'audit_log',
  'audit_node',
  'audit_checkpoint',
  'audit_witness',
  'webhook_message',
  'current_batch',
  'current_ballot',
  'holding_result',
  'unblind_round',
  'current_election',
  'current_round',
  'current_seat_refusal',
  'standing_decision',
]
/** Deliveries of a congress, without their contents: administrators of its organisation manage them. */
const OF_WEBHOOKS = ['webhook_delivery', 'webhook_attempt']
/** Data for signing in, which belongs to no organisation. */
const OF_NOBODY = ['sign_in_throttle', 'openid_flow']
/** Has one row for the whole database, and is not there for the service: see `sealed-scopes.test.ts`. */
const OF_THE_OWNER = 'scope_key'
/** Public halves of keys, which anyone needs who verifies a checkpoint. */
const OF_EVERYBODY = ['signing_key']

const tablesOf = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  )
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('kysely_') && name !== OF_THE_OWNER)
}

const rowsOf = async (client: ClientBase, table: string): Promise<string[]> => {
  const { rows } = await client.query<{ text: string }>(`select to_jsonb(t)::text as text from ${table} t`)
  return rows.map(({ text }) => text).sort()
}

type Everything = Readonly<Record<string, readonly string[]>>

const readAll = async (client: ClientBase): Promise<Everything> => {
  const all: Record<string, string[]> = {}
  for (const table of await tablesOf(client)) all[table] = await rowsOf(client, table)
  return all
}

/** Rows in which one of these places is marked. */
const of = (rows: readonly string[] | undefined, ...places: two.Place[]): string[] =>
  (rows ?? []).filter((row) => places.some((place) => row.includes(two.markOf(place))))

const prepared = async (connection: TestConnection): Promise<Everything> => {
  await two.writeTwoOrganisations(connection)
  return withClient(connection, readAll)
}

const seen = (connection: TestConnection, scope: typeof two.IN_A1 | null): Promise<Everything> =>
  inScope(connection, scope, readAll)

test('reading without a WHERE', async (t) => {
  await forEachDatabase(
    t,
    'shows rows of the scope only, in every table and view',
    async (t, connection) => {
      const all = await prepared(connection)
      for (const [table, rows] of Object.entries(all)) {
        if (OF_EVERYBODY.includes(table)) continue
        for (const place of [...INSIDE, ...OF_WEBHOOKS].includes(table)
          ? (['a1', 'a2', 'b1', 'b2'] as const)
          : (['a0', 'b0'] as const)) {
          t.ok(of(rows, place).length > 0, `${table} has rows of ${place} to be found`)
        }
      }
      const shown = await seen(connection, two.IN_A1)
      for (const [table, rows] of Object.entries(shown)) {
        t.same(of(rows, 'b0', 'b1', 'b2'), [], `${table}: nothing of the other organisation`)
      }
      for (const table of INSIDE) {
        t.same(shown[table], of(all[table], 'a1'), `${table}: all of the congress and nothing of the next`)
      }
      for (const table of OF_NOBODY) t.same(shown[table], [], table)
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'shows nothing without a scope or with an empty one',
    async (t, connection) => {
      const all = await prepared(connection)
      const nothing = Object.fromEntries(
        Object.entries(all).map(([table, rows]) => [table, OF_EVERYBODY.includes(table) ? rows : []]),
      )
      t.same(await seen(connection, null), nothing, 'none said')
      t.same(await seen(connection, NOTHING), nothing, 'an empty one')
      const stranger = { ...NOTHING, accountId: two.UNKNOWN as never, congressIds: [two.UNKNOWN as never] }
      t.same(await seen(connection, stranger), nothing, 'one of what does not exist')
      t.equal(
        await inScope(connection, null, async (client) => {
          await client.query("select set_config('kiem_phieu.scope', 'all', true)")
          return attempt(client, 'select * from ballot')
        }),
        '42501',
        'one that is none',
      )
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'shows administrators the rows that they administer, and nothing inside a congress',
    async (t, connection) => {
      const all = await prepared(connection)
      const administered = await seen(connection, two.ADMINISTERS_A)
      for (const table of INSIDE) t.same(administered[table], [], table)
      t.same(administered.congress, of(all.congress, 'a1', 'a2'))
      t.same(administered.organisation, of(all.organisation, 'a0'))
      t.same(administered.organisation_version, of(all.organisation_version, 'a0'))
      const ofOrganisation = [
        'account',
        'account_credential',
        'api_key',
        'role_grant',
        'session',
        'device',
        'device_pin',
        'hall_screen',
        'webhook',
        ...OF_WEBHOOKS,
      ]
      for (const table of [
        ...ofOrganisation,
        'congress_safeguard',
        'congress_closing',
        'congress_version',
        'idempotency_key',
      ]) {
        t.same(administered[table], of(all[table], 'a0', 'a1', 'a2'), table)
      }
      t.same(administered.openid_flow, [])
      t.same(administered.sign_in_throttle, all.sign_in_throttle, 'failed attempts, to forget them')

      const system = await seen(connection, two.SYSTEM)
      for (const table of INSIDE) t.same(system[table], [], table)
      for (const table of ['organisation', 'congress', ...ofOrganisation]) t.same(system[table], all[table], table)
      t.same(system.idempotency_key, of(all.idempotency_key, 'a0'), 'what others asked stays theirs')
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'finds no foreign row by joining, aggregating or guessing',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      await inScope(connection, two.IN_A1, async (client) => {
        const joined = await client.query(`
          select c.id, count(b.*)::integer as ballots from ballot b
          join ballot_batch bb on bb.id = b.batch_id join round r on r.id = bb.round_id
          join election e on e.id = r.election_id full join congress c on c.id = e.congress_id group by c.id`)
        t.same(joined.rows, [{ id: two.idOf('a1', 'congress'), ballots: 2 }])
        const counted = await client.query('select count(*)::integer as all, max(number) as most from ballot')
        t.same(counted.rows, [{ all: 2, most: 2 }])
        const guesses: readonly (readonly [text: string, kind: Parameters<typeof two.idOf>[1]])[] = [
          ['select 1 from congress where id = $1', 'congress'],
          ['select 1 from round where id = $1 for update', 'round'],
          ['select 1 from ballot where batch_id = $1', 'batch'],
          ['select 1 from current_ballot where batch_id = $1 and number = 1', 'batch'],
          ['select 1 from person where id = any(array[$1]::uuid[])', 'person'],
          ['select 1 from account where id = $1', 'account'],
          ['select 1 from organisation where id = $1 or superior_id = $1', 'organisation'],
          ['select 1 from device d left join session s on s.device_id = d.id where d.id = $1', 'device'],
          ['select 1 from audit_event where log_id = $1', 'congress'],
          ['select 1 from audit_checkpoint natural left join audit_witness where log_id = $1', 'congress'],
          ['select 1 from audit_node where log_id = $1', 'congress'],
          ['select 1 from webhook w join webhook_delivery d on d.webhook_id = w.id where w.id = $1', 'webhook'],
          ['select 1 from webhook_message where congress_id = $1', 'congress'],
          ['select 1 from webhook_attempt where delivery_id = $1', 'delivery'],
          ['select 1 from congress_closing where congress_id = $1', 'congress'],
        ]
        for (const [text, kind] of guesses) {
          const unknown = await attempt(client, text, [two.UNKNOWN])
          t.match(unknown, { count: 0 }, text)
          for (const place of two.PLACES.filter((each) => each[0] === 'b')) {
            t.same(await attempt(client, text, [two.idOf(place, kind)]), unknown, 'what is foreign is unknown')
          }
        }
      })
    },
    MIGRATED,
  )
})
