import type { ClientBase } from 'pg'
import { test } from 'tap'
import type { AccountId } from '../../src/kernel/brand.ts'
import { SERVICE_ROLE } from '../../src/storage/connection.ts'
import { forEachDatabase, type TestConnection, withClient } from '../support/database.ts'
import { AS_SERVED } from '../support/service.ts'
import { attempt, enter, NOTHING } from './support/in-scope.ts'

const ID = (last: string): string => `0192f3a4-0000-7000-a000-0000000000${last}`
const NOBODY = '00000000-0000-0000-0000-000000000000'
const [MAI, LAN, SESSION, KEY] = [ID('01'), ID('02'), ID('03'), ID('04')]

/** Mai administers the installation and is signed in; Lan has an account and has never signed in. */
const writePeople = (connection: TestConnection): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query(`
      insert into account (id, kind, username, display_name, state, version, created_at, created_by) values
        ('${MAI}', 'person', 'le.thi.mai', 'Lê Thị Mai', 'active', 1, now(), '${MAI}'),
        ('${LAN}', 'person', 'vu.thi.lan', 'Vũ Thị Lan', 'active', 1, now(), '${MAI}');
      insert into role_grant (id, account_id, role, granted_at, granted_by)
        values ('${ID('05')}', '${MAI}', 'system-administrator', now(), '${MAI}');
      insert into session (id, token_hash, account_id, via, second_factor, agent_hash, created_at, last_seen_at, expires_at)
        values ('${SESSION}', '\\x01', '${MAI}', 'password', true, 'x', now(), now(), now() + interval '1 hour');`)
  })

interface Said {
  readonly at?: string
  readonly actor?: string
  readonly name?: string
  readonly role?: string
  readonly action?: string
  readonly object?: string
  readonly credential?: string
  readonly account?: string
}

type Run = (text: string, values: readonly string[]) => Promise<unknown>

/** Calls the one function with any time and name, and within any scope: an injected statement has that of its transaction alone. */
const append = async (connection: TestConnection, client: ClientBase, said: Said, run: Run): Promise<unknown> => {
  const { at = 'clock_timestamp()', actor = MAI, name = 'Lê Thị Mai', role = 'system-administrator' } = said
  const { action = 'account.unlocked', object = LAN, credential = `session:${SESSION}`, account = actor } = said
  const accountId = account === '' ? null : (account as AccountId)
  await enter(connection, client, { ...NOTHING, accountId, installation: true }, credential)
  return run(
    `select append_audit_event('${NOBODY}', ${at}, $1, $2, $3, null, 'r', $4, 'account', $5, null, null, null, '{}')`,
    [actor, name, role, action, object],
  )
}

const REFUSED: readonly (readonly [what: string, code: string, said: Said])[] = [
  ['dated a year back', 'KP003', { at: "now() - interval '1 year'" }],
  ['dated six minutes back', 'KP003', { at: "clock_timestamp() - interval '6 minutes'" }],
  ['dated six minutes ahead', 'KP003', { at: "clock_timestamp() + interval '6 minutes'" }],
  ['without a time', 'KP003', { at: 'null' }],
  ['of somebody who is not signed in', '42501', { actor: LAN, name: 'Vũ Thị Lan', credential: '' }],
  ['of somebody, by the session of another', 'KP001', { actor: LAN, name: 'Vũ Thị Lan' }],
  ['of an account that does not exist', '42501', { actor: ID('ff'), credential: '' }],
  ['of an actor that is no account', '22P02', { actor: 'Mai', account: '', credential: '' }],
  ['in a role that was never granted', 'KP001', { role: 'board-head' }],
  ['in the role of a stranger, by a session', '42501', { role: 'visitor' }],
  ['by a session that does not exist', 'KP001', { credential: `session:${ID('ee')}` }],
  ['by a key that does not exist', 'KP001', { credential: `key:${KEY}` }],
  ['in a role, without a session', '42501', { credential: '' }],
  ['of an owner, without a session', '42501', { credential: '', role: 'account-holder', action: 'password.changed' }],
  [
    'of a sign-in that opens no session',
    '42501',
    { credential: '', role: 'account-holder', action: 'session.opened', object: SESSION },
  ],
  ['of nobody, that only people leave', '42501', { actor: NOBODY, account: '', credential: '', role: 'visitor' }],
  [
    'of nobody, under a name of somebody',
    '42501',
    { actor: NOBODY, account: '', credential: '', role: 'visitor', action: 'session.failed' },
  ],
]

/** The functions that decide are the owner's, and called by the one function alone. */
const REPLACED = [
  "create or replace function clock_allows(p_at timestamptz) returns boolean language sql as 'select true'",
  'alter function actor_of_event rename to something_else',
  'drop function clock_allows',
  'select clock_allows(now())',
  "select actor_of_event('a', 'b', 'c', 'd', null, '')",
]

test('an event has the time and the actor that the database knows', async (t) => {
  await forEachDatabase(
    t,
    'whatever the serving account says',
    async (t, connection) => {
      await writePeople(connection)
      const asService = <T>(work: (client: ClientBase) => Promise<T>): Promise<T> =>
        withClient({ ...connection, options: `-c role=${SERVICE_ROLE}` }, work)
      await asService(async (client) => {
        await client.query('begin')
        for (const [what, code, said] of REFUSED) {
          const answer = await append(connection, client, said, (text, values) => attempt(client, text, values))
          t.equal(answer, code, `an event ${what}`)
        }
        await client.query('rollback')
        for (const statement of REPLACED) await t.rejects(client.query(statement), { code: '42501' }, statement)
      })
      const written = (said: Said) =>
        asService(async (client) => {
          await client.query('begin')
          await append(connection, client, said, (text, values) => client.query(text, [...values]))
          await client.query('commit')
        })
      await written({ name: 'Tên khác', at: "clock_timestamp() - interval '4 minutes'" })
      const stranger = { actor: NOBODY, account: '', credential: '', role: 'visitor', action: 'session.failed' }
      await written({ ...stranger, name: 'Người chưa đăng nhập' })
      await withClient(connection, async (client) => {
        const { rows } = await client.query('select actor_id, actor_name from audit_event order by sequence')
        t.same(
          rows,
          [
            { actor_id: MAI, actor_name: 'Lê Thị Mai' },
            { actor_id: NOBODY, actor_name: 'Người chưa đăng nhập' },
          ],
          'a person acts under the name of the account',
        )
      })
      const restored = { ...stranger, name: 'Người khôi phục bản sao lưu', action: 'log.restored', object: NOBODY }
      await withClient(connection, async (client) => {
        await client.query('begin')
        await client.query(`set local session authorization ${SERVICE_ROLE}`)
        const say = (said: Said) => append(connection, client, said, (text, values) => attempt(client, text, values))
        t.equal(await say(restored), '42501', 'the service says that a backup was restored')
        await client.query('set local session authorization default')
        t.equal(await say({ ...restored, name: 'Người chưa đăng nhập' }), '42501', 'under another name')
        t.match(await say(restored), { count: 1 }, 'the owner of the tables restores backups')
        await client.query('rollback')
      })
    },
    AS_SERVED,
  )
})
