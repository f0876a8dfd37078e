import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { SIGNING_IN } from '../../../src/app/access/identity.ts'
import { VISITOR } from '../../../src/app/access/visitor.ts'
import type { Context } from '../../../src/app/actor.ts'
import { followersOf } from '../../../src/app/followers.ts'
import { acceptLog } from '../../../src/app/log/accept-log.ts'
import type { KnownKey } from '../../../src/app/log/ports.ts'
import { requestCheckpoint } from '../../../src/app/log/request-checkpoint.ts'
import { rotateSigningKey } from '../../../src/app/log/rotate-signing-key.ts'
import { type KeyStore, LogSigner, type SignedLogs } from '../../../src/app/log/signing.ts'
import { recoverAfterwards, takeUpKey, useNewest } from '../../../src/app/log/take-up-key.ts'
import { installationOf, parseCheckpoint } from '../../../src/audit/checkpoint.ts'
import { isEndorsed } from '../../../src/audit/endorsement.ts'
import { EMPTY_FRONTIER, grow } from '../../../src/audit/merkle.ts'
import { isSignedBy } from '../../../src/audit/note.ts'
import { INSTALLATION, INSTALLATION_LOG, logIdOf } from '../../../src/events/log-ref.ts'
import { toBase64 } from '../../../src/kernel/base64.ts'
import { nodeCrypto } from '../../../src/platform/node-crypto.ts'
import { signingKeyStore } from '../../../src/secrets/signing-key.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../../src/storage/connection.ts'
import { migrateToLatest } from '../../../src/storage/migrate.ts'
import { createUnitOfWork } from '../../../src/storage/unit-of-work.ts'
import {
  createTestDatabase,
  embeddedServer,
  type Template,
  type TestConnection,
  withClient,
} from '../../support/database.ts'
import { allowAnyEvent } from '../../support/everyone.ts'
import { forgetfulSealing, signedInMemory } from '../../support/log-signer.ts'
import { countedIds } from '../../support/service.ts'

const AT = '2017-08-05T01:00:00.000Z'

/** The state at a first start: no key is known. */
const WITHOUT_KEY: Template = {
  name: 'migrated-without-key',
  prepare: async (connection) => {
    const { db, pool, close } = openDatabase(connection)
    await migrateToLatest(db)
    await allowAnyEvent(pool)
    await close()
  },
}

interface Stored {
  readonly action: string
  readonly after: { readonly number: number; readonly publicKey: string; readonly replaces: number | null }
  readonly key_number: number
  readonly note: string
}

/** The events of the keys, each with the checkpoint that it was sealed with. */
const eventsIn = (connection: TestConnection): Promise<Stored[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<Stored>(
      `select action, after, key_number, note from audit_event e
        left join audit_checkpoint c on c.log_id = e.log_id and c.size = e.sequence
        where e.log_id = $1 order by e.sequence`,
      [INSTALLATION_LOG],
    )
    return rows
  })

/** One process of the service on the database, with the given room of keys. */
const processOn = (t: Test, connection: TestConnection, keyStore: KeyStore, signed?: SignedLogs) => {
  const handle = openDatabase(connection, () => {}, SIGN_IN_ROLE)
  t.teardown(handle.close)
  const signing = { signer: new LogSigner(), keyStore, signed: signed ?? signedInMemory() }
  const takeUp = (keys: readonly KnownKey[]) => useNewest(signing, keys)
  const sealing = forgetfulSealing(signing.signer.current)
  const uow = createUnitOfWork(handle, followersOf({ ...sealing, signed: signed ?? sealing.signed, takeUp }))
  const newId = countedIds()
  const actor = { id: VISITOR.accountId, name: 'x', role: 'visitor' } as const
  const context: Context = { actor, identity: VISITOR, at: AT, requestId: newId(), address: null, newId }
  return {
    signing,
    uow,
    keys: (): Promise<KnownKey[]> => uow.read(SIGNING_IN, (reads) => reads.signingKeys()),
    start: () => takeUpKey(uow, signing, { at: AT, newId }),
    commitRotation: () => uow.write(context, (tx, acting) => rotateSigningKey(tx, acting, signing)),
    recover: () => recoverAfterwards(uow, signing),
    seal: () => uow.write(context, (tx, acting) => requestCheckpoint(tx, acting, INSTALLATION)),
    accept: () =>
      uow.write(context, (tx, acting) =>
        acceptLog(tx, acting, INSTALLATION, { reason: 'Máy dùng cơ sở dữ liệu mới.', signedLogs: signing.signed }),
      ),
  }
}

