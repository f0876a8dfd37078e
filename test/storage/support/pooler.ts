import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Test } from 'tap'

/** Length and protocol version precede the names and values of a StartupMessage. */
const HEAD = 8

/** The first message of a connection without its `options`. */
const withoutOptions = (message: Buffer): Buffer => {
  const words = message.subarray(HEAD, -1).toString().split('\0').slice(0, -1)
  const kept = words.filter((_, index) => words[index - (index % 2)] !== 'options')
  const body = Buffer.from(`${kept.join('\0')}\0\0`)
  const head = Buffer.from(message.subarray(0, HEAD))
  head.writeInt32BE(HEAD + body.length)
  return Buffer.concat([head, body])
}

/** A proxy like a pooler that ignores the startup options of a client. */
export const poolerWithoutOptions = async (
  t: Test,
  server: { readonly host: string; readonly port: number },
): Promise<number> => {
  const open = new Set<Socket>()
  const pooler = createServer(async (client) => {
    const behind = connect(`${server.host}/.s.PGSQL.${server.port}`)
    for (const socket of [client, behind]) {
      open.add(socket.on('error', () => undefined))
    }
    const [first] = (await once(client, 'data')) as [Buffer]
    behind.write(withoutOptions(first))
    client.pipe(behind).pipe(client)
  })
  pooler.listen(0, '127.0.0.1')
  await once(pooler, 'listening')
  t.teardown(async () => {
    for (const socket of open) socket.destroy()
    pooler.close()
    await once(pooler, 'close')
  })
  return (pooler.address() as AddressInfo).port
}
