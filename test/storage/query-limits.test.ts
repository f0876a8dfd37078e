import { sql } from 'kysely'
import { test } from 'tap'
import { isDatabaseAway } from '../../src/http/plugins/database-away.ts'
import { openDatabase } from '../../src/storage/connection.ts'
import { SERVING_LIMITS } from '../../src/storage/query-limits.ts'
import { hungServer, WELCOME } from './support/hung-server.ts'

/** Short enough for a test, since the server of these tests never answers anyway. */
const SOON = { ...SERVING_LIMITS, answerMs: 100 }

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('a server that stopped answering: every query ends as a database that is away, and its connection is cut', async (t) => {
  const { sockets, connection } = await hungServer(t, (socket) => socket.write(WELCOME))
  const { db, pool, close } = openDatabase(connection, () => {}, undefined, SOON)
  const inTransaction = db.transaction().execute((tx) => sql`select 1`.execute(tx))
  const waiting = [pool.query('select 1'), sql`select 1`.execute(db), inTransaction]
  for (const failure of await Promise.all(waiting.map(failureOf))) t.ok(isDatabaseAway(failure), String(failure))
  t.equal(pool.totalCount, 0, 'none goes back to the pool')
  while (sockets.size > 0) await new Promise((resolve) => setImmediate(resolve))
  await close()
})

test('a server that does not even let anybody in is waited for no longer', async (t) => {
  const { connection } = await hungServer(t, () => {})
  const { pool, close } = openDatabase(connection, () => {}, undefined, { ...SOON, connectMs: 100 })
  t.ok(isDatabaseAway(await failureOf(pool.query('select 1'))))
  await close()
})

test('an answer comes before a desk gives up', async (t) => {
  const { connectMs, statementMs, answerMs } = SERVING_LIMITS
  t.ok(statementMs < answerMs, 'the server gives up first, and the connection is kept')
  t.ok(connectMs + answerMs < 15_000)
})
