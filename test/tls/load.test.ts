import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { loadTls } from '../../src/tls/load.ts'
import { madeFiles, pemOf, temporaryFolder } from './support.ts'

test('a matching pair is loaded', async (t) => {
  const files = madeFiles(t)
  const loaded = loadTls(files)
  if (!loaded.ok) throw new Error(loaded.error.code)
  t.same({ certificate: loaded.value.certificate, key: loaded.value.key }, pemOf(files))
  t.equal(loaded.value.parsed.checkHost('localhost'), 'localhost')
})

test('each fault is reported with the file and the reason', async (t) => {
  const files = madeFiles(t)
  const folder = temporaryFolder(t)
  const written = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const locked = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }) as string
  const { certificate } = pemOf(files)
  const broken = `${certificate}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`
  const missing = join(folder, 'missing')
  const nonsense = written('nonsense', 'no PEM')
  const cases = [
    [{ certificateFile: missing }, 'certificate-unreadable', missing],
    [{ certificateFile: folder }, 'certificate-unreadable', folder],
    [{ keyFile: missing }, 'key-unreadable', missing],
    [{ certificateFile: nonsense }, 'certificate-malformed', nonsense],
    [{ certificateFile: files.keyFile }, 'certificate-malformed', files.keyFile],
    [{ certificateFile: written('chain', broken) }, 'certificate-malformed', join(folder, 'chain')],
    [{ keyFile: nonsense }, 'key-malformed', nonsense],
    [{ keyFile: files.certificateFile }, 'key-malformed', files.certificateFile],
    [{ keyFile: written('locked', locked) }, 'key-malformed', join(folder, 'locked')],
    [{ keyFile: madeFiles(t).keyFile }, 'key-mismatch', undefined],
  ] as const
  for (const [change, code, file] of cases) {
    const loaded = loadTls({ ...files, ...change })
    t.match(loaded, { ok: false, error: { code, ...(file ? { params: { file } } : {}) } })
    if (!loaded.ok) t.notMatch(JSON.stringify(loaded.error), /BEGIN|no PEM/, 'nothing of the content is repeated')
  }
})

if (process.getuid?.() !== 0) {
  test('a file that cannot be read is named', async (t) => {
    const files = madeFiles(t)
    chmodSync(files.keyFile, 0)
    t.match(loadTls(files), {
      ok: false,
      error: { code: 'key-unreadable', params: { file: files.keyFile }, detail: 'EACCES' },
    })
  })
}
