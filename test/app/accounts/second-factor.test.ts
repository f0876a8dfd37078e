import { createHmac } from 'node:crypto'
import { test } from 'tap'
import { checkCode, newSecondFactor } from '../../../src/app/accounts/second-factor.ts'
import type { AccountId } from '../../../src/kernel/brand.ts'
import { createSecrets } from '../../../src/secrets/secrets.ts'

const secrets = createSecrets(Buffer.alloc(32, 3))
const ACCOUNT = { id: '0192f3a4-0000-7000-8000-00000000aaaa' as AccountId, username: 'nguyen.van.dung' }
const OTHER = { id: '0192f3a4-0000-7000-8000-00000000bbbb' as AccountId }

/** Code of a time step, straight from RFC 4226 and 6238. */
const codeOf = (secret: Buffer, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const at = digest[19]! & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const fromBase32 = (text: string): Buffer => {
  const bits = [...text]
    .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const toBase32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)])
    .join('')
}

const credentialWith = (secret: Buffer, lastStep: number | null = null) => ({
  secondFactor: { sealedSecret: secrets.seal(toBase32(secret), ACCOUNT.id), confirmed: true, lastStep },
})

const instantOf = (step: number, seconds = 10): string => new Date((step * 30 + seconds) * 1000).toISOString()

test('the codes match those of the RFC', async (t) => {
  const secret = Buffer.from('12345678901234567890')
  const known: readonly (readonly [seconds: number, code: string])[] = [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ]
  for (const [seconds, code] of known) {
    const at = new Date(seconds * 1000).toISOString()
    t.same(checkCode(secrets, ACCOUNT, credentialWith(secret), code, at), { step: Math.floor(seconds / 30) }, code)
  }
})

const SECRET = Buffer.from('một bí mật để thử!').subarray(0, 20)
const STEP = 50_000_000

test('a code is valid in its own half minute and in the ones before and after', async (t) => {
  const credential = credentialWith(SECRET)
  for (const off of [-1, 0, 1]) {
    for (const seconds of [0, 29]) {
      const code = codeOf(SECRET, STEP + off)
      t.same(checkCode(secrets, ACCOUNT, credential, code, instantOf(STEP, seconds)), { step: STEP + off })
    }
  }
  for (const off of [-2, 2, -10, 100]) {
    t.equal(checkCode(secrets, ACCOUNT, credential, codeOf(SECRET, STEP + off), instantOf(STEP)), null)
  }
})

test('using a code makes it and every earlier code invalid', async (t) => {
  const code = codeOf(SECRET, STEP)
  t.same(checkCode(secrets, ACCOUNT, credentialWith(SECRET, STEP - 1), code, instantOf(STEP)), { step: STEP })
  t.equal(checkCode(secrets, ACCOUNT, credentialWith(SECRET, STEP), code, instantOf(STEP)), null)
  t.equal(checkCode(secrets, ACCOUNT, credentialWith(SECRET, STEP + 1), code, instantOf(STEP)), null)
})

test('a code that was used while the clock was ahead refuses none of today', async (t) => {
  const code = codeOf(SECRET, STEP)
  t.same(checkCode(secrets, ACCOUNT, credentialWith(SECRET, STEP + 2), code, instantOf(STEP)), { step: STEP })
  t.same(checkCode(secrets, ACCOUNT, credentialWith(SECRET, STEP + 2_592_000), code, instantOf(STEP)), { step: STEP })
})

test('malformed codes are refused', async (t) => {
  const credential = credentialWith(SECRET)
  const code = codeOf(SECRET, STEP)
  const wrong = [
    '',
    ' ',
    code.slice(1),
    `${code}0`,
    ` ${code}`,
    `${code}\n`,
    code.replace(/^./, 'a'),
    '١٢٣٤٥٦',
    '-12345',
    '1e5000',
  ]
  for (const text of wrong) {
    t.equal(checkCode(secrets, ACCOUNT, credential, text, instantOf(STEP)), null, JSON.stringify(text))
  }
  t.equal(checkCode(secrets, ACCOUNT, { secondFactor: null }, code, instantOf(STEP)), null)
})

test('a secret copied to another account cannot be opened', async (t) => {
  const code = codeOf(SECRET, STEP)
  t.throws(() => checkCode(secrets, OTHER, credentialWith(SECRET), code, instantOf(STEP)))
})

test('a new second factor has 160 random bits, a sealed secret and an address for authenticator apps', async (t) => {
  const made = newSecondFactor(secrets, ACCOUNT)
  t.match(made.secret, /^[A-Z2-7]{32}$/)
  t.not(newSecondFactor(secrets, ACCOUNT).secret, made.secret)
  t.notMatch(made.sealedSecret, made.secret)
  const uri = new URL(made.uri)
  t.equal(uri.protocol, 'otpauth:')
  t.equal(uri.hostname, 'totp')
  t.equal(decodeURIComponent(uri.pathname), '/Kiểm phiếu:nguyen.van.dung')
  t.same(Object.fromEntries(uri.searchParams), {
    issuer: 'Kiểm phiếu',
    secret: made.secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
  const credential = { secondFactor: { sealedSecret: made.sealedSecret, confirmed: false, lastStep: null } }
  const code = codeOf(fromBase32(made.secret), STEP)
  t.same(checkCode(secrets, ACCOUNT, credential, code, instantOf(STEP)), { step: STEP })
})
