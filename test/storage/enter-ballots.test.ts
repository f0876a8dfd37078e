import { test } from 'tap'
import type { BallotsToEnter } from '../../src/app/batches/ports.ts'
import { logIdOf, logWithId } from '../../src/events/log-ref.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { SERVING_LIMITS } from '../../src/storage/query-limits.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { forEachDatabase, withClient } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { batch, congress, openSample, people, plainBallot } from './support/sample.ts'

/** The limit of a test in which the answer cannot come. */
const HASTY = { ...SERVING_LIMITS, answerMs: 100 }

const doubt = { kind: 'marked', ruling: 'invalid', ruledBy: people[2]!.id, note: 'Phiếu có ký tên.' } as const

/** Ballots to enter: one for each list of struck positions. */
const struck = (lists: readonly (readonly number[])[], key?: string, fingerprint = 'print'): BallotsToEnter => ({
  batchId: batch.id,
  slot: 'first',
  congressId: congress.id,
  ballots: lists.map((positions) => plainBallot({ struck: positions })),
  from: null,
  idempotency: key ? { key, fingerprint } : null,
})

test('enter_ballots', async (t) => {
  await forEachDatabase(
    t,
    'ballots, event, count and key in one statement',
    async (t, connection) => {
      const { uow, context, close, read } = await openSample(connection)
      t.teardown(close)
      const first = await uow.enterBallots(context, struck([[0], []], 'a'))
      t.match(first, { status: 'entered', firstNumber: 1, entered: 2, size: 3 })
      const faulty = { ...plainBallot({ struck: [1, 0], fault: 'marked' }), doubt }
      const second = await uow.enterBallots(context, { ...struck([], 'b'), ballots: [faulty] })
      t.match(second, { status: 'entered', firstNumber: 3, entered: 3, size: 3 })
      await read(async (reads) => {
        const ballots = await reads.ballots(batch.id, 'first', { limit: 10, after: null })
        t.same(
          ballots.map(({ number, version, marks }) => [number, version, marks]),
          [
            [1, 1, { struck: [0] }],
            [2, 1, { struck: [] }],
            [3, 1, faulty.marks],
          ],
        )
        t.same(ballots[2]!.doubt, doubt)
        t.match(await reads.entry(batch.id, 'first'), { entered: 3, state: 'open' })
        const events = await reads.auditEvents(logIdOf(logWithId(congress.id)), { limit: 10, after: 1 })
        t.match(events, [
          { sequence: 2, action: 'ballots.entered', before: { entered: 0 }, after: { slot: 'first', entered: 2 } },
          { sequence: 3, action: 'ballots.entered', before: { entered: 2 }, after: { slot: 'first', entered: 3 } },
        ])
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'agree and disagree',
    async (t, connection) => {
      const { uow, context, close, read } = await openSample(connection)
      t.teardown(close)
      const marks = { agree: [0, 1], disagree: [] }
      await uow.enterBallots(context, { ...struck([]), ballots: [plainBallot(marks)] })
      t.match(await read((reads) => reads.ballotGroups(batch.roundId)), [{ marks, times: 1 }])
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'every refusal stores nothing and leaves the key free',
    async (t, connection) => {
      const { uow, context, change, close } = await openSample(connection)
      t.teardown(close)
      const refused = async (status: string, ballots: BallotsToEnter) => {
        const before = await storedIn(connection)
        t.match(await uow.enterBallots(context, ballots), { status })
        t.same(await storedIn(connection), before, status)
      }
      await refused('batch-full', struck([[0], [0], [0], [0]], 'a'))
      await uow.enterBallots(context, struck([[0], [0]], 'a'))
      await refused('batch-full', struck([[0], [0]], 'b'))
      await refused('replayed', struck([[0], [0]], 'a'))
      await refused('key-reused', struck([[1]], 'a', 'other print'))
      for (const state of ['final', 'closed'] as const) {
        await change((tx) =>
          tx.setEntry({
            batchId: batch.id,
            slot: 'first',
            state,
            version: 9,
            typist: null,
            manner: 'ballots',
            entered: 2,
            removed: 0,
            papers: null,
            lookAgain: null,
          }),
        )
        await refused(`entry-${state}`, struck([[0]], 'c'))
      }
      await refused('replayed', struck([[0], [0]], 'a'))
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a statement that was given up on this side is stored once, and its key finds that out',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      const { db, pool, close: closeHasty } = openDatabase(connection, () => {}, SIGN_IN_ROLE, HASTY)
      t.teardown(closeHasty)
      const hasty = createUnitOfWork({ db, pool }, [])
      await withClient(connection, async (client) => {
        // Somebody else holds the entry, so the statement waits longer than this side does.
        await client.query('begin')
        await client.query('select 1 from batch_entry where batch_id = $1 for update', [batch.id])
        await t.rejects(hasty.enterBallots(context, struck([[0]], 'a')), { message: 'Query read timeout' })
        t.equal(pool.totalCount, 0, 'its connection is cut')
        await client.query('commit')
      })
      const repeated = await uow.enterBallots(context, struck([[0]], 'a'))
      t.match(repeated, { firstNumber: 1, entered: 1 }, repeated.status)
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a repeated request is answered with the original numbers',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      const first = await uow.enterBallots(context, struck([[0]], 'a'))
      t.match(first, { firstNumber: 1, nextNumber: 2, entered: 1, size: 3, receipt: { leafHash: /^[0-9a-f]{64}$/ } })
      await uow.enterBallots(context, struck([[1]], 'b'))
      const again = await uow.enterBallots(context, struck([[0]], 'a'))
      t.same(again, { ...first, status: 'replayed' }, 'with the receipt of the first answer')
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'many simultaneous requests: each place is taken once',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) => uow.enterBallots(context, struck([[0]], `key-${index}`))),
      )
      t.equal(outcomes.filter(({ status }) => status === 'entered').length, batch.size)
      t.equal(outcomes.filter(({ status }) => status === 'batch-full').length, 10 - batch.size)
      const numbers = outcomes.flatMap((outcome) => (outcome.status === 'entered' ? [outcome.firstNumber] : []))
      t.same(numbers.sort(), [1, 2, 3])
    },
    MIGRATED,
  )
})
