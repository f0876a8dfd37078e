import { type Test, test } from 'tap'
import { checkRows } from '../../src/cli/verify-rows.ts'
import type { CongressId } from '../../src/kernel/brand.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { rowFaults } from '../../src/verification/tables/compare-rows.ts'
import { ExpectedRows } from '../../src/verification/tables/expected-rows.ts'
import { COMPARED_TABLES, TABLE_NAMES, type TableName } from '../../src/verification/tables/tables.ts'
import { examplesOn } from '../http/support/examples.ts'
import { documentOf, operationsOf, send } from '../http/support/operations.ts'
import { openStage } from '../http/support/stage.ts'
import { alterIn } from '../support/alter-log.ts'
import { withClient } from '../support/database.ts'
import { testFollowers } from '../support/log-signer.ts'
import { congressLogsOf } from '../support/replayed.ts'
import { LEFT_OUT, NOT_COMPARED } from './support/left-out-rows.ts'

/** A service in which every act has been done, and its rows as the verifier reads them. */
const playEveryAct = async (t: Test) => {
  const { service, stage } = await openStage(t)
  const byName = new Map(operationsOf(documentOf(service.app)).map((described) => [described.name, described]))
  for (const [name, example] of Object.entries(examplesOn(stage))) await send(service, byName.get(name)!, example)
  const handle = openDatabase(service.connection, () => {}, SIGN_IN_ROLE)
  t.teardown(handle.close)
  const uow = createUnitOfWork(handle, testFollowers)
  const logs = await congressLogsOf(service)
  const scopeOf = (congress: CongressId) => ({
    ...{ accountId: null, congressIds: [congress], organisationIds: [], installation: true },
  })
  const check = (id: string) => checkRows(uow, scopeOf(id as CongressId), id as CongressId)
  const stored = (id: string, table: TableName) =>
    uow.read(scopeOf(id as CongressId), (reads) => reads.storedRows(COMPARED_TABLES[table], id as CongressId))
  return { service, stage, logs, check, stored }
}

test('the rows of a congress follow from its log, and a changed row is found', async (t) => {
  const { service, stage, logs, check, stored } = await playEveryAct(t)

  await t.test('after every act of the service', async (t) => {
    for (const id of logs.keys()) t.strictSame(await check(id), { first: [], count: 0 }, id)
  })

  await t.test('in every table and column: one that is changed, missing or added is found', async (t) => {
    for (const table of TABLE_NAMES) {
      const seen = new Set<string>()
      for (const [id, events] of logs) {
        const expected = new ExpectedRows(nodeCrypto)
        for (const event of events) expected.take(event)
        const rows = expected.finish().get(table)
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
  // The owner of the tables can also take away the check by which the database compares a file with its digest.
  await withClient(service.connection, (client) => client.query('alter table paper drop constraint paper_check'))
  for (const [name, [table, statement]] of Object.entries(attacks)) {
    await t.test(`${name}, changed by the owner of the tables`, async (t) => {
      await withClient(service.connection, (client) => client.query(`create table copy_of_rows as table ${table}`))
      const changed = await alterIn(service, [table], [statement])
      t.equal(changed[0], 1, 'the attack took place')
      t.match(await check(congress.id), { first: [{ table }], count: 1 })
      await alterIn(service, [table], [`delete from ${table}`, `insert into ${table} select * from copy_of_rows`])
      await withClient(service.connection, (client) => client.query('drop table copy_of_rows'))
      t.strictSame(await check(congress.id), { first: [], count: 0 }, 'the true rows are back')
    })
  }
})
