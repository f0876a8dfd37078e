import { type MessagePort, workerData } from 'node:worker_threads'
import { pdfLines } from './pdf-lines.ts'

const { port, work }: { readonly port: MessagePort; readonly work: Uint8Array } = workerData
port.postMessage(await pdfLines(work))
port.close()
