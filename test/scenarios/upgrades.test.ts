import { type Test, test } from 'tap'
import { openDatabase } from '../../src/storage/connection.ts'
import { migrateToLatest } from '../../src/storage/migrate.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { adoptReplaced } from '../../src/storage/replaced-migrations.ts'
import { finishInterrupted } from '../http/support/interrupted.ts'
import { clientOf } from '../support/client.ts'
import { congressOf } from '../support/congress.ts'
import {
  copyDatabase,
  createTestDatabase,
  embeddedServer,
  newDatabaseName,
  type TestConnection,
  withClient,
} from '../support/database.ts'
import { partsIn } from '../support/earlier-answer.ts'
import { recordsOf, storedNow } from '../support/old-data.ts'
import { differences, linesOf, withoutDropped } from '../support/old-lines.ts'
import { definitionsIn, everythingIn } from '../support/schema.ts'
import type { TestService } from '../support/service.ts'
import {
  isReplaced,
  migrateToState,
  type Result,
  readStates,
  type State,
  startsFromNothing,
  writeState,
} from '../support/states.ts'
import { failedStart } from '../support/worded.ts'
import { breakOffIn, type Place } from './support/broken-off.ts'
import { openUpgraded, personsIn, verdictsIn } from './support/upgraded-service.ts'

// A small installation of every earlier state of the schema. The program of then has stored it and was broken off in the middle
// of a count; the program of today migrates it, answers, counts on and verifies.

/** The parts of a congress that confirming a result does not need. */
const NOBODY = { organisationId: '', attending: 0, people: [] }

const appliedIn = async (connection: TestConnection): Promise<number> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ n: number }>('select count(*)::integer as n from kysely_migration')
    return rows[0]!.n
  })

const urlOf = ({ host, port, user, password = '', database }: TestConnection): string =>
  `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`

const migrate = async (connection: TestConnection): Promise<readonly string[]> => {
  const { db, close } = openDatabase(connection)
  try {
    return await migrateToLatest(db)
  } finally {
    await close()
  }
}

/** Runs an attempt that is cut off at a place: it must fail and leave everything as it was. */
const cutOff = async (
  t: Test,
  connection: TestConnection,
  at: { readonly place: Place; readonly due: number },
  attempt: () => Promise<unknown>,
) => {
  const before = await everythingIn(connection)
  await breakOffIn(connection, at, () => t.rejects(attempt(), `cut off ${at.place}`))
  t.same(await everythingIn(connection), before, 'nothing has changed')
}

/** Brings data of a replaced migration to the names of today, after an attempt that was cut off. */
const adopt = async (t: Test, connection: TestConnection, { migrations }: State): Promise<void> => {
  // A pool for each attempt: after the cut, it may still hold the connection that was ended.
  const attempt = async (): Promise<void> => {
    const { db, close } = openDatabase(connection)
    await adoptReplaced(db).finally(close)
  }
  const isOnlyRenamed = migrations.at(-1) === '2026-11-27T04-rulings-of-the-board'
  const place = isOnlyRenamed ? 'after a migration' : 'in a migration'
  await cutOff(t, connection, { place, due: 1 }, attempt)
  await attempt()
}

/** Migrates data of an earlier version, after an attempt that got through one migration and into the next. */
const upgrade = async (t: Test, connection: TestConnection, due: number): Promise<void> => {
  await cutOff(t, connection, { place: 'in a migration', due }, () => migrate(connection))
  const databaseUrl = urlOf(connection)
  const opened = await openStorage({ databaseUrl, dataDir: '', log: () => {} })
  if (!opened.ok) throw failedStart(opened.error)
  await opened.value.close()
  t.equal(opened.value.migrated.length, due, 'the next start migrates')
}

/** The verdict on the log of a congress: before the log had a tree, events did not hold what a replay needs. */
const verdictOf = ({ migrations }: State): string =>
  migrations.includes('2026-11-22T08-audit-tree') ? 'verified' : 'outdated'

