import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { SHARED_BY } from '../src/app/sessions/shared-addresses.ts'
import { writeAccount } from './support/accounts.ts'
import { COMPILED } from './support/compiled.ts'
import { createTestDatabase, embeddedServer, type TestConnection, withClient } from './support/database.ts'
import { MIGRATED } from './support/service.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts')

const urlOf = ({ host, port, user, password, database }: TestConnection): string =>
  `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`

/** Starts the service until it is open, and ends it. Returns its lines for people and its log. */
const startedOnce = async (t: Test, environment: Readonly<Record<string, string>>) => {
  const env = { HOST: '127.0.0.1', PORT: '0', ...COMPILED, ...environment }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  t.teardown(() => child.kill('SIGKILL'))
  let [said, logged] = ['', '']
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    logged += part
  })
  const closed = once(child, 'close')
  for await (const part of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += part
    if (/^Mở \/ open: /m.test(said)) break
  }
  child.kill('SIGTERM')
  await closed
  return { said, logged }
}

/** Writes sessions that began just now, each of an account of its own. */
const signIn = async (connection: TestConnection, address: string, via: string, names: readonly string[]) => {
  for (const username of names) {
    const account = await writeAccount({ connection }, { username })
    await withClient(connection, (client) =>
      client.query(
        `insert into session (id, token_hash, account_id, via, second_factor, address, agent_hash, created_at, last_seen_at, expires_at)
          values (gen_random_uuid(), sha256($1::text::bytea), $2, $3, false, $4, 'x', now(), now(), now() + interval '12 hours')`,
        [username, account, via, address],
      ),
    )
  }
}

const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${prefix}.${at}`)

test('a start warns if many accounts share one address, names none of them, and is silent below that', async (t) => {
  const { connection, drop } = await createTestDatabase(await embeddedServer(), MIGRATED)
  t.teardown(drop)
  const environment = { DATABASE_URL: urlOf(connection), DATA_DIR: temporaryFolder(t) }
  await signIn(connection, '172.18.0.1', 'password', names('an', SHARED_BY - 1))
  await signIn(connection, '172.18.0.1', 'pin', names('pin', SHARED_BY))
  await signIn(connection, '127.0.0.1', 'password', names('here', SHARED_BY))
  const few = await startedOnce(t, environment)
  t.notMatch(few.said + few.logged, /TRUSTED_PROXIES|share one address/)

  await signIn(connection, '172.18.0.1', 'openid', ['binh'])
  const many = await startedOnce(t, environment)
  const lines = many.said.split('\n').filter((line) => line.includes('TRUSTED_PROXIES'))
  t.equal(lines.length, 1)
  t.match(
    lines[0],
    /^CHÚ Ý: 8 tài khoản .* 172\.18\.0\.1, .* \/ ATTENTION: one address, 172\.18\.0\.1, has sessions of 8 accounts; /,
  )
  const warnings = many.logged.split('\n').filter((line) => line.includes('many accounts share one address'))
  t.match(
    warnings.map((line) => JSON.parse(line)),
    [{ level: 40, address: '172.18.0.1', accounts: SHARED_BY }],
  )
  t.notMatch(many.said + many.logged, /\b(?:an|pin|here)\.\d|binh/)
})
