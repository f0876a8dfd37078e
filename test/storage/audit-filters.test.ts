import { Kysely, PostgresDialect } from 'kysely'
import { test } from 'tap'
import type { EventFilter } from '../../src/app/log/ports.ts'
import { logIdOf, logWithId } from '../../src/events/log-ref.ts'
import type { CongressId } from '../../src/kernel/brand.ts'
import { openDatabase } from '../../src/storage/connection.ts'
import { readsOf } from '../../src/storage/stores/stores.ts'
import type { Database } from '../../src/storage/tables.ts'
import { forEachDatabase, type TestConnection, withClient } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { inScope, NOTHING } from './support/in-scope.ts'

// Filters on a long log: every filter finds its events through an index.

const LOGS = 3
const EVENTS = 20_000
const LIMIT = 51

const logOf = (number: number): CongressId =>
  `00000002-0000-7000-8000-${String(number).padStart(12, '0')}` as CongressId
const RARE_OBJECT = '00000009-0000-7000-8000-000000000001'
const RARE_ACTOR = '00000008-0000-7000-8000-000000000001'

/** Rows without hashes, which these tests do not need. One event in a thousand is of each rare kind. */
const writeLogs = (connection: TestConnection): Promise<void> =>
  withClient(connection, async (client) => {
    for (let log = 1; log <= LOGS; log += 1) {
      await client.query(`insert into audit_log (log_id, last_sequence) values ($1, ${EVENTS})`, [logOf(log)])
      await client.query(
        `insert into audit_event (log_id, sequence, at, actor_id, actor_name, role, request_id, action, object_type,
            object_id, citations, previous, leaf)
          select $1, n, timestamptz '2017-08-05T01:00:00Z' + n * interval '1 second',
            case when n % 1000 = 1 then $2 else 'typist ' || n % 5 end, 'Người', 'board-member', 'r',
            case when n % 1000 = 2 then 'result.declared' when n % 1000 = 3 then 'decision.recorded' else 'ballots.entered' end,
            case when n % 1000 between 2 and 3 then 'round' else 'ballot-batch' end,
            case when n % 1000 = 4 then $3::uuid else gen_random_uuid() end, '{}', '\\x00', '\\x00'
          from generate_series(1, ${EVENTS}) n`,
        [logOf(log), RARE_ACTOR, RARE_OBJECT],
      )
    }
    await client.query('analyze')
  })

/** The statement that a reading sends. */
const statementOf = async (connection: TestConnection, filter: EventFilter, after: number | null) => {
  const { pool, close } = openDatabase(connection)
  const sent: { sql: string; parameters: readonly unknown[] }[] = []
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query: { sql, parameters } }) => void sent.push({ sql, parameters }),
  })
  const events = await readsOf(db).auditEvents(logIdOf(logWithId(logOf(2))), { limit: LIMIT, after }, filter)
  await close()
  return { ...sent[0]!, numbers: events.map(({ sequence }) => sequence) }
}

interface Node {
  readonly 'Relation Name'?: string
  readonly 'Actual Loops': number
  readonly 'Actual Rows': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Node[]
}

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)]

/** Number of rows read, including those filtered out. */
const rowsRead = (plan: Node): number =>
  flat(plan)
    .filter((node) => node['Relation Name'] === 'audit_event')
    .reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    )

const at = (second: number): string => new Date(Date.UTC(2017, 7, 5, 1) + second * 1000).toISOString()
const every = (rest: number): number[] => Array.from({ length: EVENTS / 1000 }, (_, index) => index * 1000 + rest)
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index)

const CASES: readonly [string, EventFilter, number | null, readonly number[]][] = [
  ['no filter', {}, null, range(1, 1 + LIMIT)],
  ['no filter, late', {}, 19_000, range(19_001, 19_001 + LIMIT)],
  ['no filter, the newest', { newestFirst: true }, null, range(EVENTS - LIMIT + 1, EVENTS + 1).reverse()],
  ['an actor, the newest', { actorId: RARE_ACTOR, newestFirst: true }, 3_001, [2_001, 1_001, 1]],
  ['an object', { objectId: RARE_OBJECT }, null, every(4)],
  ['a round', { roundId: RARE_OBJECT }, null, every(4)],
  ['an actor', { actorId: RARE_ACTOR }, null, every(1)],
  ['a kind', { actions: ['result.declared'] }, null, every(2)],
  ['a kind, late', { actions: ['result.declared'] }, 18_500, [19_002]],
  ['two kinds', { actions: ['result.declared', 'decision.recorded'] }, null, every(2).flatMap((n) => [n, n + 1])],
  ['a kind that there is none of', { actions: ['congress.closed'] }, null, []],
  ['a type of object', { objectType: 'round' }, null, every(2).flatMap((n) => [n, n + 1])],
  ['a type of object that there is none of', { objectType: 'person' }, null, []],
  ['some time at the end', { from: at(19_900), to: at(19_910) }, null, range(19_900, 19_910)],
  ['some time at the beginning', { from: at(10), to: at(20) }, null, range(10, 20)],
  ['the last of it', { from: at(19_990) }, null, range(19_990, 20_001)],
  ['a time in which nothing was', { from: at(30_000) }, null, []],
  ['an object in some time', { objectId: RARE_OBJECT, from: at(5_000), to: at(5_500) }, null, [5_004]],
]

test('filtering a long log', async (t) => {
  await forEachDatabase(
    t,
    'the matching events are found without reading many more rows',
    async (t, connection) => {
      await writeLogs(connection)
      await inScope(connection, { ...NOTHING, congressIds: [logOf(2)] }, async (client) => {
        for (const [title, filter, after, expected] of CASES) {
          const { sql, parameters, numbers } = await statementOf(connection, filter, after)
          t.same(numbers, expected, title)
          const { rows } = await client.query(`explain (analyze, timing off, format json) ${sql}`, [...parameters])
          const read = rowsRead(rows[0]['QUERY PLAN'][0].Plan as Node)
          t.ok(read <= EVENTS / 10, `${title}: ${read} rows for ${expected.length} of ${EVENTS}`)
        }
      })
    },
    MIGRATED,
  )
})

test('clocks that were set back', async (t) => {
  await forEachDatabase(
    t,
    'clocks set back change nothing: events of a period are found, in the order of the log',
    async (t, connection) => {
      await writeLogs(connection)
      // The clock of the laptop was corrected twice.
      await withClient(connection, async (client) => {
        for (const [sequence, second] of [
          [100, 15_000],
          [15_000, 100],
          [15_001, 12_345],
        ]) {
          await client.query('alter table audit_event disable trigger user')
          await client.query('update audit_event set at = $1 where log_id = $2 and sequence = $3', [
            at(second!),
            logOf(2),
            sequence,
          ])
          await client.query('alter table audit_event enable trigger user')
        }
      })
      const found = async (filter: EventFilter) => (await statementOf(connection, filter, null)).numbers
      t.same(await found({ from: at(14_999), to: at(15_002) }), [100, 14_999])
      t.same(await found({ from: at(100), to: at(101) }), [15_000])
      t.same(await found({ from: at(12_345), to: at(12_346) }), [12_345, 15_001])
    },
    MIGRATED,
  )
})
