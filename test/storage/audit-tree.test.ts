import { test } from 'tap'
import { documentOf } from '../../src/app/log/opened-event.ts'
import type { NewAuditEvent } from '../../src/app/log/ports.ts'
import { refuse } from '../../src/app/refusal.ts'
import { type EventDocument, eventLeaf, eventText, NO_EVENT_BEFORE } from '../../src/audit/event.ts'
import { EMPTY_FRONTIER, grow, rootOf } from '../../src/audit/merkle.ts'
import { congressLog, logIdOf, logWithId } from '../../src/events/log-ref.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { ok } from '../../src/kernel/result.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { forEachDatabase } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { congress, openSample, round } from './support/sample.ts'

/** Every character that JSON writes in a way of its own, and some that it does not. */
const AWKWARD = `"\\/\b\f\n\r\t\u0001\u001f\u007f\u0085\u2028\u2029é\u0065\u0301Ễ𝄞<>&'${'\ud7ff'}\ufffd`

test('the tree in the database', async (t) => {
  await forEachDatabase(
    t,
    'matches the tree computed from the events',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      for (let index = 1; index < 40; index += 1) {
        await uow.write({ ...context, address: index % 2 ? null : AWKWARD }, async (tx, acting) => {
          const awkward: unknown = {
            log: congressLog(congress.id),
            action: 'congress.created',
            objectId: congress.id,
            after: { z: AWKWARD, a: [index, null, true, { [`k${index}`]: -index, B: [], b: {} }], none: undefined },
            before: index % 3 ? 9_007_199_254_740_991 : [],
            reason: AWKWARD,
            citations: ['qd244.dieu16', AWKWARD],
          }
          // Figures of no kind: the bytes are to be right whatever a kind of event may hold one day.
          await tx.appendAudit(acting, awkward as NewAuditEvent)
          return { ok: true, value: null }
        })
      }
      const events = await uow.read(context.identity.scope, (reads) =>
        reads.auditEvents(logIdOf(logWithId(congress.id)), { limit: 1000, after: null }),
      )
      t.ok(events.length >= 39)
      let frontier = EMPTY_FRONTIER
      let previous = NO_EVENT_BEFORE
      for (const [index, event] of events.entries()) {
        const { leafHash } = event
        const document: EventDocument = documentOf(event)
        t.equal(toHex(eventLeaf(nodeCrypto, document)), leafHash, eventText(document).slice(0, 60))
        t.equal(event.sequence, index + 1)
        t.equal(event.previous, previous)
        previous = leafHash
        frontier = grow(nodeCrypto, frontier, eventLeaf(nodeCrypto, document))
      }
      const kept = await uow.read(context.identity.scope, (reads) => reads.frontier(logIdOf(logWithId(congress.id))))
      t.equal(kept?.size, events.length)
      t.equal(toHex(rootOf(nodeCrypto, kept!)), toHex(rootOf(nodeCrypto, frontier)))
    },
    MIGRATED,
  )
})

test('many simultaneous writers', async (t) => {
  await forEachDatabase(
    t,
    'leave one chain without gap or fork, and a failing writer leaves no event',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      const before = await uow.read(context.identity.scope, (reads) => reads.frontier(logIdOf(logWithId(congress.id))))
      const write = (index: number, isRefused: boolean) =>
        uow.write(context, async (tx, acting) => {
          // Two in each act, the second after another question to the database: others have time to come between.
          for (const part of [1, 2]) {
            await tx.appendAudit(acting, {
              log: congressLog(congress.id),
              action: 'record.exported',
              objectId: round.id,
              after: { format: `${index}/${part}` },
            })
            await tx.congress(congress.id)
          }
          return isRefused ? refuse('congress-unknown') : ok(null)
        })
      await Promise.all(Array.from({ length: 48 }, (_, index) => write(index, index % 4 === 0)))
      const { events, kept } = await uow.read(context.identity.scope, async (reads) => ({
        events: await reads.auditEvents(logIdOf(logWithId(congress.id)), { limit: 1000, after: null }),
        kept: await reads.frontier(logIdOf(logWithId(congress.id))),
      }))
      t.equal(events.length, before!.size + 2 * 36)
      t.same(
        events.map(({ sequence }) => sequence),
        events.map((_, index) => index + 1),
        'no gap',
      )
      t.same(
        events.slice(1).map(({ previous }) => previous),
        events.slice(0, -1).map(({ leafHash }) => leafHash),
        'no fork',
      )
      const added = events.slice(before!.size).map(({ after }) => after as { index: number; part: number })
      t.ok(
        added.every(({ index, part }, at) => part === 1 || added[at - 1]?.index === index),
        'acts do not mix',
      )
      t.notOk(added.some(({ index }) => index % 4 === 0))
      const grown = events.reduce(
        (tree, { leafHash }) => grow(nodeCrypto, tree, Buffer.from(leafHash, 'hex')),
        EMPTY_FRONTIER,
      )
      t.equal(toHex(rootOf(nodeCrypto, kept!)), toHex(rootOf(nodeCrypto, grown)))
    },
    MIGRATED,
  )
})
