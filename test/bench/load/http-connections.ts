import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Lane } from './process.ts'
import type { HttpJob } from './protocol.ts'

const HEAD_END = Buffer.from('\r\n\r\n')
const LENGTH = /\r\ncontent-length: (\d+)/i

/** Bytes of the answer that `data` begins with; undefined while its head is not complete. */
const answerLength = (data: Buffer): number | undefined => {
  const head = data.indexOf(HEAD_END)
  if (head < 0) return undefined
  const length = LENGTH.exec(data.toString('latin1', 0, head))?.[1]
  if (length === undefined) throw new Error('an answer without a length')
  return head + HEAD_END.length + Number(length)
}

/** Reads one answer; the status must be 201. */
const readAnswer = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    let received: Buffer | undefined
    const finish = (error?: Error) => {
      socket.off('data', onData).off('error', finish).off('close', onClose)
      error ? reject(error) : resolve()
    }
    const onClose = () => finish(new Error('the service closed the connection'))
    const onData = (chunk: Buffer) => {
      received = received ? Buffer.concat([received, chunk]) : chunk
      const length = answerLength(received)
      if (length === undefined || received.length < length) return
      finish(received.toString('latin1', 9, 12) === '201' ? undefined : new Error(received.toString()))
    }
    socket.on('data', onData).on('error', finish).on('close', onClose)
  })

/** The number of the next ballot of the entry that the path belongs to. */
const nextOf = async ({ port, session }: HttpJob, path: string): Promise<number> => {
  const entry = await fetch(`http://127.0.0.1:${port}${path.replace(/\/ballots$/, '')}`, { headers: session })
  const { next } = (await entry.json()) as { next: number }
  return next
}

/**
 * Plain sockets and prepared requests: the cost of an HTTP library would be taken from the processors that the service
 * needs.
 */
const openConnection = async (
  job: HttpJob,
  { path, bodies, ballotsEach }: HttpJob['targets'][number],
): Promise<Lane> => {
  let from = await nextOf(job, path)
  const socket = connect({ host: '127.0.0.1', port: job.port, noDelay: true })
  await once(socket, 'connect')
  const session = Object.entries(job.session).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${job.port}\r\n${session.join('')}content-type: application/json\r\n`
  const requests = bodies.map((body) => ({ rest: body.slice(1), bytes: Buffer.byteLength(body) - 1 }))
  let turn = 0
  return {
    ask: () => {
      const { rest, bytes } = requests[turn++ % requests.length]!
      const begin = `{"from":${from},`
      from += ballotsEach
      const key = job.withKeys ? `idempotency-key: ${randomUUID()}\r\n` : ''
      socket.write(`${head}content-length: ${begin.length + bytes}\r\n${key}\r\n${begin}${rest}`)
      return readAnswer(socket)
    },
    close: () => void socket.destroy(),
  }
}

/** One connection for each target of the job. */
export const openHttpConnections = (job: HttpJob): Promise<Lane[]> =>
  Promise.all(job.targets.map((target) => openConnection(job, target)))
