import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { REHEARSAL_MARK } from '../../locale/papers/rehearsal.ts'
import { type CompilerAnswer, type CompilerOrder, PDF_STANDARD, type PressFault } from './order.ts'

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

const faultOf = (order: CompilerOrder, error: NodeError | null): PressFault => {
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
const refusedByStandard = (order: CompilerOrder, thrown: unknown): PressFault => {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const missing = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(message)?.[1]
  return missing === undefined
    ? { kind: 'template-faulty', template: `${order.template}.typ`, line: null, message }
    : { kind: 'text-not-printable', text: missing }
}

/** The page around a template that bears the mark of a rehearsal. A JSON string of these words is also one of Typst. */
const MARKED = join(TEMPLATES, 'marked.typ')

const markedTemplate = (template: string): string => {
  const words = [REHEARSAL_MARK.whole, REHEARSAL_MARK.short].map((text) => JSON.stringify(text)).join(', ')
  return `#import "lib/rehearsal.typ": marked\n#show: marked.with(${words})\n#include "${template}.typ"\n`
}

/** A template of an organisation that draws a foreground of its own would draw it over the mark: ours is used instead. */
const ownOf = ({ own, rehearsal }: CompilerOrder): string | null =>
  rehearsal && own?.includes('foreground') ? null : own

const print = (order: CompilerOrder): CompilerAnswer => {
  const template = join(TEMPLATES, `${order.template}.typ`)
  const own = ownOf(order)
  const { buffer, byteOffset, byteLength } = order.data
  compiler.mapShadow(DATA, Buffer.from(buffer, byteOffset, byteLength))
  if (own !== null) compiler.mapShadow(template, Buffer.from(own))
  if (order.rehearsal) compiler.mapShadow(MARKED, Buffer.from(markedTemplate(order.template)))
  const compiled = compiler.compile({ mainFilePath: order.rehearsal ? MARKED : template, resetRead: true })
  const { result } = compiled
  if (result === null) return { fault: faultOf(order, compiled.takeDiagnostics()) }
  try {
    return { pdf: new Uint8Array(compiler.pdf(result, { pdfStandard: PDF_STANDARD })), pages: result.numOfPages }
  } catch (thrown) {
    return { fault: refusedByStandard(order, thrown) }
  }
}

/** Compiles one document. Nothing of it is kept: data can hold secrets, and the cache grows by 600 MB in 100 papers. */
export const compileDocument = (order: CompilerOrder): CompilerAnswer => {
  const answer = print(order)
  compiler.resetShadow()
  compiler.evictCache(0)
  return answer
}
