import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { certificate } from '../../src/cli/certificate.ts'
import { loadTls } from '../../src/tls/load.ts'
import { tlsFilesIn } from '../../src/tls/store.ts'
import { temporaryFolder } from '../tls/support.ts'

const run = (dataDir: string, ...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const status = certificate(args, {
    dataDir,
    now: new Date(),
    machine: ['hall', 'hall.local', '192.168.1.10'],
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

const namesIn = (dataDir: string): string | undefined =>
  new X509Certificate(readFileSync(tlsFilesIn(dataDir).certificateFile)).subjectAltName

test('a certificate is created for the given names and for the machine itself', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data of the hall')
  const { status, out, err } = run(dataDir, 'kiem-phieu.local', '10.1.2.3', 'KIEM-PHIEU.local')
  t.same([status, err], [0, ''])
  const names =
    'DNS:kiem-phieu.local, IP Address:10.1.2.3, DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1'
  t.equal(namesIn(dataDir), names)
  const loaded = loadTls(tlsFilesIn(dataDir))
  if (!loaded.ok) throw new Error(loaded.error.code)
  const shown = out.match(/^ {2}(?:[0-9A-F]{4} ){3}[0-9A-F]{4}$/gm) ?? []
  t.equal(shown.join('').replaceAll(' ', ''), loaded.value.parsed.fingerprint256.replaceAll(':', ''))
  t.ok(out.includes(`TLS_CERT='${join(dataDir, 'tls', 'certificate.pem')}'`), 'the command can be copied')
  const secret = loaded.value.key.split('\n')[1]!
  t.notOk(out.includes(secret), 'the key is not shown')
})

test('without arguments the certificate is for the current names of the machine', async (t) => {
  const dataDir = temporaryFolder(t)
  t.equal(run(dataDir).status, 0)
  t.match(namesIn(dataDir), /^DNS:hall, DNS:hall\.local, IP Address:192\.168\.1\.10, DNS:localhost,/)
})

test('a second certificate is refused in both languages, unless replacement is requested', async (t) => {
  const dataDir = temporaryFolder(t)
  t.equal(run(dataDir, 'hall').status, 0)
  const again = run(dataDir, 'other')
  t.same([again.status, again.out], [1, ''])
  t.match(again.err, /^Đã có chứng thư số .*--replace.*\n.* already holds a certificate.*--replace/)
  t.match(namesIn(dataDir), /DNS:hall,/)
  t.equal(run(dataDir, '--replace', 'other').status, 0)
  t.match(namesIn(dataDir), /DNS:other,/)
})

test('invalid names and unknown options are refused before anything is created', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  t.match(run(dataDir, 'hall', '*.vn'), { status: 2, out: '', err: /^\*\.vn không phải .*\n\*\.vn is neither/ })
  t.match(run(dataDir, '--nonsense'), { status: 2, out: '', err: /^Cách dùng: .*\nUsage: / })
  t.throws(() => readFileSync(tlsFilesIn(dataDir).keyFile), { code: 'ENOENT' })
})

test('a folder that is not writable is named', async (t) => {
  const file = join(temporaryFolder(t), 'data')
  t.equal(run(file, 'hall').status, 0)
  const inside = join(file, 'tls', 'key.pem')
  t.match(run(inside, 'hall'), {
    status: 1,
    err: /^Không ghi được .*\nThe folder .* cannot be written to.*\n\(E[A-Z]+\)$/,
  })
})
