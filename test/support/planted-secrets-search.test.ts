import { test } from 'tap'
import { alwaysSecretIn, hint, searchFor } from './planted-secrets-search.ts'

const PASSWORD = 'mật khẩu "của" chị Lan'
const TOKEN = 'Vk3-q_8Zr1TfWn0pLx7sDyGm2BhCj5aEuIo9Kt4RvQ6'
const what = 'a secret'

test('a secret is found at any place and in every form', async (t) => {
  const search = searchFor([
    { text: PASSWORD, what },
    { text: TOKEN, what },
  ])
  const forms = {
    'as it is': PASSWORD,
    decomposed: PASSWORD.normalize('NFD'),
    'in JSON': JSON.stringify({ a: { b: PASSWORD } }),
    'in an address': `/v1/x?y=${encodeURIComponent(PASSWORD)}`,
    'in base64': `Basic ${Buffer.from(PASSWORD).toString('base64')}`,
    'in base64url, with something behind it': Buffer.from(`${PASSWORD}:x`).toString('base64url'),
    'as bytes': `\\x${Buffer.from(PASSWORD).toString('hex')}`,
    'a token': `Set-Cookie: s=${TOKEN}; Path=/`,
    'the bytes of a token': Buffer.from(TOKEN, 'base64url').toString('hex'),
  }
  for (const [form, text] of Object.entries(forms)) {
    t.equal(search(text).length, 1, `${form}, alone`)
    t.equal(search(`${'x'.repeat(1000)}\n${text}\nx`).length, 1, `${form}, in a long text`)
  }
  t.equal(search(`${PASSWORD} ${TOKEN} ${PASSWORD}`).length, 2, 'each once')
})

test('text that only resembles a secret is not reported', async (t) => {
  const search = searchFor([{ text: TOKEN, what }])
  t.same(search(''), [])
  t.same(search(TOKEN.slice(0, -1)), [])
  t.same(search(TOKEN.toUpperCase()), [])
})

test('a PIN is found on its own, not as a part of a longer number', async (t) => {
  const search = searchFor([{ text: '402815', what: 'a PIN' }])
  for (const text of ['402815', '{"pin":"402815"}', '{"pin":402815}', 'PIN: 402815.\n', 'pin=402815&x=1']) {
    t.equal(search(text).length, 1, text)
  }
  for (const text of ['1402815', '402815123', '0192f3a4-0000-7000-8000-0000402815aa', '1.402815', '402815.5']) {
    t.same(search(text), [], text)
  }
})

test('values that are too short or too common are not searched for', async (t) => {
  const search = searchFor(['x', '1234', 'mật', 'aaaaaaaaaaaaaaaaaaaa', 'abababababab'].map((text) => ({ text, what })))
  t.same(search('x 1234 mật aaaaaaaaaaaaaaaaaaaa abababababab'), [])
})

test('ten thousand secrets are searched for simultaneously', async (t) => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({ text: `mật khẩu sai thứ ${index}!`, what }))
  const search = searchFor(many)
  t.same(search('mật khẩu sai thứ x'.repeat(10_000)), [])
  t.same(search('mật khẩu sai thứ 9876!'), [many[9876]])
})

test('keys and hashes are secret without having been planted', async (t) => {
  t.same(alwaysSecretIn('nothing of that kind'), [])
  t.same(alwaysSecretIn(['-----BEGIN EC PRIVATE', 'KEY-----'].join(' ')), ['a private key'])
  t.same(alwaysSecretIn(['$argon2id', 'v=19$m=19456'].join('$')), ['the hash of a password'])
})

test('a hint suffices to find the secret and does not reveal it', async (t) => {
  t.equal(hint({ text: TOKEN, what: 'a token' }), 'a token Vk3-… (43 characters)')
})
