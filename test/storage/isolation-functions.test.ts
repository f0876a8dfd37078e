import { test } from 'tap'
import type { Scope } from '../../src/app/access/identity.ts'
import type { CongressId } from '../../src/kernel/brand.ts'
import { forEachDatabase, withClient } from '../support/database.ts'
import { sealedScope } from '../support/sealed-scope.ts'
import { MIGRATED } from '../support/service.ts'
import { APPEND, attempt, enter, inScope, NOTHING, stored } from './support/in-scope.ts'
import * as two from './support/two-organisations.ts'

const NO_PRIVILEGE = '42501'
const SERVICE = 'kiem_phieu_service'
const ACCOUNT = two.idOf('a0', 'account')

test('functions', async (t) => {
  const enterBallots = `select status, size, entered from enter_ballots($1, $2, 'first', $3, '[{"struck":[0]}]', '[]', '[]', 1, false, null, null, null,
    '2017-08-05T01:02:03Z', $4, 'Người', 'board-member', null, 'r')`
  await forEachDatabase(
    t,
    'ballots cannot be entered into a batch outside the scope',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const before = await stored(connection)
      await inScope(connection, null, async (client) => {
        const within = (...places: two.Place[]): Promise<string> =>
          sealedScope(connection, { ...two.IN_A1, congressIds: places.map((place) => two.idOf(place, 'congress')) })
        const scope = await within('a1')
        const tried = (scope: string, batch: string, congress: string, account: string = ACCOUNT) =>
          attempt(client, enterBallots, [scope, batch, congress, account])
        t.match(await tried(scope, two.idOf('a1', 'batch'), two.idOf('a1', 'congress')), {
          rows: [{ status: 'entered' }],
        })
        const unknown = await tried(scope, two.UNKNOWN, two.idOf('a1', 'congress'))
        t.match(unknown, { rows: [{ status: 'entry-unknown', size: null, entered: null }] })
        for (const place of ['a2', 'b1', 'b2'] as const) {
          t.same(await tried(scope, two.idOf(place, 'batch'), two.idOf('a1', 'congress')), unknown, place)
          t.same(await tried(scope, two.idOf(place, 'batch'), two.idOf(place, 'congress')), unknown, place)
        }
        t.same(await tried(await within(), two.idOf('a1', 'batch'), two.idOf('a1', 'congress')), unknown, 'no congress')
        t.same(await tried(scope, two.idOf('a1', 'batch'), two.idOf('b1', 'congress')), unknown, 'a foreign log')
        const wide = await within('a1', 'a2')
        for (const [batch, congress] of [
          ['a1', 'a2'],
          ['a2', 'a1'],
        ] as const) {
          const mixed = await tried(wide, two.idOf(batch, 'batch'), two.idOf(congress, 'congress'))
          t.same(mixed, unknown, `a ballot of ${batch} in the log of ${congress}`)
        }
        const place = [two.idOf('a1', 'batch'), two.idOf('a1', 'congress')] as const
        t.equal(await tried(scope, ...place, two.UNKNOWN), NO_PRIVILEGE, 'in the name of another')
        t.equal(await tried(scope.replace(/[0-9a-f]$/, 'x'), ...place), '22P02', 'a scope that is none')
      })
      t.same(await stored(connection), before)
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'a scope ends with its transaction and leaves no setting on the connection',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      await withClient({ ...connection, options: `-c role=${SERVICE}` }, async (client) => {
        const { rows: all } = await client.query('select * from ballot')
        t.same(all, [])
        const place = [two.idOf('a1', 'batch'), two.idOf('a1', 'congress'), ACCOUNT]
        const entered = await client.query(enterBallots, [await sealedScope(connection, two.IN_A1), ...place])
        t.match(entered.rows, [{ status: 'entered' }])
        t.same((await client.query('select * from ballot')).rows, [], 'after ballots were entered')
        await client.query('begin')
        await enter(connection, client, two.IN_A1)
        t.equal((await client.query('select * from ballot')).rows.length, 3)
        await client.query('commit')
        t.same((await client.query('select * from ballot')).rows, [], 'after a transaction')
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'events are appended to logs of the scope only, and only in the actor’s own name',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const INSTALLATION = '00000000-0000-0000-0000-000000000000'
      const append = (scope: typeof two.IN_A1 | null, log: string, actor: string) =>
        inScope(connection, scope, (client) => attempt(client, APPEND, [log, actor]))
      const log = (place: two.Place): string => two.idOf(place, 'congress')
      const foreign = two.idOf<string>('b0', 'account')
      const stranger = { ...two.IN_A1, accountId: two.UNKNOWN as never }

      t.match(await append(two.IN_A1, log('a1'), ACCOUNT), { count: 1 })
      t.match(await append(two.IN_A1, log('a2'), ACCOUNT), { count: 1 }, 'where a role is or was held')
      t.equal(await append(stranger, log('a2'), two.UNKNOWN), NO_PRIVILEGE, 'where none ever was')
      t.match(await append(two.IN_A1, INSTALLATION, ACCOUNT), { count: 1 })
      for (const unreached of [log('b1'), two.UNKNOWN]) {
        t.equal(await append(two.IN_A1, unreached, ACCOUNT), NO_PRIVILEGE, unreached)
        t.equal(await append(two.ADMINISTERS_A, unreached, ACCOUNT), NO_PRIVILEGE, unreached)
      }
      t.match(await append(two.ADMINISTERS_A, log('a2'), ACCOUNT), { count: 1 })
      t.equal(await append(two.SYSTEM, two.UNKNOWN, ACCOUNT), NO_PRIVILEGE, 'no log without its congress')
      t.match(await append({ ...NOTHING, installation: true }, log('b1'), foreign), { count: 1 }, 'somebody signs in')
      for (const scope of [two.IN_A1, two.ADMINISTERS_A, two.SYSTEM]) {
        t.equal(await append(scope, INSTALLATION, foreign), NO_PRIVILEGE, 'in the name of another')
      }
      t.equal(await append(NOTHING, INSTALLATION, ACCOUNT), NO_PRIVILEGE, 'nobody')
      t.equal(await append(null, INSTALLATION, ACCOUNT), NO_PRIVILEGE, 'no scope')
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'the transaction that has appended an event may read the hashes of its log and add a checkpoint over it, and no other',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const log = two.idOf<CongressId>('a2', 'congress')
      const add = `insert into audit_checkpoint (log_id, size, key_number, note, cause, taken_at)
        values ($1, $2, 1, 'n', 'role.granted', '2017-08-05T01:02:03Z')`
      for (const scope of [two.IN_A1, { ...two.IN_A1, congressIds: [log] }, two.ADMINISTERS_A]) {
        await inScope(connection, scope, async (client) => {
          const text = 'select size::int, cardinality(leaves) as leaves from log_to_seal($1, 0)'
          const read = async () => (await client.query(text, [log])).rows
          t.same(await read(), [])
          const { rows } = await client.query<{ size: number }>(
            APPEND.replace('select append', 'select sequence::int as size from append'),
            [log, ACCOUNT],
          )
          const { size } = rows[0]!
          t.same(await read(), [{ size, leaves: size }])
          t.equal((await client.query(add, [log, size])).rowCount, 1)
          t.equal(await attempt(client, add, [log, size + 1]), NO_PRIVILEGE, 'of a size to come')
          t.equal(await attempt(client, add, [two.idOf('a1', 'congress'), 1]), NO_PRIVILEGE, 'of another log')
        })
      }
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'nobody learns whether something was done in a congress outside the scope',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      for (const scope of [two.IN_A1, two.ADMINISTERS_A, two.SYSTEM]) {
        await inScope(connection, scope, async (client) => {
          const untouched = (id: string) => attempt(client, 'select congress_untouched($1) as untouched', [id])
          t.match(await untouched(two.idOf('a1', 'congress')), { rows: [{ untouched: false }] })
          t.equal(await untouched(two.UNKNOWN), NO_PRIVILEGE)
          if (!scope.installation) t.equal(await untouched(two.idOf('b1', 'congress')), NO_PRIVILEGE)
        })
      }
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'functions on people who came over answer about meetings in the scope only',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const asked = (scope: typeof two.IN_A1 | null, place: two.Place) =>
        inScope(connection, scope, async (client) => {
          const lost = await attempt(client, 'select carried_without_seat($1)', [two.idOf(place, 'congress')])
          const rounds = await attempt(client, 'select * from rounds_on_carried($1)', [two.idOf(place, 'round')])
          return [lost, rounds].map((answer) => (typeof answer === 'string' ? answer : answer.count))
        })
      await withClient(connection, async (client) => {
        await client.query('delete from election_cancellation')
        await client.query('update election set carried_from = id, eligible_from = null')
      })
      t.same(await asked(two.IN_A1, 'a1'), [1, 1], 'the person was elected, and takes no seat')
      for (const scope of [two.IN_A1, NOTHING]) t.same(await asked(scope, 'b1'), [0, 0])
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'functions reveal nothing about accounts outside the scope',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      await inScope(connection, two.IN_A1, async (client) => {
        const kinds = (id: string) => attempt(client, 'select * from role_kinds($1)', [id])
        t.match(await kinds(ACCOUNT), { rows: [{ administrative: true, in_congress: true }] })
        t.equal(await kinds(two.idOf('b0', 'account')), NO_PRIVILEGE)
        t.equal(await kinds(two.UNKNOWN), NO_PRIVILEGE)
        const toGrant = (place: string) => attempt(client, 'select * from account_to_grant($1, $2)', ['x', place])
        t.match(await toGrant(two.idOf('a0', 'organisation')), { rows: [] }, 'the organisation of the congress')
        t.equal(await toGrant(two.idOf('b0', 'organisation')), NO_PRIVILEGE)
        t.equal(await toGrant(two.UNKNOWN), NO_PRIVILEGE)
        const hand = (congress: string) =>
          attempt(client, 'select * from own_hand_in_sign_in($1, $2)', [congress, ACCOUNT])
        t.match(await hand(two.idOf('a1', 'congress')), { rows: [{ changed: false }] })
        t.equal(await hand(two.idOf('b1', 'congress')), NO_PRIVILEGE)
        t.equal(await hand(two.UNKNOWN), NO_PRIVILEGE)
        const { rows } = await client.query('select sees_account($1) as own, sees_account($2) as foreign', [
          ACCOUNT,
          two.idOf('b0', 'account'),
        ])
        t.same(rows, [{ own: true, foreign: false }])
      })
    },
    MIGRATED,
  )

  await forEachDatabase(
    t,
    'the log of the installation answers about the caller, and about the accounts of a congress to its auditor alone',
    async (t, connection) => {
      await two.writeTwoOrganisations(connection)
      const INSTALLATION = '00000000-0000-0000-0000-000000000000'
      const RESET = `select append_audit_event($1, '2017-08-05T01:02:03Z', $2, 'Người', 'system-administrator', null, 'r',
        'password.reset', 'account', $3, null, null, null, '{}')`
      const other = two.idOf<string>('b0', 'account')
      await withClient(connection, async (client) => {
        await client.query('begin')
        await enter(connection, client, { ...NOTHING, installation: true })
        for (const account of [ACCOUNT, other]) await client.query(RESET, [INSTALLATION, two.UNKNOWN, account])
        await client.query('commit')
        await client.query(
          'update role_grant set suspended = true, revoked_at = granted_at where congress_id is not null',
        )
      })
      const own = (accountId: Scope['accountId']) =>
        inScope(connection, { ...NOTHING, accountId }, async (client) => {
          const { rows } = await client.query("select object_id from own_sign_in_changes('1970-01-01T00:00:00Z')")
          const roles = await client.query("select * from own_suspended_roles('1970-01-01T00:00:00Z')")
          t.same(roles.rows, [], 'every congress here is closed')
          return rows.map(({ object_id }) => object_id)
        })
      t.same(await own(two.idOf('a0', 'account')), [ACCOUNT])
      t.same(await own(null), [])
      const about = (congress: string) =>
        inScope(connection, two.IN_A1, async (client) => {
          const { rows } = await client.query('select distinct object_id from account_events_of_congress($1, 0, 100)', [
            congress,
          ])
          return rows.map(({ object_id }) => object_id)
        })
      const [here, beside, foreign] = (['a1', 'a2', 'b1'] as const).map((place) => two.idOf<string>(place, 'congress'))
      t.same(await about(here!), [], 'a role that has ended reads nothing')
      await withClient(connection, async (client) => {
        await client.query(
          "update role_grant set role = 'auditor', person_id = null, revoked_at = null where congress_id is not null",
        )
      })
      t.same(await about(here!), [ACCOUNT])
      for (const unreached of [beside!, foreign!, two.UNKNOWN]) t.same(await about(unreached), [], unreached)
    },
    MIGRATED,
  )
})
