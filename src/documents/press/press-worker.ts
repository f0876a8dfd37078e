import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MessagePort, workerData } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { PDF_STANDARD, type PressAnswer, type PressFault, type PressOrder } from './order.ts'

// Ballots come first. On Linux this is the priority of the thread and of those that it starts, elsewhere of the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

/** Templates read no file outside this folder. */
const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url))
const DATA = join(TEMPLATES, 'data.json')

const FONT_FILES = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
]
const { resolve } = createRequire(import.meta.url)
const fontBlobs = FONT_FILES.map((file) => readFileSync(resolve(`@expo-google-fonts/tinos/${file}`)))

const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs }] })

interface Diagnostic {
  readonly message?: string
  readonly path?: string
  /** Lines are counted from 0. */
  readonly range?: { readonly start?: { readonly line?: number } }
}

const faultOf = (order: PressOrder, error: NodeError | null): PressFault => {
  const [first] = error ? (compiler.fetchDiagnostics(error) as readonly Diagnostic[]) : []
  const line = first?.range?.start?.line
  return {
    kind: 'template-faulty',
    template: first?.path ? basename(first.path) : `${order.template}.typ`,
    line: line === undefined ? null : line + 1,
    message: first?.message ?? 'no document',
  }
}

/** Export to the standard throws an error whose text lists what it refuses. */
const refusedByStandard = (order: PressOrder, thrown: unknown): PressFault => {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const missing = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(message)?.[1]
  return missing === undefined
    ? { kind: 'template-faulty', template: `${order.template}.typ`, line: null, message }
    : { kind: 'text-not-printable', text: missing }
}

const print = (order: PressOrder): PressAnswer => {
  const main = join(TEMPLATES, `${order.template}.typ`)
  compiler.mapShadow(DATA, Buffer.from(JSON.stringify(order.data)))
  if (order.own !== null) compiler.mapShadow(main, Buffer.from(order.own))
  const compiled = compiler.compile({ mainFilePath: main, resetRead: true })
  const { result } = compiled
  if (result === null) return { fault: faultOf(order, compiled.takeDiagnostics()) }
  try {
    return { pdf: new Uint8Array(compiler.pdf(result, { pdfStandard: PDF_STANDARD })), pages: result.numOfPages }
  } catch (thrown) {
    return { fault: refusedByStandard(order, thrown) }
  }
}

const port: MessagePort = workerData

port.on('message', (order: PressOrder) => {
  const answer = print(order)
  // Data can hold secrets, so nothing of an order is kept.
  compiler.resetShadow()
  // The cache keeps everything that was compiled: 600 MB after 100 papers.
  compiler.evictCache(0)
  port.postMessage(answer)
})
