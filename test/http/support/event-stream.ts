import { once } from 'node:events'
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { TEST_TOKEN } from '../../support/service.ts'

export interface Message {
  readonly id: string
  readonly event: string
  readonly data: {
    readonly log: string
    readonly sequence: number
    readonly action: string
    readonly object: { readonly type: string; readonly id: string | null }
    readonly after: Record<string, unknown> | null
  }
}

/** The messages of a stream, parsed as the HTML standard (9.2.6) tells browsers to. */
export interface Reader {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly messages: readonly Message[]
  /** Everything as it came. */
  readonly text: () => string
  /** Waits for a message that meets the condition; rejects if the stream ends before. */
  readonly until: (condition: () => boolean) => Promise<void>
  /** Waits until the other side ends the stream. */
  readonly ended: Promise<void>
  /** Breaks the connection off. */
  readonly break: () => void
  /** Stops reading. */
  readonly stall: () => void
}

export interface ReaderOptions {
  /** Null sends none. */
  readonly token?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

const messageOf = (block: string): Message | null => {
  const fields = new Map(
    block.split('\n').map((line) => {
      const [name = '', value = ''] = line.split(/: ?(.*)/s)
      return [name, value] as const
    }),
  )
  const data = fields.get('data')
  if (data === undefined) return null
  return { id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: JSON.parse(data) }
}

/** Follows a stream over a socket. */
export const follow = async (
  port: number,
  path: string,
  { token = TEST_TOKEN, headers = {} }: ReaderOptions = {},
): Promise<Reader> => {
  const asked = request({
    port,
    path,
    agent: false,
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
  })
  asked.on('error', () => {})
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const messages: Message[] = []
  const waiting = new Set<() => void>()
  const wake = (): void => {
    for (const look of waiting) look()
  }
  let text = ''
  let read = 0
  let isOver = false
  response.setEncoding('utf8').on('data', (part: string) => {
    text += part
    for (let end = text.indexOf('\n\n', read); end >= 0; end = text.indexOf('\n\n', read)) {
      const message = messageOf(text.slice(read, end))
      if (message) messages.push(message)
      read = end + 2
    }
    wake()
  })
  response.on('error', () => {})
  const ended = new Promise<void>((resolve) => {
    response.once('close', () => {
      isOver = true
      resolve()
      wake()
    })
  })
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    messages,
    text: () => text,
    ended,
    until: (condition) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (condition()) resolve()
          else if (isOver) reject(new Error(`the stream ended after ${JSON.stringify(text.slice(-500))}`))
          else return
          waiting.delete(look)
        }
        waiting.add(look)
        look()
      }),
    break: () => asked.destroy(),
    stall: () => response.pause(),
  }
}

/** Repeats a question until its answer is right. */
export const eventually = async <T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> => {
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
  }
}
