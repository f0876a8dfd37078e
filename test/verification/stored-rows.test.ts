import { type Test, test } from 'tap'
import type { EventDocument } from '../../src/audit/event.ts'
import { checkRows } from '../../src/cli/verify-rows.ts'
import { INSTALLATION_LOG, logWithId } from '../../src/events/log-ref.ts'
import type { CongressId } from '../../src/kernel/brand.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openDatabase, SERVICE_ROLE, type ServingRole, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { ScopeSeals } from '../../src/storage/scope.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { rowFaults } from '../../src/verification/tables/compare-rows.ts'
import { ExpectedRows } from '../../src/verification/tables/expected-rows.ts'
import { InstallationRows } from '../../src/verification/tables/installation-rows.ts'
import type { RowsByTable } from '../../src/verification/tables/row-set.ts'
import { COMPARED_TABLES, TABLE_NAMES, TABLES_OF, type TableName } from '../../src/verification/tables/tables.ts'
import { examplesOn } from '../http/support/examples.ts'
import { documentOf, operationsOf, send } from '../http/support/operations.ts'
import { openStage } from '../http/support/stage.ts'
import { alterIn } from '../support/alter-log.ts'
import { withClient } from '../support/database.ts'
import { enterEverybody } from '../support/everybody-in-log.ts'
import { testFollowers } from '../support/log-signer.ts'
import { congressLogsOf, installationLogOf } from '../support/replayed.ts'
import { LEFT_OUT, NOT_COMPARED } from './support/left-out-rows.ts'

/** A service in which every act has been done, and its rows as the verifier reads them. */
const playEveryAct = async (t: Test) => {
  const { service, stage } = await openStage(t)
  const byName = new Map(operationsOf(documentOf(service.app)).map((described) => [described.name, described]))
  for (const [name, example] of Object.entries(examplesOn(stage))) await send(service, byName.get(name)!, example)
  // As the command reads: in the role that serves, with the scopes that the other role seals.
  const openAs = (role: ServingRole) => openDatabase(service.connection, () => {}, role)
  const [handle, sealing] = [openAs(SERVICE_ROLE), openAs(SIGN_IN_ROLE)]
  t.teardown(handle.close)
  t.teardown(sealing.close)
  const uow = createUnitOfWork(handle, testFollowers, () => {}, new ScopeSeals(sealing.pool))
  await enterEverybody(service)
  const logs = new Map([
    [INSTALLATION_LOG as string, await installationLogOf(service)],
    ...(await congressLogsOf(service)),
  ])
  const ownerOf = (id: string) => (id === INSTALLATION_LOG ? null : (id as CongressId))
  const scopeOf = (id: string) => ({
    ...{ accountId: null, congressIds: [ownerOf(id)].filter((one) => one !== null), organisationIds: [] },
    installation: true,
  })
  const check = (id: string) => checkRows(uow, scopeOf(id), logWithId(id))
  const stored = (id: string, table: TableName) =>
    uow.read(scopeOf(id), (reads) => reads.storedRows(COMPARED_TABLES[table], ownerOf(id)))
  return { service, stage, logs, check, stored }
}

/** The rows that follow from a log. */
const expectedOf = (id: string, events: readonly EventDocument[]): RowsByTable => {
  const expected = id === INSTALLATION_LOG ? new InstallationRows() : new ExpectedRows(nodeCrypto)
  for (const event of events) expected.take(event)
  return expected.finish()
}

