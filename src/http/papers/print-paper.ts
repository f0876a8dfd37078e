import { type Refusal, refuse } from '../../app/refusal.ts'
import type { Press, PressFault } from '../../documents/press/press.ts'
import { officeData } from '../../documents/view/office-data.ts'
import type { Slip } from '../../documents/view/paper.ts'
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
  order: { readonly template: string; readonly data: unknown },
  isTied: boolean,
): Promise<Result<PrintedFile, Refusal>> => {
  const printed = await press.print({ ...order, own: null })
  return printed.ok ? ok({ file: printed.value.pdf, pages: printed.value.pages, isTied }) : refusalOf(printed.error)
}

/** Prints everything that a paper shows. Refuses a format in which papers of the kind are not made. */
export const printPaper = async (
  press: Press,
  { content, date }: Showing,
  format: PaperFormat,
  slip: Slip,
): Promise<Result<PrintedFile, Refusal>> => {
  if (format !== 'pdf') return refuse('paper-format-unknown')
  if (content.layout === 'drawn') return pdf(press, { template: content.template, data: content.data }, false)
  return pdf(press, { template: 'office', data: officeData({ ...content.paper, slip }, date) }, true)
}
