import { test } from 'tap'
import type { Context } from '../../src/app/actor.ts'
import { cancelBatch } from '../../src/app/batches/cancel-batch.ts'
import { correctBatch } from '../../src/app/batches/correct-batch.ts'
import { createBatch } from '../../src/app/batches/create-batch.ts'
import { finaliseEntry } from '../../src/app/batches/finalise-entry.ts'
import { reopenEntry } from '../../src/app/batches/reopen-entry.ts'
import { closeCongress } from '../../src/app/congresses/close-congress.ts'
import type { Tx } from '../../src/app/ports.ts'
import type { Refusal } from '../../src/app/refusal.ts'
import { declareResult } from '../../src/app/results/declare-result.ts'
import { getTally } from '../../src/app/results/get-tally.ts'
import type { BatchId } from '../../src/kernel/brand.ts'
import type { Result } from '../../src/kernel/result.ts'
import { type EntryEvent, type EntryState, entryStep, SLOTS } from '../../src/rules/entry.ts'
import { ballotsProblems } from '../../src/rules/typing.ts'
import { forEachDatabase, type TestConnection } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import {
  actingAs,
  ballotReturn,
  batch,
  congress,
  openSample,
  plainBallot,
  round,
  sheetBatch,
} from './support/sample.ts'

const OTHER = '0192f3a4-0000-7000-a000-000000000002'

/** The sample, and a batch of it whose first entry is compared with the table of the rules, act by act. */
const openFollowed = async (connection: TestConnection, firstSize: number) => {
  const sample = await openSample(connection)
  const { uow, context } = sample
  const act = async <T>(useCase: (tx: Tx, context: Context) => Promise<Result<T, Refusal>>): Promise<T> => {
    const outcome = await uow.write(context, useCase)
    if (outcome.kind !== 'done' || !outcome.result.ok) throw new Error(JSON.stringify(outcome))
    return outcome.result.value
  }
  const { id, mode } = await act((tx, by) =>
    createBatch(tx, by, round.id, { mode: 'ballots', size: firstSize, label: null }),
  )
  let state: EntryState = 'unopened'
  let size = firstSize
  let entered = 0
  let typist: string | null = null
  const moved = (event: EntryEvent, sizeAfter = size): void => {
    const step = entryStep(state, event)
    if (!step.ok) throw new Error(step.error)
    state = step.value.to
    size = sizeAfter
  }
  moved('opened')
  /** The database's answer to this many ballots, and the answer of the rules. */
  const enter = async (count: number, actorId: string = context.actor.id): Promise<readonly [string, string]> => {
    const hand = { actorId, role: 'board-member', typist, blind: true }
    const [problem] = ballotsProblems({
      mode,
      manner: 'ballots',
      state,
      hand,
      handInOther: false,
      size,
      entered,
      removed: 0,
      count,
      from: null,
    })
    const ballots = Array.from({ length: count }, () => plainBallot({ struck: [0] }))
    const request = {
      batchId: id,
      slot: 'first',
      congressId: congress.id,
      ballots,
      from: null,
      idempotency: null,
    } as const
    const outcome = await uow.enterBallots(actingAs(context, actorId), request)
    if (!problem) {
      entered += count
      typist ??= actorId
    }
    return [outcome.status, problem ?? 'entered']
  }
  return { ...sample, act, id, moved, enter }
}

/** The caller has seen this version. */
const version = (seen: number) => ({ seen })

test('enter_ballots follows an entry through every act as the rules do', async (t) => {
  await forEachDatabase(
    t,
    'entered, full, resized, finished, reopened, cancelled',
    async (t, connection) => {
      const { act, id, moved, enter, close } = await openFollowed(connection, 2)
      t.teardown(close)
      t.same(await enter(1), ['entered', 'entered'])
      t.same(await enter(1, OTHER), ['entry-of-another', 'entry-of-another'])
      t.same(await enter(2), ['batch-full', 'batch-full'])
      const correct = (size: number, seen: number) =>
        act((tx, by) => correctBatch(tx, by, id, { size, label: null, reason: 'Đếm lại.' }, version(seen)))
      await correct(3, 1)
      moved('batch-corrected', 3)
      t.same(await enter(2), ['entered', 'entered'], 'room in the corrected batch')
      t.same(await enter(1), ['batch-full', 'batch-full'])
      await act((tx, by) => finaliseEntry(tx, by, id, 'first'))
      moved('finalised')
      t.same(await enter(1), ['entry-final', 'entry-final'])
      await act((tx, by) => reopenEntry(tx, by, id, 'first', 'Nhập thiếu.'))
      moved('reopened')
      t.same(await enter(1), ['batch-full', 'batch-full'])
      await correct(4, 2)
      moved('batch-corrected', 4)
      t.same(await enter(1), ['entered', 'entered'])
      await act((tx, by) => cancelBatch(tx, by, id, 'Lập nhầm.', version(3)))
      moved('batch-cancelled')
      t.same(await enter(1), ['entry-closed', 'entry-closed'])
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a declared round',
    async (t, connection) => {
      const { act, read, id, moved, enter, close } = await openFollowed(
        connection,
        ballotReturn.returned - batch.size * 2,
      )
      t.teardown(close)
      for (const other of [batch, sheetBatch]) {
        await act((tx, by) => cancelBatch(tx, by, other.id, 'Gộp lại.', version(1)))
      }
      await act((tx, by) =>
        correctBatch(tx, by, id, { size: ballotReturn.returned, label: null, reason: 'Gộp lại.' }, version(1)),
      )
      moved('batch-corrected', ballotReturn.returned)
      t.same(await enter(ballotReturn.returned), ['entered', 'entered'])
      await act((tx, by) => finaliseEntry(tx, by, id, 'first'))
      moved('finalised')
      const tally = await read((reads) => getTally(reads, { role: 'board-head', via: 'password' }, round.id))
      const seen = tally.ok ? tally.value.stamp : null
      await act((tx, by) => declareResult(tx, by, round.id, { seen, confirmNoResult: false }))
      moved('result-declared')
      t.same(await enter(1), ['entry-closed', 'entry-closed'])
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a closed congress, and entries that were never opened',
    async (t, connection) => {
      const { act, uow, context, id, moved, enter, close } = await openFollowed(connection, 2)
      t.teardown(close)
      t.same(await enter(1), ['entered', 'entered'])
      const one = { congressId: congress.id, ballots: [plainBallot({ struck: [0] })], from: null, idempotency: null }
      for (const slot of SLOTS.slice(1)) {
        t.match(await uow.enterBallots(context, { ...one, batchId: id, slot }), { status: 'entry-unknown' }, slot)
      }
      const nowhere = '0192f3a4-0000-7000-b000-000000000001' as BatchId
      t.match(await uow.enterBallots(context, { ...one, batchId: nowhere, slot: 'first' }), { status: 'entry-unknown' })
      await act((tx, by) => closeCongress(tx, by, congress.id, { reason: null, confirmUnfinished: true }))
      moved('congress-closed')
      t.same(await enter(1), ['entry-closed', 'entry-closed'])
    },
    MIGRATED,
  )
})
