import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { CompilerAnswer, CompilerOrder } from './order.ts'

/** A worker and the port to it. Its own port would also carry what tools of the process have to say. */
interface Thread {
  readonly worker: Worker
  readonly port: MessagePort
}

/**
 * Orders after which the thread of the compiler is replaced, because the compiler keeps some memory of each: resident memory
 * grows by 50 MB in 200 papers of threads of 10, by 16 MB of threads of 3.
 */
const ORDERS_OF_THREAD = 3

const start = (): Thread => {
  const { port1: port, port2: theirs } = new MessageChannel()
  const worker = new Worker(new URL('./compiler-worker.ts', import.meta.url), {
    workerData: theirs,
    transferList: [theirs],
  })
  return { worker, port }
}

/** Two threads never exist at a time, so that their memory does not add up. The next one starts before it is needed. */
const replaced = async ({ worker, port }: Thread): Promise<Thread> => {
  port.close()
  await worker.terminate()
  return start()
}

/**
 * Compiles documents in a thread that is replaced after some of them. Starting and ending a thread blocks its parent for
 * milliseconds, so that the parent is not the thread of the service.
 * @returns a function that compiles one document; call it again after it has answered. It throws if its thread ends.
 */
export const createCompiler = (): ((order: CompilerOrder) => Promise<CompilerAnswer>) => {
  let thread: Promise<Thread> | null = null
  let compiled = 0

  return async (order) => {
    thread ??= Promise.resolve(start())
    const current = await thread
    const { worker, port } = current
    return new Promise((resolve, reject) => {
      let cause = new Error('the thread of the compiler has ended')
      worker.once('error', (error) => {
        cause = error instanceof Error ? error : new Error(String(error))
      })
      worker.once('exit', () => {
        thread = null
        reject(cause)
      })
      port.once('message', (answer: CompilerAnswer) => {
        worker.removeAllListeners()
        compiled += 1
        if (compiled % ORDERS_OF_THREAD === 0) thread = replaced(current)
        resolve(answer)
      })
      port.postMessage(order, [order.data.buffer])
    })
  }
}
