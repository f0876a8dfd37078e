import { test } from 'tap'
import { SERVICE_ROLE, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { type TestConnection, withClient } from '../support/database.ts'
import { readyFolder } from '../support/ready-folder.ts'
import { failedStart } from '../support/worded.ts'
import { attempt, enter, NOTHING } from './support/in-scope.ts'

const ID = "'0192f3a4-0000-7000-8000-000000000001'"
const NO_RIGHT = '42501'

/** Reads a secret, or makes or changes a way in. */
const ATTACKS = [
  'select password_hash from account_credential',
  'select * from account_credential',
  'select second_factor_secret from account_credential',
  'select c::text from account_credential c',
  'select to_jsonb(c) from account_credential c',
  'select account_id from account_credential order by password_hash',
  "select account_id from account_credential where password_hash like '$argon2id%'",
  'copy account_credential to stdout',
  "update account_credential set password_hash = 'x'",
  'update account_credential set second_factor_secret = null',
  "update account_credential set openid_issuer = 'https://evil.example', openid_subject = 'me'",
  `insert into account_credential (account_id, temporary, changed_at) values (${ID}, false, now())`,
  'delete from account_credential',
  'select token_hash from session',
  'select s from session s',
  String.raw`select id from session where token_hash = '\x00'`,
  `insert into session (id, token_hash, account_id, via) values (${ID}, '', ${ID}, 'password')`,
  String.raw`update session set token_hash = '\x00'`,
  "update session set expires_at = 'infinity'",
  'update session set proved_at = now()',
  'update session set second_factor = true',
  'update session set account_id = id',
  'select secret_hash from api_key',
  'select k from api_key k',
  String.raw`update api_key set secret_hash = '\x00'`,
  "update api_key set expires_at = 'infinity', revoked_at = null",
  "update api_key set roles = '{presidium}'",
  `insert into api_key (id, account_id) values (${ID}, ${ID})`,
  'select pin_hash from device_pin',
  "update device_pin set pin_hash = 'x', failures = 0",
  `insert into device_pin (device_id, account_id, pin_hash) values (${ID}, ${ID}, 'x')`,
  'select token_hash from device',
  `insert into device (id) values (${ID})`,
  `set local role ${SIGN_IN_ROLE}`,
  `select set_config('role', '${SIGN_IN_ROLE}', true)`,
  'set session authorization kiem_phieu_sign_in_app',
  'alter role kiem_phieu_sign_in_app password null',
  `grant ${SIGN_IN_ROLE} to kiem_phieu_app`,
]

/** Statements on these tables that serving needs all the same. */
const NEEDED = [
  'select account_id, temporary, second_factor_confirmed from account_credential',
  'select id, account_id, ended_at from session',
  "update session set ended_at = now(), ended_because = 'role-ended' where false",
  'select id, name, roles, revoked_at from api_key',
  'select id from device for update',
  'update device set closed_at = now() where false',
  'select device_id, account_id, failures from device_pin',
]

test('the account that serves reads no secret and makes no way in, and the one that identifies is another', async (t) => {
  const options = { databaseUrl: null, dataDir: await readyFolder(t, 'migrated'), log: () => undefined }
  const opened = await openStorage(options)
  if (!opened.ok) throw failedStart(opened.error)
  const { handle, signIn, owner, close } = opened.value
  t.teardown(close)
  for (const role of [SERVICE_ROLE, 'none']) {
    await withClient(handle.pool.options as TestConnection, async (client) => {
      await client.query(`begin; set local role ${role}`)
      await enter(owner() as TestConnection, client, { ...NOTHING, installation: true })
      for (const attack of ATTACKS) t.equal(await attempt(client, attack), NO_RIGHT, `${role}: ${attack}`)
      if (role === SERVICE_ROLE) for (const need of NEEDED) t.match(await attempt(client, need), { count: 0 }, need)
      await client.query('rollback')
    })
  }
  const { rows } = await signIn.pool.query(
    "select session_user as account, current_user as role, current_setting('search_path') as path",
  )
  t.same(rows, [{ account: 'kiem_phieu_sign_in_app', role: SIGN_IN_ROLE, path: 'public,pg_temp' }])
  await withClient(signIn.pool.options as TestConnection, async (client) => {
    await client.query(`begin; set local role ${SIGN_IN_ROLE}`)
    t.match(await attempt(client, 'select password_hash, second_factor_secret from account_credential'), { count: 0 })
    t.equal(await attempt(client, 'set local role kiem_phieu'), NO_RIGHT)
    t.equal(await attempt(client, 'create temporary table account (id uuid)'), NO_RIGHT)
    t.equal(await attempt(client, 'delete from audit_event'), NO_RIGHT)
    await client.query('rollback')
  })
})
