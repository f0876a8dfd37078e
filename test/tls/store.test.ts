import { X509Certificate } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { prepareDataDir } from '../../src/storage/embedded/folders.ts'
import { parseHostName } from '../../src/tls/host-name.ts'
import { makeCertificate } from '../../src/tls/store.ts'
import { temporaryFolder } from './support.ts'

const names = [parseHostName('localhost')!]
const now = new Date('2026-11-22T08:00:00Z')

const modeOf = (path: string): number => statSync(path).mode & 0o777

test('only their owner can read key and certificate', async (t) => {
  const dataDir = join(temporaryFolder(t), 'not', 'yet')
  const made = makeCertificate({ dataDir, names, now, replace: false })
  if (!made.ok) throw new Error(made.error.code)
  const { certificateFile, keyFile } = made.value
  t.same(readdirSync(join(dataDir, 'tls')).sort(), ['certificate.pem', 'key.pem'])
  t.same([modeOf(certificateFile), modeOf(keyFile)], [0o600, 0o600])
  t.same([modeOf(dataDir), modeOf(join(dataDir, 'tls'))], [0o700, 0o700])
  const certificate = new X509Certificate(readFileSync(certificateFile))
  t.equal(certificate.validFromDate.toISOString(), '2026-11-21T08:00:00.000Z')
  t.equal(certificate.validToDate.toISOString(), '2027-12-23T08:00:00.000Z')
  t.match(readFileSync(keyFile, 'utf8'), /^-----BEGIN PRIVATE KEY-----\n/)
})

test('an existing certificate is kept unless its replacement is requested', async (t) => {
  const dataDir = temporaryFolder(t)
  const fingerprint = (): string =>
    new X509Certificate(readFileSync(join(dataDir, 'tls', 'certificate.pem'))).fingerprint256
  t.match(makeCertificate({ dataDir, names, now, replace: false }), { ok: true })
  const first = fingerprint()
  t.match(makeCertificate({ dataDir, names, now, replace: false }), {
    ok: false,
    error: { code: 'certificate-exists' },
  })
  t.equal(fingerprint(), first)
  t.match(makeCertificate({ dataDir, names, now, replace: true }), { ok: true })
  t.not(fingerprint(), first)
})

test('an open folder is closed before a key is written to it', async (t) => {
  const dataDir = temporaryFolder(t)
  mkdirSync(join(dataDir, 'tls'))
  chmodSync(join(dataDir, 'tls'), 0o755)
  t.match(makeCertificate({ dataDir, names, now, replace: false }), { ok: true })
  t.equal(modeOf(join(dataDir, 'tls')), 0o700)
})

test('a folder that is not writable is a failure with a sentence', async (t) => {
  const file = join(temporaryFolder(t), 'file')
  writeFileSync(file, '')
  const made = makeCertificate({ dataDir: join(file, 'data'), names, now, replace: false })
  t.match(made, { ok: false, error: { code: 'folder-not-writable', detail: 'ENOTDIR' } })
})

test('a certificate created before the first start does not disturb the database', async (t) => {
  const folder = temporaryFolder(t)
  chmodSync(folder, 0o711)
  const dataDir = join(folder, 'data')
  t.match(makeCertificate({ dataDir, names, now, replace: false }), { ok: true })
  const account = process.getuid?.() === 0 ? { name: 'stranger', uid: 54321, gid: 54321 } : undefined
  t.match(prepareDataDir(dataDir, account), { ok: true })
  t.equal(modeOf(dataDir), account ? 0o710 : 0o700)
  t.equal(modeOf(join(dataDir, 'tls')), 0o700, 'the key stays closed')
})
