import { test } from 'tap'
import { NOTHING_TO_DO } from '../../src/app/nothing-to-do.ts'
import { refuse } from '../../src/app/refusal.ts'
import { INSTALLATION } from '../../src/events/log-ref.ts'
import { ok } from '../../src/kernel/result.ts'
import { forEachDatabase } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { congress, openSample, organisation, people } from './support/sample.ts'

const other = {
  ...organisation,
  id: '0192f3a4-0000-7000-9000-0000000000ff' as typeof organisation.id,
  name: 'Chi bộ Kế toán',
}
const event = {
  log: INSTALLATION,
  action: 'organisation.created',
  objectId: other.id,
  after: { name: other.name, level: other.level, superiorId: other.superiorId },
} as const
const KEY = {
  key: 'key',
  fingerprint: 'print',
  respond: (value: unknown) => ({ status: 201, headers: {}, body: value }),
}

test('the unit of work', async (t) => {
  await forEachDatabase(
    t,
    'a use case with nothing to do stores nothing and notifies no listener, and the next one works',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      const before = await storedIn(connection)
      const nothing = await uow.writeIfNeeded(
        context,
        async (tx) => {
          await tx.insertOrganisation(other)
          await tx.appendAudit(context, event)
          return NOTHING_TO_DO
        },
        { idempotent: KEY },
      )
      t.same(nothing, { kind: 'nothing-to-do' })
      t.same(await storedIn(connection), before)
      const done = await uow.writeIfNeeded(
        context,
        async (tx) => {
          await tx.insertOrganisation(other)
          await tx.appendAudit(context, event)
          return ok(null)
        },
        { idempotent: KEY },
      )
      t.match(done, { kind: 'done', result: { ok: true, value: null } })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a refusal, an exception, and a use case that logs nothing store nothing, not even their key',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      const before = await storedIn(connection)
      const refused = await uow.write(
        context,
        async (tx) => {
          await tx.insertOrganisation(other)
          await tx.appendAudit(context, event)
          return refuse('organisation-unknown')
        },
        { idempotent: KEY },
      )
      t.match(refused, { kind: 'done', result: { ok: false, error: { code: 'organisation-unknown' } } })
      t.same(await storedIn(connection), before, 'refused')

      const failing = uow.write(
        context,
        async (tx) => {
          await tx.insertOrganisation(other)
          await tx.appendAudit(context, event)
          throw new Error('broken')
        },
        { idempotent: KEY },
      )
      await t.rejects(failing, { message: 'broken' })
      t.same(await storedIn(connection), before, 'thrown')

      const silent = uow.write(
        context,
        async (tx) => {
          await tx.insertOrganisation(other)
          return ok(null)
        },
        { idempotent: KEY },
      )
      await t.rejects(silent, /without an audit event/)
      t.same(await storedIn(connection), before, 'not logged')

      const done = await uow.write(
        context,
        async (tx) => {
          await tx.insertOrganisation(other)
          await tx.appendAudit(context, event)
          return ok(other.name)
        },
        { idempotent: KEY },
      )
      t.match(done, { kind: 'done', result: ok(other.name) }, 'the key was free all the time')
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a key repeats its answer, and for the same request only',
    async (t, connection) => {
      const { uow, context, close } = await openSample(connection)
      t.teardown(close)
      const write = (fingerprint: string) =>
        uow.write(
          context,
          async (tx) => {
            await tx.insertOrganisation({ ...other, id: context.newId() as typeof other.id })
            await tx.appendAudit(context, event)
            return ok('Tổ chức đã lập')
          },
          { idempotent: { ...KEY, fingerprint } },
        )
      t.match(await write('print'), { kind: 'done', result: { ok: true } })
      const stored = await storedIn(connection)
      t.same(await write('print'), {
        kind: 'replayed',
        response: { status: 201, headers: {}, body: 'Tổ chức đã lập' },
      })
      t.match(await write('another'), {
        kind: 'done',
        result: { ok: false, error: { code: 'idempotency-key-reused' } },
      })
      t.same(await storedIn(connection), stored)
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a read sees one snapshot and cannot write',
    async (t, connection) => {
      const { change, db, close, read } = await openSample(connection)
      t.teardown(close)
      const seen = await read(async (reads) => {
        const before = (await reads.people(congress.id)).length
        const person = { ...people[0]!, id: '0192f3a4-0000-7000-9000-0000000000fe' as never, birthYear: 1960 }
        await change((tx) => tx.insertPerson(person, congress.createdAt))
        return [before, (await reads.people(congress.id)).length]
      })
      t.same(seen, [people.length, people.length])
      t.equal((await read((reads) => reads.people(congress.id))).length, people.length + 1)
      t.notOk('insertPerson' in (await read(async (reads) => reads)))
      t.ok(db)
    },
    MIGRATED,
  )
})
