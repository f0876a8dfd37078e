import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** A request as the receiver saw it. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Answering = (response: ServerResponse, received: Received) => void

export interface Receiver {
  readonly url: string
  readonly port: number
  readonly received: Received[]
  /** Resolves when so many requests have come in. */
  readonly hasReceived: (many: number) => Promise<void>
  /** How it answers from now on. */
  answer: Answering
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Another system on this machine, which answers 204 unless a test sets another answer. */
export const openReceiver = async (t: Test): Promise<Receiver> => {
  const received: Received[] = []
  let waiting: { readonly many: number; readonly done: () => void }[] = []
  const server = createServer(async (request, response) => {
    response.on('error', () => {})
    const { method = '', url = '', headers } = request
    let body: string
    try {
      body = await bodyOf(request)
    } catch {
      return
    }
    const one = { method, path: url, headers, body }
    received.push(one)
    receiver.answer(response, one)
    for (const { many, done } of waiting) if (received.length >= many) done()
    waiting = waiting.filter(({ many }) => received.length < many)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const { port } = server.address() as AddressInfo
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/thong-bao?tu=kiem-phieu`,
    port,
    received,
    hasReceived: (many) =>
      new Promise((done) => {
        if (received.length >= many) done()
        else waiting.push({ many, done })
      }),
    answer: answering(204),
  }
  return receiver
}

/** Answers with only a status. */
export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answering =>
  (response) =>
    void response.writeHead(status, headers).end()

/** Never answers. */
export const silent: Answering = () => {}
