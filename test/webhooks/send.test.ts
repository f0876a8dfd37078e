import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { test } from 'tap'
import { selfSigned } from '../../src/tls/self-signed.ts'
import { reachable } from '../../src/webhooks/addresses.ts'
import { createSender, type Resolve, type Resolved } from '../../src/webhooks/send.ts'
import { createTargets } from '../../src/webhooks/targets.ts'
import { answering, openReceiver, silent } from './support/receiver.ts'

const LOCAL: Resolved = { address: '127.0.0.1', family: 4 }

const senderTo = (networks: readonly string[], resolve?: Resolve, ca?: string) => {
  const reach = reachable(networks)
  const send = createSender({
    reachable: reach,
    targets: createTargets(reach),
    ...(resolve ? { resolve } : {}),
    ...(ca ? { ca } : {}),
  })
  return (url: string, signal: AbortSignal = new AbortController().signal) =>
    send({ url, signal, body: '{"tên":"Đại hội"}', headers: { 'content-type': 'application/json', 'webhook-id': 'a' } })
}

test('a message is posted with its headers and bytes; a 2xx answer means delivered', async (t) => {
  const receiver = await openReceiver(t)
  const send = senderTo(['127.0.0.1'])
  t.same(await send(receiver.url), { outcome: 'delivered', status: 204 })
  const [one] = receiver.received
  t.match(one, { method: 'POST', path: '/thong-bao?tu=kiem-phieu', body: '{"tên":"Đại hội"}' })
  t.match(one!.headers, {
    'content-type': 'application/json',
    'webhook-id': 'a',
    'content-length': String(Buffer.byteLength('{"tên":"Đại hội"}')),
    'user-agent': 'kiem-phieu',
    host: `127.0.0.1:${receiver.port}`,
  })
  t.notOk('authorization' in one!.headers || 'cookie' in one!.headers)
  for (const [status, outcome] of [
    [200, 'delivered'],
    [299, 'delivered'],
    [300, 'refused'],
    [400, 'refused'],
    [401, 'refused'],
    [404, 'refused'],
    [410, 'gone'],
    [429, 'refused'],
    [500, 'refused'],
    [503, 'refused'],
  ] as const) {
    receiver.answer = answering(status)
    t.same(await send(receiver.url), { outcome, status })
  }
})

test('no redirect is followed, to a private address or any other', async (t) => {
  const receiver = await openReceiver(t)
  const secret = await openReceiver(t)
  const send = senderTo(['127.0.0.1'])
  for (const status of [301, 302, 303, 307, 308]) {
    receiver.answer = answering(status, { location: secret.url })
    t.same(await send(receiver.url), { outcome: 'refused', status })
  }
  t.same(secret.received, [])
})

test('a large answer is not read, and a slow one ends at the timeout', async (t) => {
  const receiver = await openReceiver(t)
  const send = senderTo(['127.0.0.1'])
  let taken = 0
  let isClosed = false
  receiver.answer = (response) => {
    response.writeHead(200)
    const chunk = Buffer.alloc(16_384)
    const more = (): void => {
      while (!isClosed && response.write(chunk)) taken += chunk.length
    }
    response.on('drain', more).on('close', () => {
      isClosed = true
    })
    more()
  }
  t.same(await send(receiver.url), { outcome: 'delivered', status: 200 }, 'an answer without an end')
  t.ok(taken < 64 * 1_048_576)
  const time = new AbortController()
  receiver.answer = (response) => {
    response.writeHead(200)
    response.write('x', () => time.abort())
  }
  t.match(await send(receiver.url, time.signal), { outcome: /^(?:delivered|timeout)$/ }, 'one that stops in the middle')
})

