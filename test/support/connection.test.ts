import { test } from 'tap'
import { connectionOfUrl } from './connection.ts'

test('a URL may name a host or the folder of a socket', async (t) => {
  t.same(connectionOfUrl('postgresql://an:b%C3%AD%20m%E1%BA%ADt@127.0.0.1:5433/kiem'), {
    host: '127.0.0.1',
    port: 5433,
    user: 'an',
    password: 'bí mật',
    database: 'kiem',
  })
  t.same(connectionOfUrl('postgresql://an@localhost/postgres?host=/var/run/pg&port=5499'), {
    host: '/var/run/pg',
    port: 5499,
    user: 'an',
    database: 'postgres',
  })
})
