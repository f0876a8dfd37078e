import { test } from 'tap'
import { reachable } from '../../src/webhooks/addresses.ts'
import { createTargets } from '../../src/webhooks/targets.ts'

/** One or more of every kind of address that is not the public internet (IANA registries; RFC 6890). */
const PRIVATE: Readonly<Record<string, readonly string[]>> = {
  unspecified: ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', 'fc00::1', 'fdff:ffff::1'],
  'shared by providers': ['100.64.0.1', '100.127.255.254'],
  'link-local': ['169.254.0.1', 'fe80::1', 'febf::1', 'fe80::1%eth0'],
  'metadata of clouds': ['169.254.169.254', 'fd00:ec2::254'],
  documentation: ['192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1'],
  protocols: ['192.0.0.8', '2001::1', '2001:10::1', '64:ff9b:1::1', '100::1', '5f00::1'],
  'site-local, as it was once': ['fec0::1'],
  benchmarks: ['198.18.0.1', '198.19.255.255', '2001:2::1'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1'],
  'reserved and broadcast': ['240.0.0.1', '255.255.255.255', '192.88.99.1'],
  'IPv4 in IPv6': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '0:0:0:0:0:ffff:c0a8:1'],
  'IPv4, the old way': ['::127.0.0.1', '::7f00:1', '::ffff:0:127.0.0.1'],
  'translated by NAT64': ['64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b::a9fe:a9fe'],
  'tunnelled by 6to4': ['2002:7f00:1::', '2002:a00:1::1', '2002:c0a8:101:1::1'],
  Teredo: ['2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  'no addresses': ['', 'localhost', '1.2.3', '1.2.3.4.5', '::g', '256.1.1.1'],
}

const PUBLIC = [
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2400:cb00::1',
  '2a00:1450::1',
  '::ffff:1.1.1.1',
  '64:ff9b::101:101',
  '2002:101:101::1',
]

test('private addresses, in every notation, are not reached', async (t) => {
  const { reachOf } = reachable([])
  for (const [kind, addresses] of Object.entries(PRIVATE)) {
    for (const address of addresses) t.equal(reachOf(address), null, `${kind}: ${address}`)
  }
  for (const address of PUBLIC) t.equal(reachOf(address), 'public', address)
})

test('only the private addresses of the configuration are reached', async (t) => {
  const { reachOf } = reachable(['10.1.2.0/24', '127.0.0.1', 'fd12::/16', '::1'])
  for (const address of ['10.1.2.3', '127.0.0.1', '::ffff:10.1.2.3', 'fd12::9', '::1']) {
    t.equal(reachOf(address), 'allowed', address)
  }
  const others = ['10.1.3.1', '127.0.0.2', 'fd13::1', '::2', '64:ff9b::a01:203', '2002:a01:203::1', '::10.1.2.3']
  for (const address of others) t.equal(reachOf(address), null, address)
  t.equal(reachOf('1.1.1.1'), 'public')
})

test('forbidden addresses are refused before any name is resolved', async (t) => {
  const { refusalOf } = createTargets(reachable([]))
  const expected: Readonly<Record<string, readonly string[]>> = {
    'address-unreadable': [
      'nothing',
      'https://',
      '//host/path',
      'https://an:matkhau@host.example/',
      'https://an@host.example/',
      'https://host.example/#part',
      'https://host.example:99999/',
      'https://ho st.example/',
      'https://1.2.3.4.5/',
      'https://[::1/',
    ],
    'not-https': [
      'http://host.example/',
      'ftp://host.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'gopher://x/',
      'http://1.1.1.1/',
    ],
    'port-not-allowed': ['https://host.example:25/', 'https://host.example:22/', 'https://host.example:0/'],
    'address-not-allowed': [
      'https://127.0.0.1/',
      'https://127.1/',
      'https://2130706433/',
      'https://0x7f000001/',
      'https://0177.0.0.1/',
      'https://127.0.0.1./',
      'https://%31%32%37.0.0.1/',
      'https://１２７.0.0.1/',
      'https://127。0。0。1/',
      'https://0/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://[::ffff:7f00:1]/',
      'https://[0:0:0:0:0:0:0:1]/',
      'https://[64:ff9b::10.0.0.1]/',
      'https://169.254.169.254/latest/meta-data/',
      'https://10.0.0.1:8443/x',
      'https://localhost/',
      'https://LOCALHOST./',
      'https://a.localhost/',
      'http://127.0.0.1:8080/',
    ],
  }
  for (const [refusal, urls] of Object.entries(expected)) {
    for (const url of urls) t.equal(refusalOf(url), refusal, url)
  }
  for (const url of [
    'https://host.example/x?y=1',
    'https://host.example:8443/',
    'https://1.1.1.1/',
    'https://[2400:cb00::1]/',
  ]) {
    t.equal(refusalOf(url), null, url)
  }
})

test('plain http is allowed only within an allowed private network', async (t) => {
  const { refusalOf } = createTargets(reachable(['10.1.2.0/24', '127.0.0.1']))
  t.equal(refusalOf('http://10.1.2.3:8080/x'), null)
  t.equal(refusalOf('https://10.1.2.3/x'), null)
  t.equal(refusalOf('http://localhost:8080/'), null)
  t.equal(refusalOf('http://10.1.3.1/'), 'address-not-allowed')
  t.equal(refusalOf('http://1.1.1.1/'), 'not-https')
  t.equal(refusalOf('http://host.example/'), null, 'a name may lead there; that is seen when it is resolved')
})
