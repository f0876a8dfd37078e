import { generateKeyPairSync, verify } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { ed25519Key } from '../../src/platform/node-crypto.ts'
import { SigningKeyFailure, signingKeyStore } from '../../src/secrets/signing-key.ts'

const modeOf = (path: string): number => statSync(path).mode & 0o777

const silent = (sentence: string): void => {
  throw new Error(`warned without need: ${sentence}`)
}

const roomIn = (t: Test, warn: (sentence: string) => void = silent) => {
  const folder = join(t.testdir(), 'data', 'keys')
  const file = join(folder, 'log-signing.key')
  return { folder, file, next: `${file}.next`, keyStore: signingKeyStore(file, warn) }
}

test('the first start creates a key that only the service may read; later starts read it', async (t) => {
  const { folder, file, keyStore } = roomIn(t)
  const first = keyStore.open()
  t.equal(first.publicKey.length, 32)
  t.ok(verify(null, Buffer.from('text'), ed25519Key(first.publicKey), first.sign('text')))
  t.equal(modeOf(file), 0o600)
  t.equal(modeOf(folder), 0o700)
  const before = readFileSync(file)
  t.same(signingKeyStore(file, silent).open().publicKey, first.publicKey)
  t.same(readFileSync(file), before, 'made once')
  t.same(readdirSync(folder), ['log-signing.key'])
})

test('a lost file is replaced by another key', async (t) => {
  const { file, keyStore } = roomIn(t)
  const { publicKey } = keyStore.open()
  rmSync(file)
  t.notSame(keyStore.open().publicKey, publicKey)
})

test('a file without an Ed25519 private key is refused, named, and left unchanged', async (t) => {
  const { folder, file, keyStore } = roomIn(t)
  mkdirSync(folder, { recursive: true })
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' })
  const publicHalf = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' })
  for (const text of ['', 'planted garbage', rsa, publicHalf, Buffer.alloc(64, 0xff)]) {
    writeFileSync(file, text, { mode: 0o600 })
    const before = readFileSync(file)
    let failure: unknown
    try {
      keyStore.open()
    } catch (error) {
      failure = error
    }
    t.ok(failure instanceof SigningKeyFailure)
    t.match(failure, { file, detail: /^no (?:private key in PEM \(PKCS 8\)|key of Ed25519)$/ })
    t.notMatch(String(failure), /planted|BEGIN/)
    t.same(readFileSync(file), before)
  }
})

test('a file that can be neither read nor created is named', async (t) => {
  const folder = t.testdir({ file: 'no folder', taken: {} })
  for (const file of [join(folder, 'file', 'log-signing.key'), join(folder, 'taken')]) {
    t.throws(() => signingKeyStore(file, silent).open(), { message: /log-signing\.key: E[A-Z]+: |taken: E[A-Z]+: / })
  }
})

test('attack: a key file that others may read is restricted, and the log says so', async (t) => {
  const said: string[] = []
  const { file, keyStore } = roomIn(t, (sentence) => said.push(sentence))
  const { publicKey } = keyStore.open()
  for (const mode of [0o644, 0o640, 0o666, 0o604, 0o620]) {
    said.length = 0
    chmodSync(file, mode)
    t.same(keyStore.open().publicKey, publicKey)
    t.equal(modeOf(file), 0o600, mode.toString(8))
    t.equal(said.length, 1)
    t.ok(said[0]?.includes(file))
    keyStore.open()
    t.equal(said.length, 1, 'said once')
  }
  const pem = readFileSync(file, 'utf8').split('\n')[1]!
  t.notOk(said.join().includes(pem), 'and shows nothing of it')
})

test('a prepared key is stored beside the current one, readable by the service only', async (t) => {
  const { file, next, keyStore } = roomIn(t)
  const old = keyStore.open()
  const fresh = keyStore.prepare()
  t.equal(modeOf(next), 0o600)
  t.same(keyStore.open().publicKey, old.publicKey, 'still in use')
  t.notSame(fresh.publicKey, old.publicKey)
  t.ok(existsSync(file))
})

test('a prepared key that is the newest of the installation replaces the old one, which is destroyed', async (t) => {
  const { folder, file, keyStore } = roomIn(t)
  keyStore.open()
  const old = readFileSync(file, 'utf8')
  const fresh = keyStore.prepare()
  t.same(keyStore.recover(fresh.publicKey)?.publicKey, fresh.publicKey)
  t.same(readdirSync(folder), ['log-signing.key'])
  t.not(readFileSync(file, 'utf8'), old)
  t.same(signingKeyStore(file, silent).open().publicKey, fresh.publicKey)
})

test('an unknown prepared key is destroyed', async (t) => {
  const { folder, keyStore } = roomIn(t)
  const old = keyStore.open()
  keyStore.prepare()
  t.same(keyStore.recover(old.publicKey)?.publicKey, old.publicKey)
  t.same(readdirSync(folder), ['log-signing.key'])
  keyStore.prepare()
  t.equal(keyStore.recover(null), null, 'nothing is known yet')
  t.same(readdirSync(folder), ['log-signing.key'])
})

test('an incomplete file of a prepared key is removed', async (t) => {
  const { folder, next, keyStore } = roomIn(t)
  const old = keyStore.open()
  writeFileSync(next, '-----BEGIN PRIVATE')
  t.same(keyStore.recover(old.publicKey)?.publicKey, old.publicKey)
  t.same(readdirSync(folder), ['log-signing.key'])
})

test('the prepared key is used even if the old file is lost or unreadable', async (t) => {
  for (const rest of ['lost', 'garbage']) {
    const { file, keyStore } = roomIn(t)
    keyStore.open()
    const fresh = keyStore.prepare()
    if (rest === 'garbage') writeFileSync(file, 'garbage')
    else rmSync(file)
    t.same(keyStore.recover(fresh.publicKey)?.publicKey, fresh.publicKey, rest)
    t.same(keyStore.open().publicKey, fresh.publicKey, rest)
    t.equal(modeOf(file), 0o600)
  }
})

test('a machine without the newest key says so and keeps its own', async (t) => {
  const { file, keyStore } = roomIn(t)
  const own = keyStore.open()
  t.equal(keyStore.recover(Buffer.alloc(32, 1)), null)
  t.same(keyStore.open().publicKey, own.publicKey)
  writeFileSync(file, 'garbage')
  t.equal(keyStore.recover(own.publicKey), null)
})

test('preparing a key fails rather than overwrite a prepared one', async (t) => {
  const { next, keyStore } = roomIn(t)
  keyStore.prepare()
  const before = readFileSync(next)
  t.throws(() => keyStore.prepare(), { message: /EEXIST/ })
  t.same(readFileSync(next), before)
})
