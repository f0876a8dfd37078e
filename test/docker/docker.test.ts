import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { parse } from 'yaml'
import { openStorage } from '../../src/storage/open-storage.ts'
import { query, started } from '../storage/embedded/support.ts'
import { withClient } from '../support/database.ts'
import { readyFolder } from '../support/ready-folder.ts'
import { worded } from '../support/worded.ts'

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
  t.ok(existsSync(join(root, at(compose, 'services', 'migrate', 'build', 'dockerfile') as string)))
  t.equal(at(compose, 'services', 'migrate', 'image'), at(compose, 'services', 'service', 'image'))
  t.same(at(compose, 'services', 'service', 'ports'), ['127.0.0.1:3000:3000'])
  t.equal(at(compose, 'services', 'service', 'environment', 'HOST'), '0.0.0.0')
})

test('the owner of the schema migrates it before the service starts', async (t) => {
  const [, program] = at(compose, 'services', 'migrate', 'command') as string[]
  t.ok(existsSync(join(root, program!)), 'the command is there')
  t.equal(at(compose, 'services', 'migrate', 'depends_on', 'database', 'condition'), 'service_healthy')
  const migrated = at(compose, 'services', 'service', 'depends_on', 'migrate', 'condition')
  t.equal(migrated, 'service_completed_successfully')
})

test('the database stores its data in the volume of the version 18 image', async (t) => {
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

test('passwords come from outside, and a missing password is an error', async (t) => {
  const variables = text('docker-compose.yml').match(/\$\{[^}]*\}/g) ?? []
  t.equal(variables.length, 7)
  for (const variable of variables)
    t.match(variable, /^\$\{(POSTGRES|KIEM_PHIEU_DB|KIEM_PHIEU_SIGN_IN|KIEM_PHIEU_OWNER)_PASSWORD:\?[^}]+\}$/)
  t.match(at(compose, 'services', 'database', 'environment', 'POSTGRES_PASSWORD'), /^\$\{POSTGRES_PASSWORD:\?/)
})

const dockerfile = text('docker', 'Dockerfile')

test('the image runs the service as an ordinary user and has a health check', async (t) => {
  const lines = dockerfile.split('\n')
  t.ok(lines.includes('FROM node:24-slim'))
  t.ok(lines.indexOf('USER node') > lines.findIndex((line) => line.startsWith('RUN mkdir /data')))
  t.match(dockerfile, /HEALTHCHECK .*\n?.*\/healthz/)
  const ignored = text('docker', 'Dockerfile.dockerignore').trim().split('\n')
  const copied = lines.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' ').slice(1, -1))
  t.equal(ignored[0], '*')
  t.same(
    ignored.slice(1).sort(),
    copied.map((path) => `!${path}`).sort(),
    'what is copied is in the context, and no more',
  )
})

test('the image contains Argon2, the printer of papers and the bundler of the desk for its platform, and neither the embedded database nor a second Node', async (t) => {
  const install = /^RUN npm ci ((?:.*\\\n)*.*)$/m.exec(dockerfile)?.[1] ?? ''
  t.match(install, /^--omit=dev --ignore-scripts /, 'no package runs anything of its own')
  t.notMatch(install, /omit=optional/, 'which would leave out what checks passwords')
  const removed = /rm -rf (.*) \\/.exec(install)?.[1]?.split(' ') ?? []
  const isRemoved = (path: string) =>
    removed.some((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : `${path}/`.startsWith(`${one}/`)))
  const { packages } = JSON.parse(text('package-lock.json')) as {
    packages: Record<string, { os?: string | string[]; dev?: boolean }>
  }
  const ofLinux = Object.entries(packages).filter(([, { os, dev }]) => !dev && os && [os].flat().includes('linux'))
  const kept = [
    'node_modules/@node-rs/argon2-linux-',
    'node_modules/@myriaddreamin/typst-ts-node-compiler-linux-',
    'node_modules/@esbuild/linux-',
  ]
  const isKept = ([path]: readonly [string, unknown]) => kept.some((one) => path.startsWith(one))
  for (const one of kept) t.ok(ofLinux.some(([path]) => path.startsWith(one)))
  for (const one of ofLinux) t.equal(isRemoved(one[0]), !isKept(one), one[0])
  t.same(
    Object.entries(packages).filter((one) => isRemoved(one[0]) && !ofLinux.includes(one) && !one[1].os),
    [],
    'nothing else goes',
  )
})

/** The files that the image of the database runs once, in the order of their names there. */
const atFirstStart = (at(compose, 'services', 'database', 'volumes') as string[])
  .map((mount) => mount.split(':'))
  .filter(([, place]) => place!.startsWith('/docker-entrypoint-initdb.d/'))
  .toSorted(([, one], [, other]) => one!.localeCompare(other!))
  .map(([file]) => file!)

