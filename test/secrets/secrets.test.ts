import { createHash } from 'node:crypto'
import { test } from 'tap'
import { createSecrets, hashOfNobody } from '../../src/secrets/secrets.ts'

const KEY = Buffer.alloc(32, 1)
const secrets = createSecrets(KEY)

test('tokens have 256 bits and are unique', async (t) => {
  const tokens = Array.from({ length: 100 }, () => secrets.token())
  for (const token of tokens) t.match(token, /^[\w-]{43}$/)
  t.equal(Buffer.from(tokens[0]!, 'base64url').length, 32)
  t.equal(new Set(tokens).size, 100)
})

test('PINs have the requested number of digits, including leading zeros', async (t) => {
  const pins = Array.from({ length: 300 }, () => secrets.pin(3))
  for (const pin of pins) t.match(pin, /^\d{3}$/)
  t.ok(new Set(pins).size > 100)
  t.ok(pins.some((pin) => pin.startsWith('0')))
})

test('a digest is SHA-256, and the same for the same token', async (t) => {
  t.same(secrets.digest('mã'), createHash('sha256').update('mã', 'utf8').digest())
  t.same(secrets.digest('a'), secrets.digest('a'))
  t.notSame(secrets.digest('a'), secrets.digest('b'))
})

test('passwords are hashed by Argon2id, each with its own salt', async (t) => {
  const [one, other] = [await secrets.hash('sông Hồng chảy chậm'), await secrets.hash('sông Hồng chảy chậm')]
  for (const hash of [one, other]) t.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]+\$[\w+/]+$/)
  t.not(one, other)
  t.equal(await secrets.verify(one, 'sông Hồng chảy chậm'), true)
  t.equal(await secrets.verify(other, 'sông Hồng chảy chậm'), true)
})

test('only the password itself matches its hash', async (t) => {
  const hash = await secrets.hash('sông Hồng chảy chậm')
  const wrong = [
    '',
    'sông Hồng chảy chậm ',
    'Sông Hồng chảy chậm',
    'song Hong chay cham',
    hash,
    'sông Hồng chảy chậm\0',
  ]
  for (const password of wrong)
    t.equal(
      await secrets.verify(hash, password),
      false,
      password === hash ? 'the hash itself' : JSON.stringify(password),
    )
})

test('without a hash every password is wrong', async (t) => {
  for (const password of ['', 'password', 'sông Hồng']) t.equal(await secrets.verify(null, password), false)
})

test('the hash that an unknown name is compared with costs as much as a real one', async (t) => {
  const costly = (hash: string) => hash.split('$').map((part, at) => (at < 4 ? part : part.length))
  t.same(costly(hashOfNobody()), costly(await secrets.hash('sông Hồng chảy chậm')))
  t.not(hashOfNobody(), hashOfNobody())
})

test('composed and decomposed letters are the same password', async (t) => {
  const password = 'nước mắt quê hương'
  t.not(password.normalize('NFC'), password.normalize('NFD'))
  t.equal(await secrets.verify(await secrets.hash(password.normalize('NFD')), password.normalize('NFC')), true)
  t.equal(await secrets.verify(await secrets.hash(password.normalize('NFC')), password.normalize('NFD')), true)
})

test('a sealed value opens with the same key for the same purpose, and each seal is different', async (t) => {
  const sealed = secrets.seal('JBSWY3DPEHPK3PXP đ', 'account-1')
  t.equal(secrets.open(sealed, 'account-1'), 'JBSWY3DPEHPK3PXP đ')
  t.equal(createSecrets(Buffer.from(KEY)).open(sealed, 'account-1'), 'JBSWY3DPEHPK3PXP đ')
  t.not(secrets.seal('JBSWY3DPEHPK3PXP đ', 'account-1'), sealed)
  t.notMatch(Buffer.from(sealed, 'base64url').toString('latin1'), 'JBSWY3DP')
  t.equal(secrets.open(secrets.seal('', 'x'), 'x'), '')
})

test('a sealed value does not open for another purpose, with another key, or after a change', async (t) => {
  const sealed = secrets.seal('JBSWY3DPEHPK3PXP', 'account-1')
  t.throws(() => secrets.open(sealed, 'account-2'))
  t.throws(() => secrets.open(sealed, ''))
  t.throws(() => createSecrets(Buffer.alloc(32, 2)).open(sealed, 'account-1'))
  const bytes = Buffer.from(sealed, 'base64url')
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    t.throws(() => secrets.open(changed.toString('base64url'), 'account-1'), `byte ${at}`)
  }
  for (const length of [0, 11, 12, 20, 27, 28, bytes.length - 1]) {
    t.throws(() => secrets.open(bytes.subarray(0, length).toString('base64url'), 'account-1'), `${length} bytes`)
  }
  t.throws(() => secrets.open(`${sealed}AAAA`, 'account-1'))
})

test('many simultaneous passwords are all verified correctly', async (t) => {
  const hash = await secrets.hash('sông Hồng chảy chậm')
  const asked = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? 'sông Hồng chảy chậm' : `sai ${index}`))
  const answers = await Promise.all(asked.map((password) => secrets.verify(hash, password)))
  t.same(
    answers,
    asked.map((_, index) => index % 3 === 0),
  )
})
