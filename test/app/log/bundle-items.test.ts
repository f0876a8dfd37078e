import { test } from 'tap'
import { bundleItems, EVENTS_PER_PAGE } from '../../../src/app/log/bundle-items.ts'
import type { UnitOfWork } from '../../../src/app/ports.ts'
import { parseCheckpoint } from '../../../src/audit/checkpoint.ts'
import { eventLeaf } from '../../../src/audit/event.ts'
import { EMPTY_FRONTIER, type Frontier, grow, rootOf } from '../../../src/audit/merkle.ts'
import { isSignedBy } from '../../../src/audit/note.ts'
import { recount } from '../../../src/count-record/recount.ts'
import type { CountRecord } from '../../../src/count-record/schema.ts'
import { congressLog, INSTALLATION_LOG, logIdOf, logWithId } from '../../../src/events/log-ref.ts'
import { toBase64 } from '../../../src/kernel/base64.ts'
import { ok } from '../../../src/kernel/result.ts'
import { nodeCrypto } from '../../../src/platform/node-crypto.ts'
import { AT, congress, openSample } from '../../storage/support/sample.ts'
import { collect, EXPORTED_AT, itemsOf, only, sourceOf } from '../../support/bundle.ts'
import { openCongress } from '../../support/congress.ts'
import { forEachDatabase } from '../../support/database.ts'
import { TEST_SIGNING_KEY, testSigner } from '../../support/log-signer.ts'
import { MIGRATED, openTestService } from '../../support/service.ts'

const NAMES = ['Trần Thị Bình', 'Lê Quang Cường', 'Nguyễn Văn Dũng']

/** Acts of a round after which the log takes a checkpoint. */
const BEFORE_THE_RESULT = ['list.approved', 'ballots.issued', 'ballots.returned', 'entry.finalised']

const LOG = logIdOf(congressLog(congress.id))

test('the items of a congress are in order and follow from its events', async (t) => {
  const service = await openTestService(t)
  const meeting = await openCongress(service, { level: 'grassroots' })
  const first = await meeting.playRound(await meeting.createElection('delegates', 1), {
    names: NAMES.slice(0, 2),
    ballots: [
      { strike: [NAMES[1]!], times: 15 },
      { strike: [NAMES[0]!], times: 7 },
    ],
  })
  const second = await meeting.playRound(await meeting.createElection('committee', 2), {
    names: NAMES,
    sheet: { valid: 22, votes: { [NAMES[0]!]: 20, [NAMES[1]!]: 18, [NAMES[2]!]: 6 } },
  })
  await meeting.declare(second.id)
  await meeting.declare(first.id)
  const items = await itemsOf(sourceOf(t, service.connection), meeting.id)
  const size = only(items, 'event').length

  t.match(items[0], {
    type: 'manifest',
    manifest: {
      format: 'audit-bundle/2',
      marks: 'opened',
      log: meeting.id,
      origin: testSigner().originOf(meeting.id),
      size,
      exportedAt: EXPORTED_AT,
      congress: {
        name: 'Đại hội Chi bộ Văn phòng Sở Tài chính',
        organisation: 'Chi bộ Văn phòng Sở Tài chính',
        term: '2017–2020',
        heldOn: '2017-08-05',
        regulation: 'qd244-2014',
      },
    },
  })
  t.same(items[1], {
    type: 'key',
    key: {
      number: 1,
      publicKey: toBase64(TEST_SIGNING_KEY.publicKey),
      madeAt: '2017-08-05T00:00:00.000Z',
      endorsement: null,
    },
  })
  const kinds = items.map(({ type }) => type).join(' ')
  t.match(kinds, /^manifest key (?:event (?:openings )?(?:checkpoint )?)+record record result result$/)

  let frontier: Frontier = EMPTY_FRONTIER
  for (const item of items) {
    if (item.type === 'event') frontier = grow(nodeCrypto, frontier, eventLeaf(nodeCrypto, item.event))
    if (item.type !== 'checkpoint') continue
    const read = parseCheckpoint(item.checkpoint.note)
    if (!read.ok) throw new Error(read.error)
    const { checkpoint, note } = read.value
    t.equal(checkpoint.size, frontier.size, 'a checkpoint stands behind its last event')
    t.same(checkpoint.root, rootOf(nodeCrypto, frontier))
    t.ok(isSignedBy(nodeCrypto, note, checkpoint.origin, TEST_SIGNING_KEY.publicKey))
  }
  t.equal(frontier.size, size)
  t.same(
    only(items, 'checkpoint').map(({ checkpoint }) => checkpoint.cause),
    [...BEFORE_THE_RESULT, ...BEFORE_THE_RESULT, 'result.declared', 'result.declared'],
  )

  const declared = [second.id, first.id]
  const records = only(items, 'record').map(({ record }) => record)
  const results = only(items, 'result').map(({ result }) => result)
  t.same(
    records.map(({ roundId }) => roundId),
    declared,
    'records in order of declaration',
  )
  t.same(
    results.map(({ roundId }) => roundId),
    declared,
    'results in order of declaration',
  )
  for (const { record } of records) t.same(recount(record as CountRecord).differences, [])
  const inLog = only(items, 'event').filter(({ event }) => event.action === 'result.declared')
  for (const [index, { event }] of inLog.entries()) {
    const { result, rollVersion } = event.after as { result: unknown; rollVersion: number }
    t.same(results[index], { roundId: event.object.id, rollVersion, declaredAt: event.at, result })
  }
})

