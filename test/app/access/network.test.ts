import { test } from 'tap'
import { networkOf } from '../../../src/app/access/network.ts'

test('the network of an IPv4 address is the address itself', async (t) => {
  for (const address of ['192.0.2.7', '10.0.0.5', '127.0.0.2']) t.equal(networkOf(address), address)
  t.equal(networkOf(null), null)
})

test('an IPv6 address is reduced to its network, because a machine may choose any address in it', async (t) => {
  const same = ['2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', '2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::1%eth0']
  t.same(new Set(same.map(networkOf)), new Set(['2001:db8:1:2::/64']))
  for (const other of ['2001:db8:1:3::1', '2001:db8:0:2::1', '2001:db8:1::1', 'fe80::1']) {
    t.not(networkOf(other), '2001:db8:1:2::/64', other)
  }
  t.equal(networkOf('::'), '0:0:0:0::/64')
})

test('an address of a link or a site counts whole, because everybody in the hall has the same network', async (t) => {
  for (const prefix of ['fe80', 'febf', 'fc00', 'fd12:3456:789a']) {
    t.equal(networkOf(`${prefix}::1`), networkOf(`${prefix}::0001%eth0`), prefix)
    t.not(networkOf(`${prefix}::1`), networkOf(`${prefix}::bad`), prefix)
  }
  // Neither is one of these: a group without its leading zeros, and the neighbours of the two ranges.
  for (const prefix of ['fe', 'fd', 'fe7f', 'fec0', 'fbff', 'fe00']) {
    t.equal(networkOf(`${prefix}::1`), networkOf(`${prefix}::bad`), prefix)
  }
})

test('the two loopback addresses count as one place', async (t) => {
  t.equal(networkOf('::1'), networkOf('127.0.0.1'))
  t.not(networkOf('::2'), networkOf('::1'))
})
