import { Kysely, PostgresDialect } from 'kysely'
import { test } from 'tap'
import { listCongresses } from '../../src/app/congresses/list-congresses.ts'
import type { BatchId, RoundId } from '../../src/kernel/brand.ts'
import { openDatabase } from '../../src/storage/connection.ts'
import { readsOf } from '../../src/storage/stores/stores.ts'
import type { Database } from '../../src/storage/tables.ts'
import { forEachDatabase, type TestConnection, withClient } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { inScope, NOTHING } from './support/in-scope.ts'

// The cost of the policies: a count reads by its index, and the scope of a batch is checked once.

const CONGRESSES = 100
const BATCHES = 4
const BALLOTS = 50

/** An id by number and kind, as the database function `made_id` creates it. */
const idOf = <T extends string>(number: number, kind: number): T =>
  `0000000${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as T

/** A province: so many congresses that reading all ballots would be noticed. */
const writeProvince = (connection: TestConnection): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query(`
      create function made_id(n bigint, kind int) returns uuid language sql immutable as
        $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
      insert into organisation values (made_id(0, 1), 'Tỉnh', 'province', null, now());
      insert into congress
        (id, organisation_id, kind, name, term_from, term_to, held_on, regulation, readings, created_at, count_version,
         procedure_version, entries, board_title, rehearsal)
        select made_id(c, 2), made_id(0, 1), 'members-congress', 'Đại hội', 2017, 2020, now(),
        'qd244-2014', '{}', now(), 2, 2, 1, 'ban-kiem-phieu', false from generate_series(1, ${CONGRESSES}) c;
      insert into election select made_id(c, 3), made_id(c, 2), 1, 'delegates', 5, null, now()
        from generate_series(1, ${CONGRESSES}) c;
      insert into round (id, congress_id, election_id, number, record_number, kind, seats, names, state, created_at, office)
        select made_id(c, 4), made_id(c, 2), made_id(c, 3), 1, 1, 'first', 5, 'any', 'counting', now(), 'delegates'
        from generate_series(1, ${CONGRESSES}) c;
      insert into ballot_batch select made_id(c * 1000 + b, 5), made_id(c, 4), made_id(c, 2), b, 'ballots', now()
        from generate_series(1, ${CONGRESSES}) c, generate_series(1, ${BATCHES}) b;
      insert into ballot_batch_version select id, 1, ${BALLOTS}, null, false, null, now(), 'x' from ballot_batch;
      insert into batch_entry (batch_id, slot, state, version, entered)
        select id, 'first', 'open', 1, ${BALLOTS} from ballot_batch;
      insert into ballot (batch_id, slot, number, version, struck, entered_at, entered_by)
        select id, 'first', n, 1, array[(n % 7)::smallint], now(), 'x'
        from ballot_batch, generate_series(1, ${BALLOTS}) n;
      analyze`)
  })

interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** The statements that a piece of reading sends. */
const statementsOf = async (
  connection: TestConnection,
  work: (reads: ReturnType<typeof readsOf>) => Promise<unknown>,
): Promise<readonly Statement[]> => {
  const { pool, close } = openDatabase(connection)
  const sent: Statement[] = []
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query: { sql, parameters } }) => void sent.push({ sql, parameters }),
  })
  await work(readsOf(db))
  await close()
  return sent
}

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Loops': number
  readonly 'Actual Rows': number
  readonly Plans?: readonly Node[]
}

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)]

test('reading a count within the scope', async (t) => {
  await forEachDatabase(
    t,
    'uses the index of the ballots and reads the batches of the congress once',
    async (t, connection) => {
      await writeProvince(connection)
      const round = idOf<RoundId>(17, 4)
      const batch = idOf<BatchId>(17_001, 5)
      const statements = [
        ...(await statementsOf(connection, (reads) => reads.ballotGroups(round))),
        ...(await statementsOf(connection, (reads) => reads.ballots(batch, 'first', { limit: 100, after: null }))),
      ].filter(({ sql }) => /(current|ruled)_ballot/.test(sql))
      t.equal(statements.length, 2)
      const scope = { ...NOTHING, congressIds: [idOf<never>(17, 2)] }
      await inScope(connection, scope, async (client) => {
        for (const [index, { sql, parameters }] of statements.entries()) {
          const { rows } = await client.query(`explain (analyze, timing off, format json) ${sql}`, [...parameters])
          const nodes = flat(rows[0]['QUERY PLAN'][0].Plan as Node)
          const of = (table: string) => nodes.filter((node) => node['Relation Name'] === table)
          t.equal(of('ballot').length, 1)
          t.match(
            of('ballot')[0],
            { 'Node Type': /^(?:Index|Bitmap Heap) Scan/ },
            `statement ${index} reads by the index`,
          )
          const read = of('ballot')[0]!['Actual Rows'] * of('ballot')[0]!['Actual Loops']
          t.equal(read, index === 0 ? BATCHES * BALLOTS : BALLOTS, 'every ballot asked for, and no other')
          t.same(
            of('ballot_batch')
              // The rulings are asked for ballots that were set aside, of which there are none.
              .filter((node) => node['Actual Loops'] > 0)
              .map((node) => [node['Actual Loops'], node['Actual Rows']]),
            [[1, BATCHES]],
            'the batches of the one congress, once',
          )
        }
      })
    },
    MIGRATED,
  )
})

test('a page of congresses costs as many statements as one congress', async (t) => {
  await forEachDatabase(
    t,
    'with the notices of each',
    async (t, connection) => {
      await writeProvince(connection)
      const asked = (limit: number) =>
        statementsOf(connection, async (reads) => {
          const listed = await listCongresses(reads, { limit, after: null }, {})
          t.equal(listed.ok && listed.value.length, limit)
        })
      const [one, page] = [await asked(1), await asked(CONGRESSES)]
      t.same(
        page.map(({ sql }) => sql),
        one.map(({ sql }) => sql),
      )
    },
    MIGRATED,
  )
})