test('a receiver that times out or breaks the connection has not received the message', async (t) => {
  const receiver = await openReceiver(t)
  const send = senderTo(['127.0.0.1'])
  receiver.answer = silent
  const time = new AbortController()
  const sending = send(receiver.url, time.signal)
  await receiver.hasReceived(1)
  time.abort()
  t.same(await sending, { outcome: 'timeout', status: null })
  receiver.answer = (response) => void response.destroy()
  t.same(await send(receiver.url), { outcome: 'unreachable', status: null })
  receiver.answer = (response) => void response.socket!.end('no HTTP at all\r\n\r\n')
  t.same(await send(receiver.url), { outcome: 'unreachable', status: null })
  receiver.answer = (response) => void response.socket!.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`)
  t.same(await send(receiver.url), { outcome: 'unreachable', status: null }, 'endless headers')
  const over = AbortSignal.abort()
  t.same(await send(receiver.url, over), { outcome: 'timeout', status: null }, 'no time at all')
})

test('a name that is not resolved, resolves to nothing, or is resolved too late', async (t) => {
  const url = 'https://host.example/'
  const failing = senderTo([], () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })))
  t.same(await failing(url), { outcome: 'name-unknown', status: null })
  t.same(await senderTo([], async () => [])(url), { outcome: 'name-unknown', status: null })
  const time = new AbortController()
  const waiting = senderTo([], () => new Promise(() => {}))(url, time.signal)
  time.abort()
  t.same(await waiting, { outcome: 'timeout', status: null })
})

test('a name with one private address among public ones is not contacted', async (t) => {
  const receiver = await openReceiver(t)
  const refused = { outcome: 'address-not-allowed', status: null }
  const url = `https://host.example:${receiver.port}/`
  for (const address of ['127.0.0.1', '169.254.169.254', '10.0.0.1']) {
    const resolve: Resolve = async () => [
      { address: '1.1.1.1', family: 4 },
      { address, family: 4 },
    ]
    t.same(await senderTo([], resolve)(url), refused, address)
  }
  for (const address of ['::1', '::ffff:127.0.0.1', 'fe80::1%lo', '64:ff9b::7f00:1', '2002:7f00:1::']) {
    t.same(await senderTo([], async () => [{ address, family: 6 }])(url), refused, address)
  }
  t.same(await senderTo(['10.0.0.0/8'], async () => [LOCAL])(url), refused, 'another network is allowed')
  t.same(await senderTo([])(`http://127.0.0.1:${receiver.port}/`), refused, 'an address that was allowed before')
  t.same(await senderTo([])(`https://localhost:${receiver.port}/`), refused)
  t.same(receiver.received, [])
})

test('plain http goes to allowed private addresses only, whatever the name', async (t) => {
  const receiver = await openReceiver(t)
  const url = `http://host.example:${receiver.port}/`
  const one = await senderTo(['127.0.0.1'], async () => [LOCAL])(url)
  t.same(one, { outcome: 'delivered', status: 204 })
  const mixed: Resolve = async () => [LOCAL, { address: '1.1.1.1', family: 4 }]
  t.same(await senderTo(['127.0.0.1'], mixed)(url), { outcome: 'address-not-allowed', status: null })
  t.equal(receiver.received.length, 1)
})

test('DNS rebinding: the name is resolved once per attempt, and the connection goes to the checked address', async (t) => {
  const receiver = await openReceiver(t)
  const asked: string[] = []
  /** An allowed address first, then another: a second lookup for the connection would lead there. */
  const rebinding: Resolve = async (name) => {
    asked.push(name)
    return [asked.length === 1 ? LOCAL : { address: '169.254.169.254', family: 4 }]
  }
  const send = senderTo(['127.0.0.1'], rebinding)
  const url = `http://host.example:${receiver.port}/`
  t.same(await send(url), { outcome: 'delivered', status: 204 })
  t.same(asked, ['host.example'])
  t.equal(receiver.received[0]!.headers.host, `host.example:${receiver.port}`)
  t.same(await send(url), { outcome: 'address-not-allowed', status: null }, 'at the next attempt it is seen')
  t.equal(receiver.received.length, 1)
})

test('https: the certificate must be valid for the requested name', async (t) => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = selfSigned(keys, {
    names: [{ kind: 'name', text: 'localhost' }],
    notBefore: new Date('2017-01-01T00:00:00Z'),
    notAfter: new Date('2049-01-01T00:00:00Z'),
    serial: Buffer.of(1),
  })
  const server = createServer(
    { key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), cert: certificate },
    (_request, response) => void response.writeHead(204).end(),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const resolve: Resolve = async () => [LOCAL]
  const networks = ['127.0.0.1']
  const held = { outcome: 'certificate-invalid', status: null }
  t.same(await senderTo(networks, resolve)(`https://localhost:${port}/`), held, 'of nobody who is known')
  t.same(await senderTo(networks, resolve, certificate)(`https://localhost:${port}/`), {
    outcome: 'delivered',
    status: 204,
  })
  t.same(await senderTo(networks, resolve, certificate)(`https://host.example:${port}/`), held, 'of another name')
})