const setUp = async (t: Test) => {
  const { connection, drop } = await createTestDatabase(await embeddedServer(), WITHOUT_KEY)
  t.teardown(drop)
  const folder = t.testdir()
  const file = join(folder, 'log-signing.key')
  const keyStore = () => signingKeyStore(file, () => {})
  const process = (from: KeyStore = keyStore(), signed?: SignedLogs) => processOn(t, connection, from, signed)
  return { connection, folder, file, process }
}

const filesIn = (folder: string): string[] => readdirSync(folder).sort()

test('the first start creates and logs a key; the second start uses the same key', async (t) => {
  const { connection, folder, process } = await setUp(t)
  const [first, second] = [process(), process()]
  await first.start()
  await second.start()
  const [key, ...more] = await first.keys()
  t.same(more, [])
  t.match(key, { number: 1, endorsement: null, madeAt: AT })
  t.same(second.signing.signer.current().publicKey, key!.publicKey)
  const events = await eventsIn(connection)
  t.match(events, [
    { action: 'signing-key.made', after: { number: 1, publicKey: toBase64(key!.publicKey), replaces: null } },
  ])
  t.equal(events.length, 1)
  const checkpoint = parseCheckpoint(events[0]!.note)
  const origin = `kiem-phieu/${installationOf(nodeCrypto, key!.publicKey)}/${INSTALLATION_LOG}`
  t.match(checkpoint, { ok: true, value: { checkpoint: { origin, size: 1 } } })
  t.ok(
    checkpoint.ok && isSignedBy(nodeCrypto, checkpoint.value.note, origin, key!.publicKey),
    'sealed by the key that it is about',
  )
  t.same(filesIn(folder), ['log-signing.key'])
})

test('a process that shares the key file signs with the new key at its next checkpoint after a rotation', async (t) => {
  const { connection, process } = await setUp(t)
  const [first, second] = [process(), process()]
  await first.start()
  await second.start()
  await first.commitRotation()
  await second.seal()
  await first.recover()
  await second.seal()
  t.same(
    (await eventsIn(connection)).map(({ action, key_number }) => [action, key_number]),
    [
      ['signing-key.made', 1],
      ['signing-key.rotated', 1],
      ['checkpoint.requested', 1],
      ['checkpoint.requested', 2],
    ],
    'the file holds the new key only once the first process has put it there',
  )
})

test('after the loss of the key file a key without endorsement is created, and the log names the key that it replaces', async (t) => {
  const { connection, file, process } = await setUp(t)
  await process().start()
  rmSync(file)
  const after = process()
  await after.start()
  const [lost, found] = await after.keys()
  t.notSame(found!.publicKey, lost!.publicKey)
  t.match(found, { number: 2, endorsement: null })
  t.match(await eventsIn(connection), [
    { after: { number: 1, replaces: null }, key_number: 1 },
    { action: 'signing-key.made', after: { number: 2, replaces: 1 }, key_number: 2 },
  ])
  const { originOf } = after.signing.signer.current()
  t.equal(
    originOf('x'),
    `kiem-phieu/${installationOf(nodeCrypto, lost!.publicKey)}/x`,
    'the installation keeps its name',
  )
})

test('an unreadable key file stops the start; nothing is stored or overwritten', async (t) => {
  const { connection, file, process } = await setUp(t)
  writeFileSync(file, 'garbage', { mode: 0o600 })
  await t.rejects(process().start(), { message: `${file}: no private key in PEM (PKCS 8)` })
  t.same(await eventsIn(connection), [])
  t.same(await process().keys(), [])
})

test('a rotation is sealed and endorsed by the old key; from then on the new key signs and the old key is gone', async (t) => {
  const { connection, folder, process } = await setUp(t)
  const service = process()
  await service.start()
  t.match(await service.commitRotation(), { kind: 'done', result: { ok: true } })
  t.equal(service.signing.signer.current().keyNumber, 1, 'until the commit the old one signs')
  await service.recover()
  const [older, newer] = await service.keys()
  const installation = installationOf(nodeCrypto, older!.publicKey)
  t.ok(isEndorsed(nodeCrypto, { installation, older: older!, newer: newer! }))
  t.match(await eventsIn(connection), [
    {},
    {
      action: 'signing-key.rotated',
      after: { number: 2, publicKey: toBase64(newer!.publicKey), replaces: 1 },
      key_number: 1,
    },
  ])
  t.equal(service.signing.signer.current().keyNumber, 2)
  t.same(service.signing.signer.current().publicKey, newer!.publicKey)
  t.same(filesIn(folder), ['log-signing.key'])
  await service.commitRotation()
  await service.recover()
  t.match((await eventsIn(connection))[2], { after: { number: 3, replaces: 2 }, key_number: 2 })
})