interface Stacks {
  readonly items: readonly { readonly standing: string | null }[]
}

/** A result with the ids of its citations, whose words become better. */
const citedById = ({ citations, ...result }: Result): object => ({
  ...result,
  citations: citations.map(({ id }) => id),
})

interface Declared {
  readonly result: {
    readonly outcome: string
    readonly elected: readonly string[]
    readonly ballots: { readonly valid: number }
    readonly candidates: readonly { readonly id: string; readonly votes: number }[]
  }
}

/** Compares the answers of the started service with those of then, and counts the open round to its end. */
const countOn = async (t: Test, service: TestService, state: State): Promise<void> => {
  const client = clientOf(service)
  const { must, tagOf } = client
  const { counted, open, ...then } = state.answers
  const stacks = await must<Stacks>('GET', `/v1/rounds/${open}/ballot-batches`)
  const now = {
    result: citedById(await must('GET', `/v1/rounds/${counted}/result`)),
    tally: then.tally && (await must('GET', `/v1/rounds/${open}/tally`)),
    stacks,
  }
  const asThen = { ...then, result: citedById(then.result) }
  t.strictSame(partsIn(asThen, now), asThen, 'it answers what the program of then answered')

  const congressId = recordsOf(state.tables, 'congress')[0]!['id']!
  const typists = recordsOf(state.tables, 'entry_typist')
  await finishInterrupted(client, { roundId: open, congressId, struck: 1, typists, personOf: personsIn(state) })
  await congressOf(service, { id: congressId, ...NOBODY }).confirm(open)
  const headers = { 'if-match': await tagOf(`/v1/rounds/${open}/tally`) }
  const { result } = await must<Declared>('POST', `/v1/rounds/${open}/result`, { headers, body: {} })
  // Before blind entries, the last ballot of each stack is ruled invalid as it is typed.
  const valid = stacks.items.some(({ standing }) => standing === null) ? 5 : 7
  t.match(result, {
    outcome: 'complete',
    ballots: { valid },
    elected: [result.candidates[0]?.id],
    candidates: [{ votes: valid }, { votes: 0 }],
  })
}

test('data of every earlier state of the schema', async (t) => {
  const server = await embeddedServer()
  const chain = await createTestDatabase(server)
  t.teardown(chain.drop)
  const latest = await createTestDatabase(server)
  const { length: newest } = await migrate(latest.connection)
  const today = await definitionsIn(latest.connection)
  await latest.drop()
  const connection = { ...server.connection, database: newDatabaseName() }
  // The last one is dropped after the service has searched it for secrets.
  let drop = async (): Promise<void> => {}
  t.teardown(() => drop())
  const upgraded = await openUpgraded(t, connection)
  for (const state of readStates()) {
    const last = state.migrations.at(-1)
    await t.test(`${state.commit}, ${last}: starts, is migrated, answers, counts and verifies`, async (t) => {
      if (!isReplaced(state)) await migrateToState(chain.connection, state)
      const source = startsFromNothing(state) ? 'template0' : chain.connection.database
      await drop()
      await upgraded.gone()
      drop = (await copyDatabase(server, source, connection.database)).drop
      if (isReplaced(state)) await migrateToState(connection, state)
      await writeState(connection, state)
      if (isReplaced(state)) await adopt(t, connection, state)
      const due = newest - (await appliedIn(connection))
      // Nothing has to be migrated in data of the newest schema.
      if (due > 0) await upgrade(t, connection, due)
      const kept = withoutDropped(state.tables)
      t.same(differences(linesOf(kept), linesOf(await storedNow(connection, kept))), [], 'every row is as it was')
      t.same(differences(today, await definitionsIn(connection)), [], 'the schema is that of a new installation')
      await upgraded.startOn(state)
      await countOn(t, upgraded.service, state)
      t.same(await verdictsIn(connection), ['verified', verdictOf(state)], 'no log has a violation')
    })
  }
})
