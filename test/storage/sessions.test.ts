import { test } from 'tap'
import { SIGNING_IN } from '../../src/app/access/identity.ts'
import { VISITOR } from '../../src/app/access/visitor.ts'
import type { Context } from '../../src/app/actor.ts'
import type { Tx } from '../../src/app/ports.ts'
import type { Session } from '../../src/app/sessions/model.ts'
import { INSTALLATION } from '../../src/events/log-ref.ts'
import type { AccountId, SessionId } from '../../src/kernel/brand.ts'
import { ok } from '../../src/kernel/result.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { writeAccount } from '../support/accounts.ts'
import { forEachDatabase, type TestConnection } from '../support/database.ts'
import { testFollowers } from '../support/log-signer.ts'
import { countedIds, MIGRATED } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'

const AT = '2017-08-05T01:00:00.000Z'
const after = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString()
const digest = (byte: number): Buffer => Buffer.alloc(32, byte)

/** The stores as the acts of signing in have them. */
const open = (connection: TestConnection) => {
  const handle = openDatabase(connection, () => {}, SIGN_IN_ROLE)
  const uow = createUnitOfWork(handle, testFollowers)
  const newId = countedIds()
  const actor = { id: VISITOR.accountId, name: 'x', role: 'visitor' } as const
  const context: Context = { actor, identity: VISITOR, at: AT, requestId: newId(), address: null, newId }
  const change = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const done = await uow.write(context, async (tx) => {
      const value = await work(tx)
      const objectId = newId() as AccountId
      await tx.appendAudit(context, {
        log: INSTALLATION,
        action: 'account.unlocked',
        objectId,
        after: { forgotten: 0 },
      })
      return ok(value)
    })
    if (done.kind === 'replayed' || !done.result.ok) throw new Error('refused')
    return done.result.value
  }
  return { ...handle, uow, change, newId }
}

const sessionOf = (accountId: string, id: string, more: Partial<Session> = {}): Session => ({
  id: id as SessionId,
  accountId: accountId as AccountId,
  via: 'password',
  deviceId: null,
  secondFactor: true,
  provedAt: null,
  address: '192.0.2.7',
  agentHash: 'x',
  createdAt: AT,
  lastSeenAt: AT,
  expiresAt: after(720),
  endedAt: null,
  endedBecause: null,
  ...more,
})

