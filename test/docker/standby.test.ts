import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { parse } from 'yaml'
import { isServedAs } from '../../src/http/host-names.ts'
import { addressesOf, placeIn } from '../../src/storage/hosts/read-hosts.ts'

const root = join(import.meta.dirname, '..', '..')
const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
const parsed = (...path: string[]) =>
  parse(text(...path), { strict: true, uniqueKeys: true, merge: true }) as { [key: string]: never }

interface Service {
  readonly image?: string
  readonly build?: { readonly dockerfile: string }
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, null>>
}

const [base, overlay] = [
  parsed('docker-compose.yml') as unknown as Compose,
  parsed('docker', 'standby.yml') as unknown as Compose,
]
const { services } = overlay

/** The service as Compose joins both files, as far as the tests look at it. */
const joined = (name: string): Service => ({ ...base.services[name], ...services[name] })

test('every service has an image that is built here, and every volume is declared', async (t) => {
  const built = new Set(
    [...Object.values(base.services), ...Object.values(services)].flatMap(({ build, image }) => (build ? [image] : [])),
  )
  for (const name of Object.keys(services)) {
    t.ok(built.has(joined(name).image), name)
    for (const mount of services[name]?.volumes ?? []) {
      const source = mount.split(':')[0]!
      t.ok(Object.hasOwn({ ...base.volumes, ...overlay.volumes }, source), mount)
    }
    for (const needed of [services[name]?.depends_on ?? []].flatMap((on) =>
      Array.isArray(on) ? on : Object.keys(on),
    )) {
      t.ok(Object.hasOwn(services, needed) || Object.hasOwn(base.services, needed), needed)
    }
  }
  for (const { build } of Object.values(services)) if (build) t.ok(existsSync(join(root, build.dockerfile)))
})

test('both processes and the migration name both databases, and share the keys', async (t) => {
  for (const name of ['migrate', 'service', 'service-2']) {
    const url = services[name]!.environment!['DATABASE_URL']!.replace(/\$\{[^}]*\}/, 'secret')
    t.same(addressesOf(url).map(placeIn), ['database:5432', 'database-2:5432'], name)
  }
  t.same(joined('service').volumes, services['service-2']!.volumes)
  t.equal(joined('service-2').image, base.services['service']!.image)
  t.same(services['proxy']!.ports, ['127.0.0.1:8080:8080'], 'published on this machine only')
})

test('passwords come from outside, and a missing password is an error', async (t) => {
  const variables = text('docker', 'standby.yml').match(/\$\{[^}]*\}/g) ?? []
  t.ok(variables.length > 5)
  for (const variable of variables)
    t.match(variable, /^\$\{(?:POSTGRES|KIEM_PHIEU_(?:DB|SIGN_IN|OWNER|STANDBY))_PASSWORD:\?[^}]+\}$/)
})

test('each database has its own name and addresses, and each member of etcd too', async (t) => {
  for (const name of ['database', 'database-2']) {
    t.match(services[name]!.environment, {
      PATRONI_NAME: name,
      PATRONI_RESTAPI_CONNECT_ADDRESS: `${name}:8008`,
      PATRONI_POSTGRESQL_CONNECT_ADDRESS: `${name}:5432`,
    })
  }
  for (const name of ['etcd-1', 'etcd-2', 'etcd-3']) {
    const { ETCD_NAME, ETCD_INITIAL_CLUSTER } = services[name]!.environment!
    t.equal(ETCD_NAME, name)
    t.match(ETCD_INITIAL_CLUSTER, `${name}=http://${name}:2380`)
  }
})

test('the settings of Patroni lose no acknowledged ballot and replace a primary within ten seconds', async (t) => {
  const { bootstrap, postgresql } = parsed('docker', 'standby', 'patroni.yml') as unknown as {
    readonly bootstrap: { readonly dcs: Readonly<Record<string, unknown>>; readonly post_bootstrap: string }
    readonly postgresql: { readonly pg_hba: readonly string[] }
  }
  const { dcs } = bootstrap
  t.match(dcs, { synchronous_mode: true, failsafe_mode: true, primary_start_timeout: 0 })
  const [ttl, wait, retry] = [dcs['ttl'], dcs['loop_wait'], dcs['retry_timeout']].map(Number)
  t.ok(ttl! < 10 && wait! + 2 * retry! <= ttl!)
  t.ok(
    postgresql.pg_hba.every((line) => line.endsWith('scram-sha-256')),
    'nobody signs in without a password',
  )
  accessSync(join(root, 'docker', 'standby', bootstrap.post_bootstrap), constants.X_OK)
})

test('HAProxy serves every process, and asks each whether it lives', async (t) => {
  const settings = text('docker', 'standby', 'haproxy.cfg')
  const named = [...settings.matchAll(/"\$\{(\w+)\}"/g)].map(([, name]) => name!)
  t.same(named.toSorted(), Object.keys(services['proxy']!.environment!).toSorted())
  t.match(settings, /uri \/healthz /)
  t.ok(isServedAs(/ hdr Host (\S+)/.exec(settings)![1]!, []), 'under a name that every process answers to')
  t.match(settings, /option forwardfor/)
})

test('the first primary gets the roles and rights of the single database', async (t) => {
  const run = [...text('docker', 'standby', 'create-kiem-phieu').matchAll(/--file="\$KIEM_PHIEU_SQL\/([^"]+)"/g)]
  const ofSingle = base.services['database']!.volumes!.flatMap(
    (mount) => /^\.\/docker\/([^:]+\.sql):/.exec(mount)?.[1] ?? [],
  )
  t.same(
    run.map(([, file]) => file),
    ofSingle.map((file) => (file === 'database.sql' ? 'standby/database.sql' : file)),
  )
})

test('the image has what its files name, and nothing else of the project', async (t) => {
  const copied = [...text('docker', 'standby', 'Dockerfile').matchAll(/^COPY (\S+) /gm)].map(([, path]) => path!)
  const ignored = text('docker', 'standby', 'Dockerfile.dockerignore').trim().split('\n')
  t.same(ignored, ['*', ...copied.map((path) => `!${path}`)])
  for (const path of copied) t.ok(existsSync(join(root, path)))
  t.equal(
    text('docker', 'standby', 'database.sql')
      .replace(/^--.*$/m, '')
      .replace("locale 'C.UTF-8'", ''),
    text('docker', 'database.sql')
      .replace(/^--.*$/m, '')
      .replace(/locale_provider builtin\s+builtin_locale 'C.UTF-8'\s+locale 'C'/, ''),
    'both databases differ only in their locale',
  )
})
