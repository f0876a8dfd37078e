import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { err, ok, type Result } from '../kernel/result.ts'

/** Limits of one thread. */
export interface ThreadLimits {
  /** Memory of JavaScript, in megabytes. */
  readonly megabytes: number
  readonly milliseconds: number
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Runs a module in a thread of its own, so that no file can disturb the count. The module gets `{ port, work }` as its
 * data, and posts one answer.
 * @returns the answer; `'given-up'` if the thread ended without one, because it used up its memory or its time
 * @throws the error with which the module fails
 */
export const inThread = <Answer>(
  module: URL,
  work: unknown,
  { megabytes, milliseconds }: ThreadLimits,
): Promise<Result<Answer, 'given-up'>> =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(module, {
      workerData: { port: port2, work },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
    })
    const deadline = setTimeout(() => worker.terminate(), milliseconds)
    worker.on('error', (error) => {
      if (!isOutOfMemory(error)) reject(error)
    })
    worker.on('exit', () => {
      clearTimeout(deadline)
      const answer: { readonly message: Answer } | undefined = receiveMessageOnPort(port1)
      port1.close()
      resolve(answer ? ok(answer.message) : err('given-up'))
    })
  })