test('the rows of a congress and of the installation follow from their logs, and a changed row is found', async (t) => {
  const { service, stage, logs, check, stored } = await playEveryAct(t)

  await t.test('after every act of the service', async (t) => {
    for (const id of logs.keys()) t.strictSame(await check(id), { first: [], count: 0 }, id)
  })

  await t.test('in every table and column: one that is changed, missing or added is found', async (t) => {
    for (const table of TABLE_NAMES) {
      const seen = new Set<string>()
      for (const [id, events] of logs) {
        if (!TABLES_OF[logWithId(id).kind].includes(table)) continue
        const rows = expectedOf(id, events).get(table)
        const found = await stored(id, table)
        const [first] = found
        if (!first) continue
        seen.add('')
        t.match(rowFaults(table, rows, found.slice(1)), [{ kind: 'row-missing' }], `${table}: missing`)
        t.match(rowFaults(table, new Map(), found.slice(0, 1)), [{ kind: 'row-surplus' }], `${table}: added`)
        for (const [place, row] of found.entries()) {
          for (const column of COMPARED_TABLES[table].columns) {
            const [fault] = rowFaults(table, rows, found.with(place, { ...row, [column]: 'đã đổi' }))
            if (fault?.column === column) seen.add(column)
          }
        }
      }
      t.strictSame(
        [...COMPARED_TABLES[table].columns, ''].filter((column) => !seen.has(column)),
        [],
        table,
      )
    }
  })

  await t.test('no table and no column is forgotten', async (t) => {
    const { rows } = await withClient(service.connection, (client) =>
      client.query<{ table: string; column: string }>(`
        select c.table_name as table, c.column_name as column from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE'`),
    )
    const isTable = (table: string): table is TableName => Object.hasOwn(COMPARED_TABLES, table)
    const tables = new Set(rows.map(({ table }) => table))
    t.strictSame(
      [...tables].filter((table) => !isTable(table) && !(table in NOT_COMPARED)),
      [],
      'new tables',
    )
    t.strictSame(
      Object.keys(NOT_COMPARED).filter((table) => !tables.has(table)),
      [],
      'tables of the list that are gone',
    )
    const forgotten = rows.filter(({ table, column }) => {
      if (!isTable(table)) return false
      const { key, columns } = COMPARED_TABLES[table]
      return ![...key, ...columns].includes(column) && !(column in (LEFT_OUT[table] ?? {}))
    })
    t.strictSame(forgotten, [])
  })

  const { rounds } = stage
  const congress = { id: stage.id }
  const attacks: Readonly<Record<string, readonly [table: TableName, statement: string]>> = {
    'the name of a person': [
      'person',
      `update person set full_name = 'Trần Thị Bính' where id = (select id from person where congress_id = '${congress.id}' limit 1)`,
    ],
    'the name as printed': [
      'ballot_candidate',
      `update ballot_candidate set name_on_paper = 'Ai khác' where round_id = '${rounds.counting}' and position = 0`,
    ],
    'the head of the board': [
      'counting_board_version',
      `update counting_board_version set members = jsonb_set(members, '{0,head}', 'false') where congress_id = '${congress.id}' and version = 1`,
    ],
    'the vote on a list': [
      'list_approval',
      `update list_approval set votes_for = votes_for + 1 where round_id = '${rounds.counting}'`,
    ],
    'the seats of an election': [
      'election',
      `update election set seats = seats + 1 where id = (select election_id from round where id = '${rounds.counting}')`,
    ],
    'the state of a round': ['round', `update round set state = 'declared' where id = '${rounds.counting}'`],
    'a result of a round that was never declared': [
      'declared_result',
      `insert into declared_result select (jsonb_populate_record(r, jsonb_build_object('round_id', '${rounds.counting}'))).* from declared_result r limit 1`,
    ],
    'a decision without an event': [
      'decision',
      `insert into decision select (jsonb_populate_record(d, jsonb_build_object('round_id', '${rounds.counting}', 'id', '0192f3a4-0000-7000-9000-0000000000dd'))).* from decision d limit 1`,
    ],
    'a role without an event': [
      'role_grant',
      `insert into role_grant (id, account_id, role, congress_id, granted_at, granted_by) select '0192f3a4-0000-7000-9000-0000000000de', account_id, 'auditor', '${congress.id}', now(), granted_by from role_grant limit 1`,
    ],
    'a role taken away without an event': [
      'role_grant',
      `update role_grant set revoked_at = now(), revoked_by = granted_by where id = (select id from role_grant where congress_id = '${congress.id}' and revoked_at is null limit 1)`,
    ],
    'the typist of a ballot': [
      'ballot',
      `update ballot set entered_by = 'người khác' where batch_id = (select id from ballot_batch where round_id = '${rounds.counting}' and number = 1) and number = 1`,
    ],
    'an older version of the roll': [
      'roll_version',
      `delete from roll_version where congress_id = '${congress.id}' and version = 1`,
    ],
    'the seals of the box': [
      'ballot_return_version',
      `update ballot_return_version set seals_intact = false where round_id = '${rounds.counting}'`,
    ],
    'the file of a paper': [
      'paper',
      `update paper set file = file || '\\x00' where id = (select id from paper where congress_id = '${congress.id}' limit 1)`,
    ],
  }
  const account = stage.prepared['quen-mat-khau']
  const attacksOnInstallation: typeof attacks = {
    'an account linked to another identity': [
      'account_credential',
      `update account_credential set openid_issuer = 'https://la.vi-du.vn', openid_subject = 'ai-do' where account_id = '${account}'`,
    ],
    'a second factor that was never removed': [
      'account_credential',
      `update account_credential set second_factor_confirmed = true where account_id = '${account}'`,
    ],
    'an account enabled again': ['account', `update account set state = 'active' where state = 'disabled'`],
    'an account without an event': [
      'account',
      `insert into account select (jsonb_populate_record(a, '{"id": "0192f3a4-0000-7000-9000-0000000000df", "username": "ai.khac"}')).* from account a limit 1`,
    ],
    'an administrator of the system without an event': [
      'role_grant',
      `insert into role_grant (id, account_id, role, granted_at, granted_by) select '0192f3a4-0000-7000-9000-0000000000dc', '${account}', 'system-administrator', now(), '${account}'`,
    ],
    'a session without a sign-in': [
      'session',
      `insert into session select (jsonb_populate_record(s, '{"id": "0192f3a4-0000-7000-9000-0000000000db", "token_hash": "\\\\x00"}')).* from session s where device_id is null limit 1`,
    ],
    'a key that is revoked no more': ['api_key', 'update api_key set revoked_at = null where revoked_at is not null'],
    'the name of an organisation': [
      'organisation',
      `update organisation set name = 'Chi bộ khác' where id = '${stage.organisationId}'`,
    ],
  }
  // The owner of the tables can also take away the check by which the database compares a file with its digest.
  await withClient(service.connection, (client) => client.query('alter table paper drop constraint paper_check'))
  const all = [
    ...Object.entries(attacks).map((attack) => [stage.id, ...attack] as const),
    ...Object.entries(attacksOnInstallation).map((attack) => [INSTALLATION_LOG, ...attack] as const),
  ]
  for (const [log, name, [table, statement]] of all) {
    await t.test(`${name}, changed by the owner of the tables`, async (t) => {
      await withClient(service.connection, (client) => client.query(`create table copy_of_rows as table ${table}`))
      const changed = await alterIn(service, [table], [statement])
      t.equal(changed[0], 1, 'the attack took place')
      t.match(await check(log), { first: [{ table }], count: 1 })
      await alterIn(service, [table], [`delete from ${table}`, `insert into ${table} select * from copy_of_rows`])
      await withClient(service.connection, (client) => client.query('drop table copy_of_rows'))
      t.strictSame(await check(log), { first: [], count: 0 }, 'the true rows are back')
    })
  }
})
