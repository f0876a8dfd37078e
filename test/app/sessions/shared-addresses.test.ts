import { test } from 'tap'
import type { UnitOfWork } from '../../../src/app/ports.ts'
import type { SharedAddress } from '../../../src/app/sessions/model.ts'
import { SHARED_BY, SharedAddresses } from '../../../src/app/sessions/shared-addresses.ts'

const SIGNED_IN = ['session.opened']

/** A service whose database answers as told; with null it is away. */
const watching = () => {
  const told: SharedAddress[] = []
  const asked: [at: string, least: number][] = []
  let found: readonly SharedAddress[] | null = []
  let elapsed = 0
  const sharedAddresses = async (at: string, least: number) => {
    asked.push([at, least])
    return found
  }
  const read = async (_: unknown, query: (reads: { sharedAddresses: typeof sharedAddresses }) => unknown) => {
    if (found === null) throw new Error('the database is away')
    return query({ sharedAddresses })
  }
  const shared = new SharedAddresses(
    {
      uow: { read } as unknown as Pick<UnitOfWork, 'read'>,
      now: () => new Date('2017-08-05T01:00:00Z'),
      elapsed: () => elapsed,
    },
    (one) => told.push(one),
  )
  return {
    shared,
    told,
    asked,
    find: (...addresses: readonly string[]) => {
      found = addresses.map((address) => ({ address, accounts: SHARED_BY }))
    },
    goAway: () => {
      found = null
    },
    wait: (minutes: number) => {
      elapsed += minutes * 60_000
    },
  }
}

test('an address that many accounts share is reported once, with their number', async (t) => {
  const { shared, told, asked, find } = watching()
  await shared.look()
  t.same(told, [])
  t.same(asked, [['2017-08-05T01:00:00.000Z', SHARED_BY]])
  find('172.18.0.1')
  await shared.look()
  await shared.look()
  t.same(told, [{ address: '172.18.0.1', accounts: SHARED_BY }])
  find('172.18.0.1', '10.0.0.5', 'fe80:0:0:0:0:0:0:1')
  await shared.look()
  t.same(
    told.map(({ address }) => address),
    ['172.18.0.1', '10.0.0.5', 'fe80:0:0:0:0:0:0:1'],
  )
})

test('this machine, and a network of IPv6 in which all laptops of a hall are, is not reported', async (t) => {
  const { shared, told, find } = watching()
  find('127.0.0.1', '127.0.1.1', '2001:db8:0:0::/64')
  await shared.look()
  t.same(told, [])
})

test('after a sign-in it is looked again, at most every ten minutes, and after nothing else', async (t) => {
  const { shared, told, asked, find, wait } = watching()
  await shared.committed(['ballots.entered'])
  t.equal(asked.length, 0)
  await shared.committed(SIGNED_IN)
  t.equal(asked.length, 1, 'the first sign-in')
  find('10.0.0.5')
  wait(9)
  await shared.committed(SIGNED_IN)
  t.equal(asked.length, 1)
  wait(1)
  await shared.committed(['ballots.entered'])
  t.equal(asked.length, 1)
  await shared.committed(['role.granted', 'session.opened'])
  t.equal(asked.length, 2)
  t.equal(told.length, 1)
})

test('a database that is away stops neither the start nor a sign-in', async (t) => {
  const { shared, told, goAway } = watching()
  goAway()
  await shared.look()
  await shared.committed(SIGNED_IN)
  t.same(told, [])
})
