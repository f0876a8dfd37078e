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

/**
 * Plain sockets and prepared requests: the cost of an HTTP library would be taken from the processors that the service
 * needs.
 */
const openConnection = async (job: HttpJob, { path, bodies }: HttpJob['targets'][number]): Promise<Lane> => {
  const socket = connect({ host: '127.0.0.1', port: job.port, noDelay: true })
  await once(socket, 'connect')
  const session = Object.entries(job.session).map(([name, value]) => `${name}: ${value}\r\n`)
  const requests = bodies.map((body) => ({
    head: `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${job.port}\r\n${session.join('')}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`,
    body: `\r\n${body}`,
  }))
  let turn = 0
  return {
    ask: () => {
      const { head, body } = requests[turn++ % requests.length]!
      socket.write(job.withKeys ? `${head}idempotency-key: ${randomUUID()}\r\n${body}` : head + body)
      return readAnswer(socket)
    },
    close: () => void socket.destroy(),
  }
}

/** One connection for each target of the job. */
export const openHttpConnections = (job: HttpJob): Promise<Lane[]> =>
  Promise.all(job.targets.map((target) => openConnection(job, target)))
