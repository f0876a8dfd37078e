import { test } from 'tap'
import type { BallotsToEnter } from '../../src/app/batches/ports.ts'
import { documentOf, openedEvent } from '../../src/app/log/opened-event.ts'
import { readFigures } from '../../src/events/event.ts'
import { logIdOf, logWithId } from '../../src/events/log-ref.ts'
import type { BatchId } from '../../src/kernel/brand.ts'
import { OPENED_ENTRY } from '../../src/rules/entry.ts'
import { faultOf } from '../../src/rules/ruling.ts'
import { BALLOT_FAULTS } from '../../src/rules/types.ts'
import { forEachDatabase } from '../support/database.ts'
import { wrongWith } from '../support/event-check.ts'
import { MIGRATED } from '../support/service.ts'
import { AT, batch, congress, openSample, people, plainBallot } from './support/sample.ts'

const NOTES = [null, 'Dấu ở lề, chữ "đồng ý" \\ vẫn rõ.\nXem lại.']

/** Every ruling of the board on every kind of doubt, with and without words. */
const RULINGS = BALLOT_FAULTS.flatMap((kind) =>
  (['valid', 'invalid'] as const).flatMap((ruling) =>
    NOTES.map((note) => ({ kind, ruling, ruledBy: people[2]!.id, note })),
  ),
)

/** A ballot of each form without doubt, and under each ruling. */
const BALLOTS: BallotsToEnter['ballots'] = [null, ...RULINGS].flatMap((doubt) => {
  const fault = faultOf(doubt)
  const counted = fault ? { fault } : {}
  return [
    { ...plainBallot({ struck: [0, 1], ...counted }), doubt },
    { ...plainBallot({ struck: [], ...counted }), doubt },
    { ...plainBallot({ agree: [1], disagree: [0], ...counted }), doubt },
  ]
})

test('the event that enter_ballots writes is as the catalogue says', async (t) => {
  await forEachDatabase(
    t,
    'every form of a ballot, with every ruling',
    async (t, connection) => {
      const { uow, context, change, read, close } = await openSample(connection)
      t.teardown(close)
      const id = '0192f3a4-0000-7000-b000-000000000001' as BatchId
      await change(async (tx) => {
        await tx.insertBatch({ ...batch, id, number: 9, size: BALLOTS.length + 1 }, { recordedAt: AT, recordedBy: 'x' })
        await tx.insertEntry(id, 'first', OPENED_ENTRY)
      })
      const request = { batchId: id, slot: 'first', congressId: congress.id, from: null, idempotency: null } as const
      await uow.enterBallots(context, { ...request, ballots: BALLOTS.slice(0, 1) })
      await uow.enterBallots(context, { ...request, ballots: BALLOTS.slice(1) })
      const stored = await read((reads) => reads.auditEvents(logIdOf(logWithId(congress.id)), { limit: 10, after: 2 }))
      t.notMatch(JSON.stringify(stored.map(documentOf)), /struck|agree|note/, 'no marks are hashed')
      const events = stored.map(openedEvent)
      t.equal(events.length, 2)
      for (const event of events) {
        t.same(wrongWith({ ...event, log: congress.id }), [])
        t.equal(readFigures('ballots.entered', event.after).success, true, 'a replay reads it')
      }
      const typed = BALLOTS.map(({ marks, doubt }) => (doubt ? { ...marks, doubt } : marks))
      t.match(events[0], { before: { slot: 'first', entered: 0 }, object: { type: 'ballot-batch', id } })
      t.same(events[0]!.after, { slot: 'first', entered: 1, firstNumber: 1, ballots: typed.slice(0, 1) })
      t.same(events[1]!.before, { slot: 'first', entered: 1 })
      t.same(events[1]!.after, { slot: 'first', entered: typed.length, firstNumber: 2, ballots: typed.slice(1) })
    },
    MIGRATED,
  )
})
