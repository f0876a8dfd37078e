import { type MessagePort, workerData } from 'node:worker_threads'
import { compileDocument } from './compile-document.ts'
import type { CompilerOrder } from './order.ts'

const port: MessagePort = workerData

port.on('message', (order: CompilerOrder) => {
  const answer = compileDocument(order)
  port.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : [])
})
