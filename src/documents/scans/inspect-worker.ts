import { type MessagePort, workerData } from 'node:worker_threads'
import { inspect } from './inspect.ts'

const { port, work }: { readonly port: MessagePort; readonly work: Uint8Array } = workerData
port.postMessage(await inspect(work))
port.close()
