import { type Refusal, refuse } from '../../app/refusal.ts'
import type { MadeFile, Press, PressFault, TextOrder } from '../../documents/press/press.ts'
import type { Slip } from '../../documents/view/paper.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { PaperFormat } from '../../rules/papers.ts'
import type { Showing } from './showing.ts'

/** A printed file. */
export interface PrintedFile extends MadeFile {
  /** Whether the slip is printed on it. */
  readonly isTied: boolean
}

const refusalOf = (fault: PressFault) =>
  fault.kind === 'text-not-printable'
    ? refuse('paper-text-not-printable', { params: { text: fault.text } })
    : refuse('template-faulty', { params: { template: fault.template, line: fault.line ?? 0, message: fault.message } })

/** A spreadsheet is made only of a paper with tables; it also holds the texts between them. */
const isMadeAs = (content: Showing['content'], format: PaperFormat): boolean => {
  if (content.layout === 'drawn') return format === 'pdf'
  return format === 'pdf' || format === 'docx' || content.paper.blocks.some(({ block }) => block === 'table')
}

/**
 * Prints everything that a paper shows. Refuses a format in which papers of the kind are not made.
 * @param text the content as JSON
 * @param made how it is made; a paper of a rehearsal is marked
 */
export const printPaper = async (
  press: Press,
  { content, date }: Showing,
  text: string,
  { format, slip, rehearsal }: Pick<TextOrder, 'format' | 'rehearsal'> & { readonly slip: Slip },
): Promise<Result<PrintedFile, Refusal>> => {
  if (!isMadeAs(content, format)) return refuse('paper-format-not-made')
  const made = await press.make(
    content.layout === 'drawn'
      ? { layout: 'drawn', template: content.template, content: text, rehearsal }
      : { layout: 'text', template: 'office', content: text, format, slip, date, rehearsal },
  )
  if (!made.ok) return refusalOf(made.error)
  const isTied = content.layout === 'text' && (format === 'pdf' || format === 'docx')
  return ok({ ...made.value, isTied })
}
