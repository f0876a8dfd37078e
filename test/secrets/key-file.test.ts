import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { installationKey } from '../../src/secrets/key-file.ts'

const silent = (): void => {}

const modeOf = (path: string): number => statSync(path).mode & 0o777

test('the first start creates a key that only the service may read; later starts read it', async (t) => {
  const folder = join(t.testdir(), 'data', 'keys')
  const file = join(folder, 'installation.key')
  const first = installationKey(file, silent)
  t.ok(first.ok && first.value.length === 32)
  t.equal(modeOf(file), 0o600)
  t.equal(modeOf(folder), 0o700)
  const before = readFileSync(file)
  t.same(installationKey(file, silent), first)
  t.same(readFileSync(file), before, 'made once')
})

test('each installation has its own key', async (t) => {
  const folder = t.testdir()
  t.notSame(installationKey(join(folder, 'one'), silent), installationKey(join(folder, 'other'), silent))
})

test('a file of another length is not a key and stays unchanged', async (t) => {
  for (const length of [0, 31, 33, 64]) {
    const file = join(t.testdir(), `of-${length}`)
    writeFileSync(file, Buffer.alloc(length, 1))
    t.same(installationKey(file, silent), {
      ok: false,
      error: { code: 'key-file-damaged', params: { file }, detail: `${length} bytes` },
    })
    t.equal(statSync(file).size, length)
  }
})

test('if a key can be neither read nor created, the failure names the file and nothing of a key', async (t) => {
  const folder = t.testdir({ file: 'no folder', taken: {} })
  for (const file of [join(folder, 'file', 'installation.key'), join(folder, 'taken')]) {
    const made = installationKey(file, silent)
    t.match(made, { ok: false, error: { params: { file }, detail: /^E[A-Z]+: / } })
  }
  const dangling = join(folder, 'dangling')
  symlinkSync(join(folder, 'nowhere', 'key'), dangling)
  t.match(installationKey(dangling, silent), { ok: false, error: { params: { file: dangling } } })
  t.notOk(existsSync(join(folder, 'nowhere')), 'a link is not followed to make a key elsewhere')
})

test('a folder that is not writable', async (t) => {
  // Root may write everywhere unless the kernel itself refuses.
  const isRoot = process.getuid?.() === 0
  const folder = isRoot ? '/proc' : join(t.testdir(), 'locked')
  if (!isRoot) {
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    t.teardown(() => chmodSync(folder, 0o700))
  }
  const file = join(folder, 'installation.key')
  t.match(installationKey(file, silent), { ok: false, error: { params: { file }, detail: /EACCES|EPERM|ENOENT/ } })
  t.notOk(existsSync(file))
})

test('attack: a key, or its folder, that others may read after a copy is restricted, and the log says so', async (t) => {
  const folder = join(t.testdir(), 'keys')
  const file = join(folder, 'installation.key')
  const made = installationKey(file, silent)
  for (const [mode, ofFolder] of [
    [0o644, 0o755],
    [0o640, 0o700],
    [0o600, 0o711],
    [0o622, 0o777],
  ] as const) {
    chmodSync(file, mode)
    chmodSync(folder, ofFolder)
    const said: string[] = []
    t.same(
      installationKey(file, (sentence) => said.push(sentence)),
      made,
    )
    t.same([modeOf(file), modeOf(folder)], [0o600, 0o700])
    const wide = [...(ofFolder === 0o700 ? [] : [folder]), ...(mode === 0o600 ? [] : [file])]
    t.same(
      said.map((sentence) => sentence.split(': ').at(-1)),
      wide,
    )
    t.same(
      installationKey(file, () => t.fail('said once')),
      made,
    )
  }
})
