import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { discardEndpoint, socketEndpoint, tcpEndpoint } from '../../../src/storage/embedded/endpoint.ts'
import { postgresArguments } from '../../../src/storage/embedded/settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { failedStart } from '../../support/worded.ts'

const LONG = 'đ'.repeat(60)

test('a short path has its socket beside the data, and keeps it', async (t) => {
  const dataDir = temporaryFolder(t)
  const endpoint = socketEndpoint(dataDir, undefined)
  t.same(endpoint, { ok: true, value: { kind: 'socket', host: join(dataDir, 'socket'), port: 5432 } })
  t.same(socketEndpoint(dataDir, undefined), endpoint)
  if (endpoint.ok) discardEndpoint(dataDir, endpoint.value)
  t.ok(existsSync(join(dataDir, 'socket')))
})

test('the limit is in bytes: a long path uses the first temporary folder that is short enough', async (t) => {
  const short = temporaryFolder(t)
  const endpoint = socketEndpoint(join(short, LONG), undefined, [join(short, LONG), short])
  if (!endpoint.ok) throw failedStart(endpoint.error)
  t.ok(endpoint.value.host.startsWith(join(short, 'kiem-phieu-')))
  t.equal(statSync(endpoint.value.host).mode & 0o777, 0o700)
  discardEndpoint(join(short, LONG), endpoint.value)
  t.notOk(existsSync(endpoint.value.host))
})

test('if no folder is short enough for a socket, the failure says so', async (t) => {
  t.match(socketEndpoint(join('/d', LONG), undefined, [join('/t', LONG)]), {
    ok: false,
    error: { code: 'socket-folder-unavailable' },
  })
})

test('TCP takes a free port of the loopback address', async (t) => {
  const endpoint = await tcpEndpoint()
  t.match(endpoint, { kind: 'tcp', host: '127.0.0.1' })
  t.ok(endpoint.port > 0)
})

test('PostgreSQL listens at one endpoint only, and a path is one quoted element of a list', async (t) => {
  const socket = postgresArguments('/d', { kind: 'socket', host: '/a, "b"', port: 5432 })
  t.ok(socket.includes('listen_addresses='))
  t.ok(socket.includes('unix_socket_directories="/a, ""b"""'))
  const tcp = postgresArguments('/d', { kind: 'tcp', host: '127.0.0.1', port: 5499 })
  t.ok(tcp.includes('listen_addresses=127.0.0.1'))
  t.ok(tcp.includes('unix_socket_directories='))
  t.ok(tcp.includes('port=5499'))
  for (const setting of ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on'])
    t.ok(tcp.includes(setting), setting)
})