test('sessions', async (t) => {
  await forEachDatabase(
    t,
    'a session is read as it was written, by its id and by the digest of its token',
    async (t, connection) => {
      const { uow, change, close, newId } = open(connection)
      t.teardown(close)
      const mai = await writeAccount({ connection }, { username: 'le.thi.mai' })
      const session = sessionOf(mai, newId())
      await change((tx) => tx.insertSession(session, digest(1)))
      await uow.read(SIGNING_IN, async (reads) => {
        t.same(await reads.session(session.id), session)
        t.same(await reads.sessionByToken(digest(1)), { session, device: null })
        t.equal(await reads.sessionByToken(digest(2)), undefined)
        t.equal(await reads.session(newId() as SessionId), undefined)
        t.equal(await reads.hasSignedInFrom(session.accountId, '192.0.2.7'), true)
        t.equal(await reads.hasSignedInFrom(session.accountId, '192.0.2.8'), false)
      })
      await uow.note(SIGNING_IN, (notes) => notes.touchSession(session.id, after(5), after(60)))
      const touched = await uow.read(SIGNING_IN, (reads) => reads.session(session.id))
      t.match(touched, { lastSeenAt: after(5), expiresAt: after(60) })
      const twice = change((tx) => tx.insertSession(sessionOf(mai, newId()), digest(1)))
      await t.rejects(twice, /session_token_hash_key/, 'no two sessions share a token')
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'sessions end once, one by one or all except one, and those of other accounts stay',
    async (t, connection) => {
      const { uow, change, close, newId } = open(connection)
      t.teardown(close)
      const mai = await writeAccount({ connection }, { username: 'le.thi.mai' })
      const huy = await writeAccount({ connection }, { username: 'do.quang.huy' })
      const sessions = [mai, mai, mai, huy].map((account, index) =>
        sessionOf(account, newId(), { createdAt: after(index) }),
      )
      const [a, b, c, other] = sessions as [Session, Session, Session, Session]
      await change(async (tx) => {
        for (const [index, session] of sessions.entries()) await tx.insertSession(session, digest(index))
      })
      const openOf = (account: string, at = after(5)) =>
        uow.read(SIGNING_IN, async (reads) => (await reads.openSessions(account as AccountId, at)).map(({ id }) => id))
      t.same(await openOf(mai), [c.id, b.id, a.id], 'the newest first')
      t.same(await openOf(mai, after(720)), [], 'none after its last hour')
      t.equal(await change((tx) => tx.endSession(a.id, after(6), 'signed-out')), true)
      t.equal(await change((tx) => tx.endSession(a.id, after(7), 'elsewhere')), false)
      const ended = await uow.read(SIGNING_IN, (reads) => reads.session(a.id))
      t.match(ended, { endedAt: after(6), endedBecause: 'signed-out' }, 'the first end counts')
      t.same(await change((tx) => tx.endSessions(mai as AccountId, after(8), 'password-changed', b.id)), [c.id])
      t.same(await openOf(mai), [b.id])
      t.same(await change((tx) => tx.endSessions(mai as AccountId, after(9), 'by-administrator')), [b.id])
      t.same(await openOf(huy), [other.id])
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'an address is shared by the accounts that have sessions from it, by password or provider, and have not ended them',
    async (t, connection) => {
      const { uow, change, close, newId } = open(connection)
      t.teardown(close)
      const at = (address: string | null, more: Partial<Session> = {}) => ({ address, ...more })
      const [here, there] = ['10.0.0.5', '10.0.0.6']
      const sessions = [
        [at(here), at(here)],
        [at(here, { via: 'openid' }), at(there)],
        [at(here), at(there, { via: 'pin' })],
        [at(here, { endedAt: after(1), endedBecause: 'signed-out' }), at(there)],
        [at(here, { expiresAt: after(4) }), at(null)],
        [at(here, { via: 'pin' })],
      ]
      let number = 0
      for (const [index, own] of sessions.entries()) {
        const account = await writeAccount({ connection }, { username: `nguoi.${index}` })
        for (const more of own) {
          number += 1
          const byte = number
          await change((tx) => tx.insertSession(sessionOf(account, newId(), more), digest(byte)))
        }
      }
      const shared = (least: number) => uow.read(SIGNING_IN, (reads) => reads.sharedAddresses(after(5), least))
      t.same(await shared(4), [])
      t.same(await shared(3), [{ address: here, accounts: 3 }])
      t.same(await shared(2), [
        { address: here, accounts: 3 },
        { address: there, accounts: 2 },
      ])
      const ofNobody = { ...SIGNING_IN, installation: false }
      t.same(await uow.read(ofNobody, (reads) => reads.sharedAddresses(after(5), 1)), [], 'nothing outside the scope')
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'sessions of accounts outside the scope can be neither seen nor ended',
    async (t, connection) => {
      const { uow, change, close, newId } = open(connection)
      t.teardown(close)
      const mai = await writeAccount({ connection }, { username: 'le.thi.mai' })
      const huy = await writeAccount({ connection }, { username: 'do.quang.huy' })
      const session = sessionOf(mai, newId())
      await change((tx) => tx.insertSession(session, digest(1)))
      const scope = { accountId: huy as AccountId, congressIds: [], organisationIds: [], installation: false }
      await uow.read(scope, async (reads) => {
        t.equal(await reads.session(session.id), undefined)
        t.equal(await reads.sessionByToken(digest(1)), undefined)
        t.same(await reads.openSessions(session.accountId, AT), [])
      })
      const before = await storedIn(connection)
      await uow.note(scope, (notes) => notes.touchSession(session.id, after(5), after(60)))
      t.same(await storedIn(connection), before)
    },
    MIGRATED,
  )
})

/** A failure at an instant, of a clock that is at most an hour off. */
const failedAt = (at: string) => ({ at, forgetBefore: AT, wrongAfter: after(60) })

test('failed attempts', async (t) => {
  await forEachDatabase(
    t,
    'failures add up under their key, and start from zero after a reset',
    async (t, connection) => {
      const { uow, change, close } = open(connection)
      t.teardown(close)
      const count = (key: string, at: string, forgetBefore = AT) =>
        change((tx) => tx.countFailure(key, { at, forgetBefore, wrongAfter: after(60) }))
      t.same(await count('pair a', after(1)), { key: 'pair a', count: 1, lastAt: after(1) })
      t.match(await count('pair a', after(2)), { count: 2, lastAt: after(2) })
      t.match(await count('pair a', after(1.5)), { count: 3, lastAt: after(2) }, 'a clock that lags shortens nothing')
      t.match(await count('pair b', after(3)), { count: 1 })
      t.match(await count('pair a', after(5), after(4)), { count: 1, lastAt: after(5) })
      await count('pair d', after(61))
      t.match(await count('pair d', after(1)), { count: 2, lastAt: after(1) }, 'a time of a wrong clock is replaced')
      await uow.read(SIGNING_IN, async (reads) => {
        t.same((await reads.signInFailures(['pair a', 'pair b', 'pair c'])).map(({ key }) => key).sort(), [
          'pair a',
          'pair b',
        ])
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'many simultaneous failures are all counted',
    async (t, connection) => {
      const { change, close } = open(connection)
      t.teardown(close)
      const counted = await Promise.all(
        Array.from({ length: 20 }, () => change((tx) => tx.countFailure('pair a', failedAt(after(1))))),
      )
      t.same(
        counted.map(({ count }) => count).sort((a, b) => a - b),
        Array.from({ length: 20 }, (_, index) => index + 1),
      )
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'exactly the given keys and prefixes are deleted, whatever characters they contain',
    async (t, connection) => {
      const { uow, change, close } = open(connection)
      t.teardown(close)
      const keys = ['pair a 1', 'pair a 2', 'pair ab 1', 'pair % 1', 'name a', 'name b']
      await change(async (tx) => {
        for (const key of keys) await tx.countFailure(key, failedAt(AT))
      })
      t.equal(await change((tx) => tx.forgetFailures(['name a'], ['pair a '])), 3)
      t.equal(await change((tx) => tx.forgetFailures([], ['pair % '])), 1)
      const left = await uow.read(SIGNING_IN, (reads) => reads.signInFailures(keys))
      t.same(left.map(({ key }) => key).sort(), ['name b', 'pair ab 1'])
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'old rows are deleted, and the oldest ones beyond a limit',
    async (t, connection) => {
      const { uow, change, close } = open(connection)
      t.teardown(close)
      const keys = Array.from({ length: 8 }, (_, index) => `pair ${index}`)
      await change(async (tx) => {
        for (const [index, key] of keys.entries()) await tx.countFailure(key, failedAt(after(index)))
      })
      const left = async () =>
        (await uow.read(SIGNING_IN, (reads) => reads.signInFailures(keys))).map(({ key }) => key).sort()
      await uow.note(SIGNING_IN, (notes) => notes.tidyFailures(after(2), 100))
      t.same(await left(), keys.slice(2))
      await uow.note(SIGNING_IN, (notes) => notes.tidyFailures(AT, 3))
      t.same(await left(), keys.slice(5))
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'only acts of signing in and administrators of the account can reach them',
    async (t, connection) => {
      const { uow, change, close, newId } = open(connection)
      t.teardown(close)
      await change((tx) => tx.countFailure('pair a', failedAt(AT)))
      const read = (more: object) =>
        uow.read({ ...SIGNING_IN, installation: false, ...more }, (reads) => reads.signInFailures(['pair a']))
      t.same(await read({ accountId: newId(), congressIds: [newId()] }), [])
      t.equal((await read({ organisationIds: [newId()] })).length, 1)
    },
    MIGRATED,
  )
})
