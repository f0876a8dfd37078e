import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { err, type Result } from '../../kernel/result.ts'
import type { ReadingFault } from './faults.ts'
import type { ListPurpose, ListSource, Reading } from './reading.ts'

/** Why the service does not read a list at this moment. */
export interface ReaderBusy {
  readonly code: 'reading-busy'
}

/** Reads lists, each in a thread of its own with little memory and time, so that no file can disturb the count. */
export interface ListReader {
  read(source: ListSource, purpose: ListPurpose): Promise<Result<Reading, ReadingFault | ReaderBusy>>
}

export interface ReaderLimits {
  /** Megabytes of memory of one thread. */
  readonly megabytes: number
  readonly milliseconds: number
  /** Lists that are read or wait at the same time; one is read at a time. */
  readonly lists: number
}

export const READER_LIMITS: ReaderLimits = { megabytes: 256, milliseconds: 5_000, lists: 8 }

/** A thread that ends without an answer has used up its memory or its time. */
const GIVEN_UP: ReadingFault = { code: 'reading-too-long' }

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const readInThread = (
  source: ListSource,
  purpose: ListPurpose,
  { megabytes, milliseconds }: ReaderLimits,
): Promise<Result<Reading, ReadingFault>> =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
      workerData: { port: port2, source, purpose },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
    })
    const deadline = setTimeout(() => worker.terminate(), milliseconds)
    worker.on('error', (error) => {
      if (!isOutOfMemory(error)) reject(error)
    })
    worker.on('exit', () => {
      clearTimeout(deadline)
      const answer: { readonly message: Result<Reading, ReadingFault> } | undefined = receiveMessageOnPort(port1)
      port1.close()
      resolve(answer?.message ?? err(GIVEN_UP))
    })
  })

/** A reader that takes one list after the other. */
export const createListReader = (limits: ReaderLimits = READER_LIMITS): ListReader => {
  let waiting = 0
  let before: Promise<unknown> = Promise.resolve()
  return {
    read: async (source, purpose) => {
      if (waiting >= limits.lists) return err({ code: 'reading-busy' })
      waiting += 1
      const reading = before.then(() => readInThread(source, purpose, limits))
      before = reading.catch(() => {})
      return reading.finally(() => {
        waiting -= 1
      })
    },
  }
}
