import { err, type Result } from '../../kernel/result.ts'
import { inThread, type ThreadLimits } from '../in-thread.ts'
import { oneByOne } from '../one-by-one.ts'
import type { ReadingFault } from './faults.ts'
import { READING_LIMITS } from './limits.ts'
import type { ListPurpose, ListSource, Reading } from './reading.ts'

/** Why the service does not read a list at this moment. */
export interface ReaderBusy {
  readonly code: 'reading-busy'
}

/** Reads lists, each in a thread of its own with little memory and time, so that no file can disturb the count. */
export interface ListReader {
  read(source: ListSource, purpose: ListPurpose): Promise<Result<Reading, ReadingFault | ReaderBusy>>
}

export interface ReaderLimits extends ThreadLimits {
  /** Lists that are read or wait at the same time; one is read at a time. */
  readonly lists: number
}

export const READER_LIMITS: ReaderLimits = { megabytes: 256, milliseconds: 5_000, lists: 8 }

const WORKER = new URL('./reader-worker.ts', import.meta.url)

/** A thread that ends without an answer has used up its memory or its time. */
const readInThread = async (
  source: ListSource,
  purpose: ListPurpose,
  limits: ThreadLimits,
): Promise<Result<Reading, ReadingFault>> => {
  const read = await inThread<Result<Reading, ReadingFault>>(WORKER, { source, purpose }, limits)
  return read.ok ? read.value : err({ code: 'reading-too-long' })
}

/** A reader that takes one list after the other. */
export const createListReader = (limits: ReaderLimits = READER_LIMITS): ListReader => {
  const run = oneByOne(limits.lists)
  return {
    read: async (source, purpose) => {
      // Not copied to a thread only to be refused there.
      if (source.bytes.length > READING_LIMITS.fileBytes) return err({ code: 'reading-too-large' })
      const read = await run(() => readInThread(source, purpose, limits))
      return read.ok ? read.value : err({ code: 'reading-busy' })
    },
  }
}