test('a rotation interrupted between commit and file is completed by the next start', async (t) => {
  const { connection, folder, process } = await setUp(t)
  const service = process()
  await service.start()
  await service.commitRotation()
  t.same(filesIn(folder), ['log-signing.key', 'log-signing.key.next'])
  const next = process()
  await next.start()
  t.equal(next.signing.signer.current().keyNumber, 2)
  t.same(filesIn(folder), ['log-signing.key'])
  t.equal((await eventsIn(connection)).length, 2, 'and no other key was made')
})

test('a rotation interrupted before the commit is abandoned: the next start keeps the old key and destroys the new one', async (t) => {
  const { connection, folder, process } = await setUp(t)
  const service = process()
  await service.start()
  service.signing.keyStore.prepare()
  t.same(filesIn(folder), ['log-signing.key', 'log-signing.key.next'])
  const next = process()
  await next.start()
  t.equal(next.signing.signer.current().keyNumber, 1)
  t.same(filesIn(folder), ['log-signing.key'])
  t.equal((await eventsIn(connection)).length, 1)
})

test('several processes share one file, and each rotation follows the previous one', async (t) => {
  const { connection, folder, process } = await setUp(t)
  const processes = [process(), process(), process()]
  await Promise.all(processes.map(({ start }) => start()))
  t.equal((await processes[0]!.keys()).length, 1, 'made once, however many start at the same moment')
  const rotate = async ({ commitRotation, recover }: (typeof processes)[number]) => {
    await commitRotation()
    await recover()
  }
  await Promise.all([...processes, ...processes].map(rotate))
  const keys = await processes[0]!.keys()
  t.equal(keys.length, 7)
  const installation = installationOf(nodeCrypto, keys[0]!.publicKey)
  for (const [index, newer] of keys.entries()) {
    if (index > 0) t.ok(isEndorsed(nodeCrypto, { installation, older: keys[index - 1]!, newer }), `key ${newer.number}`)
  }
  const events = await eventsIn(connection)
  t.same(
    events.map(({ after, key_number }) => [after.number, after.replaces, key_number]),
    [[1, null, 1], ...[2, 3, 4, 5, 6, 7].map((number) => [number, number - 1, number - 1])],
  )
  const last = process()
  await last.start()
  t.equal(last.signing.signer.current().keyNumber, 7, 'and the file holds the newest')
  t.same(filesIn(folder), ['log-signing.key'])
})

test('a process with its own file registers its own key; both processes sign, and every signature is by a known key', async (t) => {
  const { connection, folder, process } = await setUp(t)
  const one = process()
  await one.start()
  const other = process(signingKeyStore(join(folder, 'other.key'), () => {}))
  await other.start()
  await one.commitRotation()
  await one.recover()
  await other.commitRotation()
  await other.recover()
  const keys = await one.keys()
  t.same(
    (await eventsIn(connection)).map(({ after, key_number }) => [after.number, after.replaces, key_number]),
    [
      [1, null, 1],
      [2, 1, 2],
      [3, 1, 1],
      [4, 2, 2],
    ],
  )
  const installation = installationOf(nodeCrypto, keys[0]!.publicKey)
  t.ok(isEndorsed(nodeCrypto, { installation, older: keys[0]!, newer: keys[2]! }))
  t.ok(isEndorsed(nodeCrypto, { installation, older: keys[1]!, newer: keys[3]! }))
  for (const { note, key_number } of await eventsIn(connection)) {
    const read = parseCheckpoint(note)
    const { publicKey } = keys[key_number - 1]!
    t.ok(read.ok && isSignedBy(nodeCrypto, read.value.note, read.value.checkpoint.origin, publicKey))
  }
})

test('a machine that has signed the log of another database starts on an empty one, and signs once that is accepted', async (t) => {
  const { connection, process } = await setUp(t)
  const signed = signedInMemory()
  const elsewhere = grow(nodeCrypto, grow(nodeCrypto, EMPTY_FRONTIER, Buffer.alloc(32, 1)), Buffer.alloc(32, 2))
  signed.remember(logIdOf(INSTALLATION), { frontier: elsewhere, accepted: 0 })
  const machine = process(undefined, signed)
  await machine.start()
  t.equal((await machine.keys()).length, 1)
  t.match(await eventsIn(connection), [{ action: 'signing-key.made', note: null }])
  t.match(await machine.seal(), { result: { ok: false, error: { code: 'log-altered' } } })
  t.match(await machine.accept(), { result: { ok: true } })
  t.match(await machine.seal(), { result: { ok: true } })
  t.equal((await eventsIn(connection)).filter(({ note }) => note !== null).length, 2)
})