test('a bundle contains nothing that was stored after its last event', async (t) => {
  await forEachDatabase(
    t,
    'without later events, checkpoints, signatures and results',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      const source = { uow, scope: context.identity.scope }
      const seal = () =>
        uow.write(context, async (tx, acting) => {
          await tx.appendAudit(acting, { log: congressLog(congress.id), action: 'checkpoint.requested', objectId: LOG })
          return ok(null)
        })
      const witness = async (name: string, size: number) => {
        const kept = { log: congress.id, size, name, publicKey: Buffer.alloc(32, size), line: `— ${name} AAAA` }
        await uow.write(context, async (tx, acting) => {
          await tx.insertWitness({ ...kept, signedAt: null, receivedAt: AT, receivedBy: acting.identity.accountId })
          await tx.appendAudit(acting, {
            log: congressLog(congress.id),
            action: 'witness.added',
            objectId: LOG,
            after: { size, name, publicKey: kept.publicKey.toString('base64'), signedAt: null },
          })
          return ok(null)
        })
      }
      await seal()
      const size = (await uow.read(source.scope, (reads) => reads.frontier(logIdOf(congressLog(congress.id)))))!.size
      await witness('lam-chung.example/som', size)
      const early = size + 1
      const before = await collect(
        bundleItems(source, { log: logIdOf(congressLog(congress.id)), size: early, exportedAt: AT, marks: 'opened' }),
      )
      await witness('lam-chung.example/muon', size)
      await seal()
      const again = await collect(
        bundleItems(source, { log: logIdOf(congressLog(congress.id)), size: early, exportedAt: AT, marks: 'opened' }),
      )
      t.same(again, before)
      t.same(
        before.slice(-3).map(({ type }) => type),
        ['checkpoint', 'witness', 'event'],
      )
      const all = await collect(
        bundleItems(source, {
          log: logIdOf(congressLog(congress.id)),
          size: early + 2,
          exportedAt: AT,
          marks: 'opened',
        }),
      )
      t.same(
        only(all, 'witness')
          .map((item) => item.witness.name)
          .sort(),
        ['lam-chung.example/muon', 'lam-chung.example/som'],
      )
    },
    MIGRATED,
  )
})

test('a long log is read page by page, no faster than the reader takes it', async (t) => {
  await forEachDatabase(
    t,
    'each page is read after the previous one is used up, and none is kept longer',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      const more = 3 * EVENTS_PER_PAGE + 7
      await uow.write(context, async (tx, acting) => {
        for (let index = 0; index < more; index += 1) {
          await tx.appendAudit(acting, {
            log: congressLog(congress.id),
            action: 'roll.recorded',
            objectId: congress.id,
            before: null,
            after: { version: index + 1, summoned: 22, attending: 22, exclusions: {} },
          })
        }
        return ok(null)
      })
      const pages: number[] = []
      const counting: Pick<UnitOfWork, 'read'> = {
        read: (scope, query) =>
          uow.read(scope, (reads) =>
            query({
              ...reads,
              auditEvents: async (...about) => {
                const page = await reads.auditEvents(...about)
                pages.push(page.length)
                return page
              },
            }),
          ),
      }
      const source = { uow: counting, scope: context.identity.scope }
      let taken = 0
      for await (const item of bundleItems(source, {
        log: logIdOf(congressLog(congress.id)),
        size: more + 1,
        exportedAt: AT,
        marks: 'opened',
      })) {
        if (item.type !== 'event') continue
        taken += 1
        const held = pages.reduce((sum, length) => sum + length, 0) - taken
        if (held < 0 || held >= EVENTS_PER_PAGE) t.fail(`${held} events are held after ${taken}`)
      }
      t.equal(taken, more + 1)
      t.same(pages, [EVENTS_PER_PAGE, EVENTS_PER_PAGE, EVENTS_PER_PAGE, 8])
    },
    MIGRATED,
  )
})

test('the log of the installation has no meeting, records or results', async (t) => {
  const service = await openTestService(t)
  await openCongress(service)
  const items = await itemsOf(sourceOf(t, service.connection), INSTALLATION_LOG)
  t.match(items[0], { manifest: { log: INSTALLATION_LOG, congress: null } })
  t.match(items.map(({ type }) => type).join(' '), /^manifest key(?: event)+$/)
})

test('an empty log and a log outside the scope', async (t) => {
  const service = await openTestService(t)
  const { id } = await openCongress(service)
  const source = sourceOf(t, service.connection)
  const empty = await collect(
    bundleItems(source, { log: INSTALLATION_LOG, size: 0, exportedAt: EXPORTED_AT, marks: 'opened' }),
  )
  t.same(
    empty.map(({ type }) => type),
    ['manifest', 'key'],
  )
  const log = logIdOf(logWithId(id.replace('0192', '0000')))
  const unseen = bundleItems(source, { log, size: 1, exportedAt: EXPORTED_AT, marks: 'opened' })
  await t.rejects(collect(unseen), { message: /out of sight/ })
})
