import pg from 'pg'
import { test } from 'tap'
import { placeIn, readHosts } from '../../../src/storage/hosts/read-hosts.ts'

/** The place, account and database that the PostgreSQL client reads in each address. */
const understood = (text: string) => {
  const read = readHosts(text)
  if (!read.ok) return read.error
  return read.value.map((address) => {
    const { host, port, user, database, password } = new pg.Client({ connectionString: address })
    return [host, port, user, password, database].join(' ')
  })
}

test('hosts with a port each, one port for all, or none, in the form of libpq', async (t) => {
  const one = 'an p%40ss tally'.replace('%40', '@')
  for (const [text, ...places] of [
    ['postgres://an:p%40ss@a:1,b:2/tally', 'a 1', 'b 2'],
    ['postgresql://an:p%40ss@a:5433,b/tally', 'a 5433', 'b 5432'],
    ['postgres://an:p%40ss@a,b,c.example.vn/tally', 'a 5432', 'b 5432', 'c.example.vn 5432'],
    ['postgres://an:p%40ss@[::1]:1,[fd00::2],10.0.0.3:3/tally', '::1 1', 'fd00::2 5432', '10.0.0.3 3'],
    ['postgres://an:p%40ss@/tally?host=a,b&port=1,2', 'a 1', 'b 2'],
    ['postgres://an:p%40ss@/tally?host=a,::1&port=7', 'a 7', '::1 7'],
    ['postgres://an:p%40ss@x:9/tally?host=a,b', 'a 9', 'b 9'],
    ['postgres://an:p%40ss@%2Frun%2Fone:1,%2Frun%2Ftwo:2/tally', '/run/one 1', '/run/two 2'],
    ['postgres://an:p%40ss@/tally?host=%2Frun%2Fm%C3%A1y,/run/two', '/run/máy 5432', '/run/two 5432'],
    ['postgres://an:p%40ss@a:1,b:2/tally?target_session_attrs=read-write', 'a 1', 'b 2'],
    ['postgres://an:p%40ss@a:1,b:2/tally?target_session_attrs=primary&sslmode=verify-full', 'a 1', 'b 2'],
  ] as const) {
    t.same(
      understood(text),
      places.map((place) => `${place} ${one}`),
      text,
    )
  }
})

test('an address of one host is left as it is', async (t) => {
  for (const text of [
    'postgres://db/x',
    'postgres:///x?host=/run/postgresql',
    'postgres://an:p%40ss@db:5432/x?sslmode=verify-full&options=-c%20search_path%3Dpublic',
    'postgresql://an:a%20b@[::1]:5432/x?target_session_attrs=read-write',
    'postgres://an:50%off and more@db/x',
  ])
    t.same(readHosts(text), { ok: true, value: [text] })
})

test('other parameters stay with each host', async (t) => {
  const read = readHosts('postgres://an@a,b/x?options=-c%20work_mem%3D4MB&sslmode=verify-full')
  if (!read.ok) throw new Error(read.error.part)
  t.same(
    read.value.map((address) => [...new URL(address).searchParams]),
    ['a', 'b'].map((host) => [
      ['host', host],
      ['port', '5432'],
      ['options', '-c work_mem=4MB'],
      ['sslmode', 'verify-full'],
    ]),
  )
  t.same(read.value.map(placeIn), ['a:5432', 'b:5432'])
})

test('the part that is not understood is named, and nothing of the password', async (t) => {
  for (const [part, ...texts] of [
    ['scheme', 'mysql://a,b/x', 'a,b', 'host=a,b port=1'],
    ['characters', 'postgres://an:p#w@a,b/x', 'postgres://an:p?w=1@a,b/x', 'postgres://an:1/w@a,b/x'],
    ['host', 'postgres://an@a,/x', 'postgres://an@,b/x', 'postgres://an@[::1,b/x', 'postgres://an@[::g],b/x'],
    [
      'host',
      'postgres://an@fd00::1,b/x',
      'postgres://an@a:1:2,b/x',
      'postgres://an@/x?host=a,,b',
      'postgres://an@a b,c/x',
      'postgres://an@%zz,c/x',
    ],
    ['port', 'postgres://an@a:0,b/x', 'postgres://an@a:65536,b/x', 'postgres://an@a:x,b/x'],
    [
      'port-count',
      'postgres://an@a,b,c/x?port=1,2',
      'postgres://an@/x?host=a,b&port=1,2,3',
      'postgres://an@a/x?port=1,2',
    ],
    ['session-attributes', 'postgres://an@a,b/x?target_session_attrs=any', 'postgres://an@a,b/x?target_session_attrs='],
    ['parameter', 'postgres://an@a,b/x?hostaddr=10.0.0.1', 'postgres://an@a,b/x?load_balance_hosts=random'],
    ['parameter', 'postgres://an@a/x?sslmod=verify-full', 'postgres://an@a/x?connect_timeout=3'],
  ] as const) {
    for (const text of texts) t.match(readHosts(text), { ok: false, error: { part } }, text)
  }
  t.same(readHosts('postgres://an@a/x?sslmod=verify-full'), {
    ok: false,
    error: { part: 'parameter', parameter: 'sslmod' },
  })
})
