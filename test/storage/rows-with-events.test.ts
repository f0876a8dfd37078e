import { test } from 'tap'
import type { Scope } from '../../src/app/access/identity.ts'
import { SERVICE_ROLE, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { forEachDatabase, type TestConnection, withClient } from '../support/database.ts'
import { askForEvents } from '../support/everyone.ts'
import { AS_SERVED, MIGRATED } from '../support/service.ts'
import { enter } from './support/in-scope.ts'
import * as two from './support/two-organisations.ts'

const A1 = two.idOf<string>('a1', 'congress')
const ACCOUNT = two.idOf<string>('a0', 'account')
const INSTALLATION = '00000000-0000-0000-0000-000000000000'

/** Injected SQL says any scope. */
const ANY_SCOPE = {
  accountId: ACCOUNT,
  congressIds: [A1],
  organisationIds: [two.idOf('a0', 'organisation')],
  installation: true,
} as unknown as Scope

const APPEND = `select append_audit_event(
  $1, now(), '${ACCOUNT}', 'Người', 'presidium', null, 'r', $2, 'x', $3, null, null, null, '{}')`

/** The guards: by table, whether they are about new rows and about changed ones. */
const GUARDED = `
  select c.relname as name, bool_or(g.tgtype & 4 > 0) as added, bool_or(g.tgtype & 16 > 0) as changed
  from pg_trigger g join pg_class c on c.oid = g.tgrelid
  where c.relnamespace = 'public'::regnamespace and g.tgname like 'comes\\_with\\_event\\_%'
    and g.tgenabled = 'O' and g.tgdeferrable and g.tginitdeferred
  group by 1 order by 1`

interface Guarded {
  readonly name: string
  readonly added: boolean
  readonly changed: boolean
}

/** Why a table into which the service may insert needs no event of the same transaction. */
const WITHOUT: Readonly<Record<string, string>> = {
  audit_checkpoint: 'only of a log that the transaction has grown (its policy)',
  audit_witness: 'a signature of somebody else; compared with the events by verify',
  signing_key: 'compared with the events by verify',
  idempotency_key: 'belongs to an account; nothing follows from it',
  openid_flow: 'digests of answers that were used',
  sign_in_throttle: 'counts failures',
  entry_typist: 'only keeps accounts out',
  organisation: 'gives no right',
  organisation_version: 'names of organisations',
  ballot_package: 'is about paper',
  complaint: 'is about paper',
  signed_scan: 'is about paper',
  signed_scan_withdrawal: 'is about paper',
  paper: 'is printed from what is stored',
  hall_screen: 'shows what is declared',
  shown_result: 'shows what is declared',
  webhook: 'sends what is in the log',
  webhook_attempt: 'sends what is in the log',
  webhook_delivery: 'sends what is in the log',
  webhook_message: 'sends what is in the log',
}

/** A row of the congress A1, or of its organisation. */
const rowOf = (connection: TestConnection, table: string): Promise<Record<string, unknown>> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where to_jsonb(t)::text like any (array['%0000a1%', '%0000a0%'])
        order by to_jsonb(t)::text like '%0000a1%' desc limit 1`,
    )
    return rows[0]!.row
  })

const insertInto = (table: string): string =>
  `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`

/** Takes a row away while work is done, past foreign keys and the triggers of the log. */
const without = async (
  connection: TestConnection,
  table: string,
  row: Record<string, unknown>,
  work: () => Promise<void>,
): Promise<void> => {
  const asOwner = (statement: string) =>
    withClient(connection, async (client) => {
      await client.query(
        `begin; alter table ${table} disable trigger user; set local session_replication_role = replica`,
      )
      await client.query(statement, [row])
      await client.query(
        `set local session_replication_role = origin; alter table ${table} enable trigger user; commit`,
      )
    })
  await asOwner(`delete from ${table} t where to_jsonb(t) = $1`)
  await work()
  await asOwner(insertInto(table))
}

/** The message with which the end of a transaction of the service refuses its statements; null if it does not. */
const refusalAtTheEnd = (
  connection: TestConnection,
  statements: readonly (readonly [text: string, ...values: unknown[]])[],
): Promise<string | null> =>
  withClient({ ...connection, options: `-c role=${SIGN_IN_ROLE}` }, async (client) => {
    await client.query('begin')
    await enter(connection, client, ANY_SCOPE)
    try {
      for (const [text, ...values] of statements) await client.query(text, values)
      await client.query('set constraints all immediate')
      return null
    } catch (error) {
      return (error as Error).message
    } finally {
      await client.query('rollback')
    }
  })

const changeable = (connection: TestConnection, table: string): Promise<readonly string[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select distinct column_name as name from information_schema.column_privileges
        where table_name = $1 and grantee in ('${SERVICE_ROLE}', '${SIGN_IN_ROLE}') and privilege_type = 'UPDATE' order by 1`,
      [table],
    )
    return rows.map(({ name }) => name)
  })

