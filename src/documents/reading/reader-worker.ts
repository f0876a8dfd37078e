import { type MessagePort, workerData } from 'node:worker_threads'
import { type ListPurpose, type ListSource, readSource } from './reading.ts'

/** The work of one thread: one list. */
export interface ReaderWork {
  readonly port: MessagePort
  readonly source: ListSource
  readonly purpose: ListPurpose
}

const { port, source, purpose }: ReaderWork = workerData
port.postMessage(await readSource(source, purpose))
port.close()
