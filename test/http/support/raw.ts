import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Answer, TestService } from '../../support/service.ts'

/** Reads the first answer in a text of HTTP/1.1. */
export const answerIn = (text: string): Answer => {
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => {
    const [name = '', value = ''] = line.split(/: (.*)/)
    return [name.toLowerCase(), value] as const
  })
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: JSON.parse(body) }
}

/** Makes the service listen and returns its port. */
export const listening = async ({ app }: TestService): Promise<number> => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}

/** When a connection has ended; a reset is one of the ways to end. */
export const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.on('error', () => {})
    socket.once('close', () => resolve())
  })

/** Sends bytes as they are, holds the connection open, and waits until the other side closes it; all that came back. */
export const exchange = async (port: number, bytes: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  if (bytes !== '') socket.write(bytes)
  await closed(socket)
  return text
}

/** The same for bytes that get an answer. */
export const sendRaw = async (port: number, bytes: string): Promise<Answer> => answerIn(await exchange(port, bytes))
