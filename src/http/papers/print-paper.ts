import { type Refusal, refuse } from '../../app/refusal.ts'
import { csv } from '../../documents/office/csv.ts'
import { docx } from '../../documents/office/docx.ts'
import { xlsx } from '../../documents/office/xlsx.ts'
import type { Press, PressFault } from '../../documents/press/press.ts'
import type { TemplateName } from '../../documents/samples.ts'
import { officeData } from '../../documents/view/office-data.ts'
import type { Paper, Slip } from '../../documents/view/paper.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { PaperFormat } from '../../rules/papers.ts'
import type { Showing } from './showing.ts'

/** A printed file. */
export interface PrintedFile {
  readonly file: Uint8Array
  /** Null for a format without pages. */
  readonly pages: number | null
  /** Whether the slip is printed on it. */
  readonly isTied: boolean
}

const refusalOf = (fault: PressFault) =>
  fault.kind === 'text-not-printable'
    ? refuse('paper-text-not-printable', { params: { text: fault.text } })
    : refuse('template-faulty', { params: { template: fault.template, line: fault.line ?? 0, message: fault.message } })

const pdf = async (
  press: Press,
  order: { readonly template: TemplateName; readonly data: unknown },
  isTied: boolean,
): Promise<Result<PrintedFile, Refusal>> => {
  const printed = await press.print(order)
  return printed.ok ? ok({ file: printed.value.pdf, pages: printed.value.pages, isTied }) : refusalOf(printed.error)
}

/** Spreadsheets hold the tables of a paper, and nothing else. */
const hasTable = ({ blocks }: Pick<Paper, 'blocks'>): boolean => blocks.some(({ block }) => block === 'table')

/** Prints everything that a paper shows. Refuses a format in which papers of the kind are not made. */
export const printPaper = async (
  press: Press,
  { content, date }: Showing,
  format: PaperFormat,
  slip: Slip,
): Promise<Result<PrintedFile, Refusal>> => {
  if (content.layout === 'drawn') {
    if (format !== 'pdf') return refuse('paper-format-not-made')
    return pdf(press, { template: content.template, data: content.data }, false)
  }
  const paper = { ...content.paper, slip }
  const office = (file: Uint8Array, isTied: boolean) => ok({ file, pages: null, isTied })
  switch (format) {
    case 'pdf':
      return pdf(press, { template: 'office', data: officeData(paper, date) }, true)
    case 'docx':
      return office(await docx(paper, date), true)
    case 'xlsx':
      return hasTable(paper) ? office(await xlsx(paper, date), false) : refuse('paper-format-not-made')
    case 'csv':
      return hasTable(paper) ? office(csv(paper), false) : refuse('paper-format-not-made')
  }
}
