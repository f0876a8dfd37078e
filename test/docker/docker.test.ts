import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { parse } from 'yaml'
import { embeddedServer, withClient } from '../support/database.ts'

const root = join(import.meta.dirname, '..', '..')
const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')

/** The value at a path of keys; a path that leads nowhere is a mistake of the file. */
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((found, key) => {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, key))
      throw new Error(`no ${path.join('.')}`)
    return (found as Record<string, unknown>)[key]
  }, value)

const compose = parse(text('docker-compose.yml'), { strict: true, uniqueKeys: true }) as unknown

test('the service is built from its Dockerfile and published on this machine only', async (t) => {
  t.ok(existsSync(join(root, at(compose, 'services', 'service', 'build', 'dockerfile') as string)))
  t.same(at(compose, 'services', 'service', 'ports'), ['127.0.0.1:3000:3000'])
  t.equal(at(compose, 'services', 'service', 'environment', 'HOST'), '0.0.0.0')
  t.equal(at(compose, 'services', 'service', 'depends_on', 'database', 'condition'), 'service_healthy')
})

test('the database keeps its data where the image of version 18 has its volume', async (t) => {
  t.equal(at(compose, 'services', 'database', 'image'), 'postgres:18')
  t.ok((at(compose, 'services', 'database', 'volumes') as string[]).includes('database-data:/var/lib/postgresql'))
  t.match(at(compose, 'services', 'database', 'healthcheck', 'test'), ['CMD', 'pg_isready', '--host=127.0.0.1'])
  t.throws(() => at(compose, 'services', 'database', 'ports'), 'the database is reached from inside only')
})

test('every named volume is declared and every mounted file exists', async (t) => {
  for (const service of ['service', 'database']) {
    for (const mount of at(compose, 'services', service, 'volumes') as string[]) {
      const source = mount.split(':')[0]!
      if (source.startsWith('./')) t.ok(existsSync(join(root, source)), source)
      else t.equal(at(compose, 'volumes', source), null)
    }
  }
})

test('passwords come from outside, and their absence is an error and not a default', async (t) => {
  const variables = text('docker-compose.yml').match(/\$\{[^}]*\}/g) ?? []
  t.equal(variables.length, 3)
  for (const variable of variables) t.match(variable, /^\$\{(POSTGRES|KIEM_PHIEU_DB)_PASSWORD:\?[^}]+\}$/)
  t.match(at(compose, 'services', 'database', 'environment', 'POSTGRES_PASSWORD'), /^\$\{POSTGRES_PASSWORD:\?/)
})

test('the image runs the service as an ordinary user, without the embedded database, and asks for its health', async (t) => {
  const lines = text('docker', 'Dockerfile').split('\n')
  t.ok(lines.includes('FROM node:24-slim'))
  t.ok(lines.some((line) => line.startsWith('RUN npm ci --omit=dev --omit=optional')))
  t.ok(lines.indexOf('USER node') > lines.findIndex((line) => line.startsWith('RUN mkdir /data')))
  t.match(text('docker', 'Dockerfile'), /HEALTHCHECK .*\n?.*\/healthz/)
  const ignored = text('docker', 'Dockerfile.dockerignore').trim().split('\n')
  const copied = lines.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' ').slice(1, -1))
  t.equal(ignored[0], '*')
  t.same(
    ignored.slice(1).sort(),
    copied.map((path) => `!${path}`).sort(),
    'what is copied is in the context, and no more',
  )
})

test('the role of the URL is the role that roles.sql makes: it owns the database and is no superuser', async (t) => {
  const url = new URL(
    (at(compose, 'services', 'service', 'environment', 'DATABASE_URL') as string).replace(/\$\{.*\}/, 'secret'),
  )
  const role = url.username
  t.equal(url.pathname, `/${role}`)
  const name = `kp_test_roles_${process.pid}`
  const statements = text('docker', 'roles.sql')
    .replace(/^\\getenv .*$/gm, '')
    .replaceAll(role, name)
    .replace(":'password'", "'secret'")
    .split(';')
  const server = await embeddedServer()
  t.teardown(() =>
    withClient(server.connection, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`drop role if exists ${name}`)
    }),
  )
  await withClient(server.connection, async (client) => {
    for (const statement of statements.filter((part) => part.trim() !== '')) await client.query(statement)
  })
  await withClient({ ...server.connection, user: name, database: name }, async (client) => {
    await client.query('create table migrated (id int)')
    const { rows } = await client.query(
      `select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as mighty,
              (select datlocale from pg_database where datname = current_database()) as locale
         from pg_roles where rolname = current_user`,
    )
    t.same(rows, [{ mighty: false, locale: 'C.UTF-8' }])
    await t.rejects(client.query('create database other'), { code: '42501' })
  })
})
