import { test } from 'tap'
import { machineNames, parseHostName } from '../../src/tls/host-name.ts'

test('names are plain host names in lower case', async (t) => {
  for (const [text, name] of [
    ['localhost', 'localhost'],
    ['May-Kiem-Phieu.Local', 'may-kiem-phieu.local'],
    ['a1.b-2.vn', 'a1.b-2.vn'],
    ['x'.repeat(63), 'x'.repeat(63)],
  ] as const) {
    t.same(parseHostName(text), { kind: 'name', text: name })
  }
})

test('addresses have their bytes, in every notation', async (t) => {
  for (const [text, hex] of [
    ['192.168.1.10', 'c0a8010a'],
    ['::1', '00000000000000000000000000000001'],
    ['::', '00000000000000000000000000000000'],
    ['2001:DB8::a:0:1', '20010db8000000000000000a00000001'],
    ['fd00:1:2:3:4:5:6:7', 'fd000001000200030004000500060007'],
    ['fe80::', 'fe800000000000000000000000000000'],
    ['::ffff:192.0.2.1', '00000000000000000000ffffc0000201'],
  ] as const) {
    const name = parseHostName(text)
    t.match(name, { kind: 'address', text: text.toLowerCase() })
    if (name?.kind === 'address') t.equal(name.bytes.toString('hex'), hex, text)
  }
})

test('anything else is refused', async (t) => {
  const refused = [
    '',
    '.',
    'a..b',
    '-a',
    'a-',
    '*.example.vn',
    'a b',
    'a/b',
    'a:80',
    'http://a',
    'máy.vn',
    'x'.repeat(64),
  ]
  const almost = [
    '1.2.3',
    '1.2.3.256',
    '192.168.1.10/24',
    'fe80::1%eth0',
    '[::1]',
    'a\u0000',
    'a_b',
    'a.'.repeat(126) + 'aa',
  ]
  for (const text of [...refused, ...almost]) t.equal(parseHostName(text), null, JSON.stringify(text))
})

test('the names of a machine are its name, the same under .local, and the addresses that others reach', async (t) => {
  const at = (address: string, internal = false) => ({ address, internal, family: 'IPv4' as const })
  const interfaces = {
    lo: [at('127.0.0.1', true)],
    eth0: [at('192.168.1.10'), at('fe80::1'), at('fd00::10')],
    none: undefined,
  }
  t.same(machineNames('hall', interfaces), ['hall', 'hall.local', '192.168.1.10', 'fd00::10'])
  t.same(machineNames('hall.example.vn', {}), ['hall.example.vn'])
  t.same(machineNames('máy của tôi', {}), [], 'a name that no certificate can carry')
})