const urlIn = (service: string, variable = 'DATABASE_URL'): URL =>
  new URL((at(compose, 'services', service, 'environment', variable) as string).replace(/\$\{.*\}/, 'secret'))

test('the first start creates exactly the roles and rights that the service needs', async (t) => {
  const [owner, app, signIn] = [urlIn('migrate'), urlIn('service'), urlIn('service', 'SIGN_IN_DATABASE_URL')]
  t.equal(owner.pathname, `/${owner.username}`)
  t.same([app.pathname, signIn.pathname], [owner.pathname, owner.pathname])
  // The embedded server has a superuser and an account of these names already.
  const names = new Map([
    [owner.username, 'of_the_compose_file'],
    [app.username, 'app_of_the_compose_file'],
    [signIn.username, 'sign_in_of_the_compose_file'],
  ])
  const renamed = (statements: string): string =>
    [...names].reduce((all, [from, to]) => all.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to), statements)
  const files = atFirstStart.map((file) => text(file)).join('')
  const [ofServer = '', ofDatabase = ''] = renamed(files.replace(/^(?:--|\\getenv) .*$/gm, ''))
    .replaceAll(/:'(?:owner_|sign_in_)?password'/g, "'secret'")
    .split(/^\\connect .*$/m)
  const { connection } = await started(t, { dataDir: await readyFolder(t, 'cluster') })
  const statements = ofServer.split(';').filter((part) => part.trim() !== '')
  for (const statement of statements) await query(connection, statement)
  await query({ ...connection, database: names.get(owner.username)! }, ofDatabase)

  const { host, port } = connection
  const addressOf = ({ username }: URL) =>
    `postgres://${names.get(username)}:secret@localhost:${port}/${names.get(owner.username)}?host=${encodeURIComponent(host)}`
  const open = async (account: URL, identifying?: URL) => {
    const signInUrl = identifying ? addressOf(identifying) : null
    const storage = await openStorage({ databaseUrl: addressOf(account), signInUrl, dataDir: '', log: () => undefined })
    if (storage.ok) await storage.value.close()
    return storage
  }
  t.match(worded(await open(app)), { ok: false, error: { en: /run "npm run migrate" as the account that owns them/ } })
  t.match(await open(owner), { ok: true, value: { logGuard: { ownedBy: names.get(owner.username)! } } })
  const withoutSecrets = worded(await open(app))
  t.match(withoutSecrets, { ok: false, error: { code: 'sign-in-role-missing', en: /set SIGN_IN_DATABASE_URL/ } })
  const elsewhere = await openStorage({
    databaseUrl: addressOf(app),
    signInUrl: addressOf(owner).replace(`/${names.get(owner.username)}?`, '/postgres?'),
    dataDir: '',
    log: () => undefined,
  })
  t.notOk(elsewhere.ok, 'another database is no place to identify people')
  const served = await open(app, signIn)
  t.match(served, { value: { role: 'kiem_phieu_service', migrated: [] } })
  t.same(
    served.ok && served.value.logGuard,
    { changeable: [], untriggered: [], ownedBy: null },
    'every guard is active',
  )
  t.same(served.ok && served.value.spareRights.rights, [], 'and no right is spare')

  const [user, database, password] = [names.get(owner.username)!, names.get(owner.username)!, 'secret']
  await withClient({ ...connection, user, password, database }, async (client) => {
    const { rows } = await client.query(
      `select array_agg(rolname::text order by rolname) as roles,
              bool_or(rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls) as mighty,
              array_agg(rolname::text order by rolname) filter (where rolcanlogin) as "signIn",
              (select datlocale from pg_database where datname = current_database()) as locale
         from pg_roles where rolname = any($1)`,
      [[...names.values(), 'kiem_phieu_service', 'kiem_phieu_sign_in']],
    )
    const mayEnter = [...names.values()].sort()
    t.same(rows, [
      {
        roles: [...mayEnter, 'kiem_phieu_service', 'kiem_phieu_sign_in'].sort(),
        mighty: false,
        signIn: mayEnter,
        locale: 'C.UTF-8',
      },
    ])
    await t.rejects(client.query('create database other'), { code: '42501' })
  })
  await withClient({ ...connection, user: names.get(app.username)!, password, database }, async (client) => {
    for (const role of [user, 'kiem_phieu_sign_in'])
      await t.rejects(client.query(`set role ${role}`), { code: '42501' })
    await t.rejects(client.query('select password_hash from account_credential'), { code: '42501' })
    await t.rejects(client.query('alter table audit_event disable trigger all'), { code: '42501' })
    await t.rejects(client.query('delete from audit_event'), { code: '42501' })
    await t.rejects(client.query('create temporary table account (id uuid)'), { code: '42501' })
    await t.rejects(client.query('select lo_create(0)'), { code: '42501' })
    t.same((await client.query('show search_path')).rows, [{ search_path: 'public, pg_temp' }])
  })
})