test('a row that is counted or gives a right comes with its event', async (t) => {
  await forEachDatabase(
    t,
    'every table of the service is guarded, or has a reason',
    async (t, connection) => {
      await withClient(connection, async (client) => {
        const { rows: guarded } = await client.query<Guarded>(GUARDED)
        const { rows: open } = await client.query<{ name: string }>(
          `select c.relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
            and has_table_privilege('${SIGN_IN_ROLE}', c.oid, 'insert') order by 1`,
        )
        const { rows: ofBallots } = await client.query(
          "select tgenabled from pg_trigger where tgname = 'comes_with_entry' and tgrelid = 'ballot'::regclass",
        )
        t.same(ofBallots, [{ tgenabled: 'O' }], 'ballots are asked for their entry')
        const names = ['ballot', ...guarded.filter(({ added }) => added).map(({ name }) => name)]
        t.same(
          open.map(({ name }) => name).filter((name) => !names.includes(name)),
          Object.keys(WITHOUT).toSorted(),
        )
      })
    },
    AS_SERVED,
  )

  await forEachDatabase(
    t,
    'or the transaction of the serving account is refused at its end',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const guarded = await withClient(connection, async (client) => {
        await client.query(askForEvents)
        return (await client.query<Guarded>(GUARDED)).rows
      })
      for (const { name, added, changed } of guarded) {
        const refusal = `${name} takes no row without its event`
        const row = await rowOf(connection, name)
        await without(connection, name, row, async () => {
          if (added) t.equal(await refusalAtTheEnd(connection, [[insertInto(name), row]]), refusal)
        })
        for (const column of changed ? await changeable(connection, name) : []) {
          const update = `update ${name} set ${column} = ${column}`
          t.equal(await refusalAtTheEnd(connection, [[update]]), refusal, `${name}.${column}`)
        }
      }
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'an event of another kind, object or congress does not do',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      await withClient(connection, (client) => client.query(askForEvents))
      const grant = await rowOf(connection, 'role_grant')
      const ballot = await rowOf(connection, 'ballot')
      const ending = async (
        table: string,
        row: Record<string, unknown>,
        log: unknown,
        action: string,
        object: unknown,
      ) => {
        return refusalAtTheEnd(connection, [
          [APPEND, log, action, object],
          [insertInto(table), row],
        ])
      }
      await without(connection, 'role_grant', grant, async () => {
        const refusal = 'role_grant takes no row without its event'
        t.equal(await ending('role_grant', grant, A1, 'role.granted', ACCOUNT), refusal, 'of another grant')
        t.equal(await ending('role_grant', grant, A1, 'roll.recorded', grant['id']), refusal, 'of another kind')
        t.equal(await ending('role_grant', grant, INSTALLATION, 'role.granted', grant['id']), null, 'its own')
      })
      const batch = ballot['batch_id']
      const change = `update batch_entry set version = version + 1 where batch_id = '${batch}'`
      await without(connection, 'ballot', ballot, async () => {
        const insert = [insertInto('ballot'), ballot] as const
        const ofEntry = 'batch_entry takes no row without its event'
        t.equal(await refusalAtTheEnd(connection, [insert]), 'ballot takes no row without its entry')
        t.equal(await refusalAtTheEnd(connection, [[change], insert]), ofEntry, 'with its entry, and without an event')
        const event = [APPEND, A1, 'ballots.entered', batch] as const
        const elsewhere = [APPEND, INSTALLATION, 'ballots.entered', batch] as const
        t.equal(await refusalAtTheEnd(connection, [[change], insert, elsewhere]), ofEntry, 'of another log')
        t.equal(await refusalAtTheEnd(connection, [[change], insert, event]), null, 'its own')
      })
    },
    MIGRATED,
  )
})
