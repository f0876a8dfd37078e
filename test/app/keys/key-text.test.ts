import { test } from 'tap'
import { keyText, parseKey } from '../../../src/app/keys/key-text.ts'
import type { ApiKeyId } from '../../../src/kernel/brand.ts'

const id = '0192f3a4-5b6c-7d8e-9f01-23456789abcd' as ApiKeyId
const secret = 'Aa0_-'.padEnd(43, 'x')
const text = `kp_0192f3a45b6c7d8e9f0123456789abcd_${secret}`

test('a key consists of its id and its secret and can be parsed', async (t) => {
  t.equal(keyText({ id, secret }), text)
  t.same(parseKey(text), { id, secret })
  t.same(parseKey(keyText({ id, secret: '_'.repeat(43) })), { id, secret: '_'.repeat(43) }, 'the mark may occur inside')
})

test('any other text is not a key', async (t) => {
  const others = {
    nothing: '',
    'the prefix alone': 'kp_',
    'another prefix': text.replace('kp_', 'sk_'),
    'without its prefix': text.slice(3),
    'a prefix in capitals': text.replace('kp_', 'KP_'),
    'truncated by one character': text.slice(0, -1),
    'longer by one character': `${text}x`,
    'without its secret': text.slice(0, 36),
    'the id with its dashes': `kp_${id}_${secret}`,
    'an id in capitals': text.replace('9abcd', '9ABCD'),
    'an id of other letters': text.replace('9abcd', '9abcg'),
    'base64 with plus and slash': `kp_${text.slice(3, 35)}_${'+/'.padEnd(43, 'x')}`,
    'padding behind the secret': `${text.slice(0, -1)}=`,
    'a space before': ` ${text}`,
    'a line break behind': `${text}\n`,
    'two keys': `${text} ${text}`,
    'a letter that only looks like one': text.replace('a4', 'а4'),
  }
  for (const [what, other] of Object.entries(others)) t.equal(parseKey(other), null, what)
})
