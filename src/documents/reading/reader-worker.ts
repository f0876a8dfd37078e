import { type MessagePort, workerData } from 'node:worker_threads'
import { type ListPurpose, type ListSource, readSource } from './reading.ts'

/** One list, read in a thread of its own. */
interface ReaderWork {
  readonly port: MessagePort
  readonly work: { readonly source: ListSource; readonly purpose: ListPurpose }
}

const { port, work }: ReaderWork = workerData
port.postMessage(await readSource(work.source, work.purpose))
port.close()
