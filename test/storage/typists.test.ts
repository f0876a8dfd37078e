import { test } from 'tap'
import type { BallotsToEnter } from '../../src/app/batches/ports.ts'
import type { AccountId } from '../../src/kernel/brand.ts'
import { OPENED_ENTRY, type Slot } from '../../src/rules/entry.ts'
import { forEachDatabase } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { batch, congress, openSample, plainBallot, sheetBatch } from './support/sample.ts'

const MAI = '0192f3a4-0000-7000-a000-000000000001' as AccountId
const ANH = '0192f3a4-0000-7000-a000-000000000002' as AccountId

const one = (slot: Slot): BallotsToEnter => ({
  batchId: batch.id,
  slot,
  congressId: congress.id,
  ballots: [plainBallot({ struck: [0] })],
  from: null,
  idempotency: null,
})

/** The sample with a second entry of each batch, as later issues open them, and both typists at work. */
const openTwoEntries = async (...[connection]: Parameters<typeof openSample>) => {
  const sample = await openSample(connection)
  await sample.change(async (tx) => {
    for (const { id } of [batch, sheetBatch]) await tx.insertEntry(id, 'second', OPENED_ENTRY)
  })
  const { context, uow } = sample
  const type = async (account: AccountId, slot: Slot) => {
    const identity = { ...context.identity, scope: { ...context.identity.scope, accountId: account } }
    return uow.enterBallots({ ...context, identity, actor: { ...context.actor, id: account } }, one(slot))
  }
  return { ...sample, type }
}

test('no account types two entries of one batch', async (t) => {
  await forEachDatabase(
    t,
    'ballots: the second entry is refused to the typist of the first',
    async (t, connection) => {
      const { type, read, close } = await openTwoEntries(connection)
      t.teardown(close)
      t.match(await type(MAI, 'first'), { status: 'entered', entered: 1 })
      const before = await storedIn(connection)
      t.match(await type(MAI, 'second'), { status: 'entered-before' })
      t.same(await storedIn(connection), before, 'nothing is stored, and the entry stays free')
      t.match(await type(ANH, 'second'), { status: 'entered', entered: 1 })
      t.match(await type(ANH, 'first'), { status: 'entry-of-another' })
      t.match(await type(MAI, 'second'), { status: 'entry-of-another' })
      t.match(await type(MAI, 'first'), { status: 'entered', entered: 2 })
      await read(async (reads) => {
        t.match(await reads.entry(batch.id, 'first'), { typist: MAI, entered: 2 })
        t.match(await reads.entry(batch.id, 'second'), { typist: ANH, entered: 1 })
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'of both entries begun simultaneously by one typist one is refused',
    async (t, connection) => {
      const { type, close } = await openTwoEntries(connection)
      t.teardown(close)
      const outcomes = await Promise.all([type(MAI, 'first'), type(MAI, 'second')])
      t.same(outcomes.map(({ status }) => status).sort(), ['entered', 'entered-before'])
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'sheets and hand-overs claim an entry in the same way',
    async (t, connection) => {
      const { change, close } = await openTwoEntries(connection)
      t.teardown(close)
      await change(async (tx) => {
        t.equal(await tx.claimEntry(sheetBatch.id, 'first', MAI), true)
        t.equal(await tx.claimEntry(sheetBatch.id, 'first', MAI), true, 'again')
        t.equal(await tx.claimEntry(sheetBatch.id, 'second', MAI), false)
        t.equal(await tx.claimEntry(sheetBatch.id, 'first', ANH), true, 'two may have a hand in one entry')
        t.equal(await tx.claimEntry(sheetBatch.id, 'second', ANH), false, 'and neither in the other')
        t.equal(await tx.claimEntry(batch.id, 'second', MAI), true, 'another batch is another matter')
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'after a hand-over both accounts count as typists of the entry',
    async (t, connection) => {
      const { type, change, close } = await openTwoEntries(connection)
      t.teardown(close)
      await type(MAI, 'first')
      await change(async (tx) => {
        const entry = (await tx.lockEntry(batch.id, 'first'))!
        t.equal(await tx.claimEntry(batch.id, 'first', ANH), true)
        await tx.setEntry({ ...entry, typist: ANH })
      })
      t.match(await type(MAI, 'first'), { status: 'entry-of-another' })
      t.match(await type(ANH, 'first'), { status: 'entered', entered: 2 })
      t.match(await type(MAI, 'second'), { status: 'entered-before' })
      t.match(await type(ANH, 'second'), { status: 'entered-before' })
    },
    MIGRATED,
  )
})
