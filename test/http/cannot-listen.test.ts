import { createServer } from 'node:net'
import { type Test, test } from 'tap'
import { cannotListen as failureOf } from '../../src/http/cannot-listen.ts'
import { inWords } from '../support/worded.ts'

const cannotListen = (host: string, port: number, error: unknown) => inWords(failureOf(host, port, error))

const refusal = (t: Test, host: string, port: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    t.teardown(() => server.close())
    server.once('error', resolve)
    server.listen({ host, port }, () => reject(new Error('it could be opened')))
  })

test('a port in use is reported', async (t) => {
  const first = createServer()
  t.teardown(() => first.close())
  await new Promise<void>((done) => first.listen({ host: '127.0.0.1', port: 0 }, done))
  const { port } = first.address() as { port: number }
  t.match(cannotListen('127.0.0.1', port, await refusal(t, '127.0.0.1', port)), {
    vi: new RegExp(`cổng ${port} tại 127\\.0\\.0\\.1: hãy tắt chương trình đang dùng`),
    en: /stop the program that uses it, or set PORT/,
    detail: /EADDRINUSE/,
  })
})

test('an address that is not of this machine is reported as such', async (t) => {
  const address = cannotListen('192.0.2.7', 3000, await refusal(t, '192.0.2.7', 0))
  t.match(address, { vi: /hãy bỏ HOST/, en: /leave HOST out/, detail: /EADDRNOTAVAIL/ })
  const name = cannotListen('khong-co.invalid', 3000, Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }))
  t.match(name, { vi: /không có địa chỉ khong-co\.invalid/, en: /leave HOST out/ })
})

test('a port that needs more rights is reported', async (t) => {
  const error = Object.assign(new Error('listen EACCES: permission denied'), { code: 'EACCES' })
  t.match(cannotListen('127.0.0.1', 80, error), { vi: /đặt PORT sang số từ 1024/, en: /from 1024/, detail: /EACCES/ })
  t.match(cannotListen('127.0.0.1', 80, 'không rõ'), { vi: /đặt PORT sang số khác/, detail: 'không rõ' })
})
