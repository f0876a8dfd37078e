import { Agent, request } from 'node:http'
import type { Abuser, Target } from './protocol.ts'
import { Tally } from './sockets.ts'

/** One request of a lane; `turn` counts those of all lanes. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Sends one request and reads its whole answer; its status, or the name of the failure. */
const statusOf = (agent: Agent, { port }: Target, { method, path, headers = {}, body }: Asked): Promise<string> =>
  new Promise((resolve) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
      answer.resume()
      answer.once('close', () => resolve(String(answer.statusCode)))
    })
    sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    sent.end(body)
  })

/** A client that sends requests over so many connections as fast as they are answered. */
export const flood =
  (lanes: number, asked: (target: Target, turn: number) => Asked): Abuser =>
  async (target, signal) => {
    const agent = new Agent({ keepAlive: true, maxSockets: lanes })
    const tally = new Tally()
    let turn = 0
    const lane = async () => {
      while (!signal.aborted) tally.add(await statusOf(agent, target, asked(target, turn++)))
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    agent.destroy()
    return tally.outcome
  }

/** A request with a JSON body that is given as text, whatever it is. */
export const json = (path: string, body: string, headers: Readonly<Record<string, string>> = {}): Asked => ({
  method: 'POST',
  path,
  headers: { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
  body,
})
