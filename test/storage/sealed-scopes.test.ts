import type { ClientBase } from 'pg'
import { type Test, test } from 'tap'
import type { Scope } from '../../src/app/access/identity.ts'
import type { AccountId, CongressId } from '../../src/kernel/brand.ts'
import { openDatabase, SERVICE_ROLE, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { ScopeSeals } from '../../src/storage/scope.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { forEachDatabase, type TestConnection, withClient } from '../support/database.ts'
import { testFollowers } from '../support/log-signer.ts'
import { sealedScope } from '../support/sealed-scope.ts'
import { MIGRATED } from '../support/service.ts'
import { attempt, inScope, NOTHING } from './support/in-scope.ts'
import { batch, openSample, plainBallot } from './support/sample.ts'
import * as two from './support/two-organisations.ts'

const NO_PRIVILEGE = '42501'
const ALL: Scope = { ...NOTHING, installation: true }

/** Attempts of a statement that is injected into the service to get a seal, or the key of seals. */
const FOR_A_SEAL = [
  `select seal_scope(null, '{}', '{}', true, '')`,
  `select scope_seal('|||||on||1')`,
  'select key from scope_key',
  'update scope_key set key = sha256(key)',
  'delete from scope_key',
  'insert into scope_key (key) values (sha256($$a$$))',
  'grant select on scope_key to kiem_phieu_service',
  'alter table scope_key disable row level security',
  `create or replace function scope_seal(p_scope text) returns text language sql as $$ select '' $$`,
  `create or replace function said_scope(p_part integer) returns text language sql as $$ select 'on' $$`,
]

const setScope = (client: ClientBase, scope: string) =>
  client.query("select set_config('kiem_phieu.scope', $1, true)", [scope])

/** Sealed by the key of the database, at another time. */
const sealedAt = (connection: TestConnection, scope: string, from: string): Promise<string> =>
  withClient(connection, async (owner) => {
    const { rows } = await owner.query<{ sealed: string }>(
      `select scope_seal(s.scope) || s.scope as sealed from (
        select $1 || '|' || floor(extract(epoch from now() + $2::interval))::bigint as scope
      ) s`,
      [scope.slice(64).replace(/\|\d+$/, ''), from],
    )
    return rows[0]!.sealed
  })

test('a scope counts with the seal of the database alone', async (t) => {
  await forEachDatabase(
    t,
    'whatever the role that serves says',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      await inScope(connection, two.IN_A1, async (client) => {
        for (const tried of FOR_A_SEAL) t.equal(await attempt(client, tried), NO_PRIVILEGE, tried)
        t.equal(await attempt(client, 'select widen_scope($1)', [two.idOf('a2', 'congress')]), NO_PRIVILEGE)
        t.equal(await attempt(client, 'select widen_scope($1)', [two.idOf('b1', 'congress')]), NO_PRIVILEGE)

        const { rows } = await client.query<{ own: string }>("select current_setting('kiem_phieu.scope') as own")
        const { own } = rows[0]!
        const [seal, parts] = [own.slice(0, 64), own.slice(64)]
        const foreign = own.replace(two.idOf<string>('a1', 'congress'), two.idOf<string>('b1', 'congress'))
        const forged = {
          'another congress': foreign,
          'the installation': own.replace('}||', '}|on|'),
          'another account': own.replace(two.idOf<string>('a0', 'account'), two.idOf<string>('b0', 'account')),
          'a session': own.replace(/\|\|(?=\d+$)/, `|session:${two.UNKNOWN}|`),
          'a later time': own.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
          'a seal of nothing': `${'0'.repeat(64)}${parts}`,
          'a seal without a scope': seal,
          'what was said before there were seals': '{}',
        }
        for (const [what, scope] of Object.entries(forged)) {
          t.not(scope, own, `${what} is another scope`)
          await setScope(client, scope)
          for (const read of ['select count(*) from ballot', 'select scope_congresses()', 'select said_scope(2)']) {
            t.equal(await attempt(client, read), NO_PRIVILEGE, `${what}: ${read}`)
          }
        }
        await setScope(client, own)
        t.match(await attempt(client, 'select from ballot'), { count: 2 }, 'its own scope still counts')
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'and not after half a day, in both directions of a clock',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const sealed = await sealedScope(connection, two.IN_A1)
      await inScope(connection, null, async (client) => {
        for (const from of ['-13 hours', '13 hours']) {
          const old = await sealedAt(connection, sealed, from)
          const { rows } = await client.query('select enter_scope($1) as entered', [old])
          t.same(rows, [{ entered: false }], from)
          t.same((await client.query('select from ballot')).rows, [], 'nothing was entered')
          await setScope(client, old)
          t.equal(await attempt(client, 'select from ballot'), NO_PRIVILEGE, 'past the function')
          await setScope(client, '')
        }
        for (const from of ['-11 hours', '11 hours']) {
          const { rows } = await client.query('select enter_scope($1) as entered', [
            await sealedAt(connection, sealed, from),
          ])
          t.same(rows, [{ entered: true }], from)
          t.match(await attempt(client, 'select from ballot'), { count: 2 })
        }
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'no credential moves the parts behind it',
    async (t, connection) => {
      const role = { ...connection, options: `-c role=${SIGN_IN_ROLE}` }
      await withClient(role, async (client) => {
        const seal = 'select seal_scope(null, $1, $2, false, $3)'
        await t.rejects(client.query(seal, ['{}', '{}', 'session:|1']), { code: '22023' })
        await t.resolves(client.query(seal, ['{}', '{}', 'session:1']))
      })
    },
    MIGRATED,
  )
})

/** Asks for seals like a pool, and gives an old one at first; counts the questions. */
const oldAtFirst = (connection: TestConnection) => {
  const asked = { times: 0 }
  const query = async (text: string, values: unknown[]) =>
    withClient(connection, async (owner) => {
      asked.times += 1
      const { rows } = await owner.query<{ sealed: string }>(text, values)
      const { sealed } = rows[0]!
      return { rows: [{ sealed: asked.times === 1 ? await sealedAt(connection, sealed, '-13 hours') : sealed }] }
    })
  return { asked, seals: new ScopeSeals({ query } as never) }
}

const servedWith = (t: Test, connection: TestConnection, seals: ScopeSeals) => {
  const handle = openDatabase(connection, () => {}, SERVICE_ROLE)
  t.teardown(handle.close)
  return createUnitOfWork(handle, testFollowers, () => {}, seals)
}

test('a scope is sealed once for many transactions, and again when the clock of the database was put right', async (t) => {
  await forEachDatabase(
    t,
    'reading',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const { asked, seals } = oldAtFirst(connection)
      const uow = servedWith(t, connection, seals)
      const congress = two.idOf<CongressId>('a1', 'congress')
      const ids = () => uow.read({ ...two.IN_A1 }, async (reads) => (await reads.congress(congress))?.id)
      t.same([await ids(), asked.times], [congress, 2], 'the old seal is not taken')
      t.same([await ids(), asked.times], [congress, 2], 'the new one is kept')
      await uow.read(ALL, async (reads) => reads.congresses({ limit: 1, after: null }))
      t.equal(asked.times, 3, 'another scope')
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'ballots are entered once',
    async (t, connection) => {
      const { context, read, close } = await openSample(connection)
      t.teardown(close)
      const { asked, seals } = oldAtFirst(connection)
      const uow = servedWith(t, connection, seals)
      const entry = {
        batchId: batch.id,
        slot: 'first',
        congressId: batch.congressId,
        ballots: [plainBallot({ struck: [0] })],
        from: null,
        idempotency: null,
      } as const
      t.match(await uow.enterBallots(context, entry), { status: 'entered', entered: 1 })
      t.match(await uow.enterBallots(context, entry), { status: 'entered', entered: 2 })
      t.equal(asked.times, 2)
      t.match(await read((reads) => reads.ballotGroups(batch.roundId)), [{ times: 2 }])
    },
    MIGRATED,
  )
})

test('the five thousand scopes that were sealed last are kept', async (t) => {
  const asked = { times: 0 }
  const query = async () => {
    asked.times += 1
    return { rows: [{ sealed: `seal ${asked.times}` }] }
  }
  const seals = new ScopeSeals({ query } as never)
  const use = (account: number) =>
    seals.within({ ...NOTHING, accountId: accountOf(account) }, '', async (sealed) => sealed)
  for (let account = 0; account <= 5_000; account++) await use(account)
  t.equal(asked.times, 5_001)
  t.equal(await use(5_000), 'seal 5001', 'a later one is kept')
  t.equal(await use(0), 'seal 5002', 'the oldest is not')
  t.equal(await seals.within(NOTHING, 'session:1', async (sealed) => sealed), 'seal 5003')
  t.equal(await seals.within(NOTHING, 'session:2', async (sealed) => sealed), 'seal 5004', 'another session')
})

const accountOf = (number: number): AccountId =>
  `0192f3a4-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as AccountId
