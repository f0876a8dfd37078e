import { sql } from 'kysely'
import { test } from 'tap'
import { openDatabase, SERVICE_ROLE } from '../../src/storage/connection.ts'
import { readLogGuard } from '../../src/storage/log-guard.ts'
import { forEachDatabase, withClient } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { openSample } from './support/sample.ts'

const TABLES = [
  'audit_event',
  'audit_log',
  'audit_node',
  'audit_checkpoint',
  'audit_witness',
  'signing_key',
  'congress_closing',
]

/** A column of each table, for an update without effect. */
const COLUMN: Readonly<Record<string, string>> = { signing_key: 'number', congress_closing: 'congress_id' }

test('the log in the database', async (t) => {
  await forEachDatabase(
    t,
    'is append-only: no role can change, delete or truncate its events',
    async (t, connection) => {
      const { close } = await openSample(connection)
      t.teardown(close)
      for (const role of [null, SERVICE_ROLE]) {
        for (const table of TABLES) {
          const column = COLUMN[table] ?? 'log_id'
          for (const statement of [
            `update ${table} set ${column} = ${column}`,
            `delete from ${table}`,
            `truncate ${table} cascade`,
          ]) {
            const options = role ? { options: `-c role=${role}` } : {}
            await withClient({ ...connection, ...options }, async (client) => {
              await t.rejects(client.query(statement), { code: '42501' }, `${role ?? 'the owner'}: ${statement}`)
            })
          }
        }
      }
      await withClient(connection, async (client) => {
        await client.query('set session_replication_role = replica')
        await t.rejects(client.query('delete from audit_event'), { code: '42501' }, 'one that calls itself a replica')
        await client.query('set session_replication_role = origin')
        for (const by of [-1, 0, 2]) {
          const jump = `update audit_log set last_sequence = last_sequence + ${by}`
          await t.rejects(client.query(jump), { code: '42501' }, jump)
        }
      })
      for (const table of ['audit_event', 'audit_log', 'audit_node']) {
        await withClient({ ...connection, options: `-c role=${SERVICE_ROLE}` }, async (client) => {
          const copy = `insert into ${table} select * from ${table}`
          await t.rejects(client.query(copy), { code: '42501' }, `past the function: ${copy}`)
        })
      }
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'reports which of its guards are active',
    async (t, connection) => {
      const serving = openDatabase(connection, () => {}, SERVICE_ROLE)
      const owner = openDatabase(connection)
      t.teardown(() => Promise.all([serving.close(), owner.close()]))
      const run = (statement: string) => sql.raw(statement).execute(owner.db)
      const whole = await readLogGuard(serving.db)
      t.match(whole, { changeable: [], untriggered: [] })
      t.type(whole.ownedBy, 'string', 'tests sign in as the owner')

      await run('alter table audit_event disable trigger only_added_to_statement')
      await run('drop trigger only_added_to_row on audit_log')
      // Not always: a session that calls itself a replica would pass.
      await run('alter table audit_node enable trigger only_added_to_statement')
      t.same((await readLogGuard(serving.db)).untriggered.toSorted(), ['audit_event', 'audit_log', 'audit_node'])

      for (const [right, table] of [
        ['insert', 'audit_node'],
        ['update (note)', 'audit_checkpoint'],
        ['truncate', 'audit_witness'],
        ['delete', 'audit_event'],
      ] as const) {
        await run(`grant ${right} on ${table} to ${SERVICE_ROLE}`)
        t.same((await readLogGuard(serving.db)).changeable, [table], `${right} on ${table}`)
        await run(`revoke ${right} on ${table} from ${SERVICE_ROLE}`)
      }
      t.same((await readLogGuard(serving.db)).changeable, [])
    },
    MIGRATED,
  )
})
