import { createHash } from 'node:crypto'
import { constants, setPriority } from 'node:os'
import { type MessagePort, workerData } from 'node:worker_threads'
import { REHEARSAL_MARK } from '../../locale/papers/rehearsal.ts'
import type { PaperFormat } from '../../rules/papers.ts'
import { officeData } from '../view/office-data.ts'
import type { Paper } from '../view/paper.ts'
import { createCompiler } from './compiler.ts'
import type { MadeFile, PressAnswer, PressOrder, TextContent, TextOrder } from './order.ts'

// Ballots come first. On Linux this is the priority of the thread and of those that it starts, elsewhere of the whole process.
// The lowest priority would starve papers on a busy machine.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const compile = createCompiler()

const madeFile = (file: Uint8Array<ArrayBuffer>, pages: number | null): MadeFile => ({
  file,
  pages,
  digest: createHash('sha256').update(file).digest('hex'),
})

const pdf = async ({ template, own, rehearsal }: PressOrder, data: unknown): Promise<PressAnswer> => {
  const printed = await compile({ template, own, rehearsal, data: new TextEncoder().encode(JSON.stringify(data)) })
  return 'fault' in printed ? printed : madeFile(printed.pdf, printed.pages)
}

/** The writers are loaded with the first file of their format, because they take 20 MB. */
const officeFile = async (
  format: Exclude<PaperFormat, 'pdf'>,
  paper: Paper,
  { date, rehearsal }: TextOrder,
): Promise<Uint8Array> => {
  const mark = rehearsal ? REHEARSAL_MARK.whole : null
  switch (format) {
    case 'docx':
      return (await import('../office/docx.ts')).docx(paper, date, mark)
    case 'xlsx':
      return (await import('../office/xlsx.ts')).xlsx(paper, date, mark)
    case 'csv':
      return (await import('../office/csv.ts')).csv(paper, mark)
  }
}

const textFile = async (order: TextOrder): Promise<PressAnswer> => {
  const { content, format, slip, date } = order
  const { paper: shown }: Pick<TextContent, 'paper'> = JSON.parse(content)
  const paper = { ...shown, slip }
  if (format === 'pdf') return pdf(order, officeData(paper, date))
  return madeFile(new Uint8Array(await officeFile(format, paper, order)), null)
}

const make = async (order: PressOrder): Promise<PressAnswer> => {
  if (order.layout === 'text') return textFile(order)
  const { data }: { readonly data: unknown } = JSON.parse(order.content)
  return pdf(order, data)
}

const port: MessagePort = workerData

const answer = (made: PressAnswer): void => port.postMessage(made, 'file' in made ? [made.file.buffer] : [])

port.on('message', (order: PressOrder) => {
  make(order).then(answer, (error: unknown) => answer({ failure: String(error) }))
})
