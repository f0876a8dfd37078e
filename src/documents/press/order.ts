import type { PaperFormat } from '../../rules/papers.ts'
import type { TemplateName } from '../samples.ts'
import type { Paper, Slip } from '../view/paper.ts'

/** PDF/A-2 level A: tagged, fonts embedded, and a letter that the font lacks is an error. */
export const PDF_STANDARD = 'a-2a'

/** An official paper as text, in any format. */
export interface TextContent {
  readonly layout: 'text'
  /** The slip is added when the paper is printed. */
  readonly paper: Omit<Paper, 'slip'>
}

/** A paper with a template of its own, as PDF only. */
export interface DrawnContent {
  readonly layout: 'drawn'
  readonly template: TemplateName
  /** Read by the template: values, never markup. */
  readonly data: Readonly<Record<string, unknown>>
}

/** The text of a template of the organisation that replaces ours; null for ours. */
type Own = string | null

/** Whether a paper is marked. Every order says so, and the press puts the mark on: no template and no format can forget it. */
export interface Marked {
  /** Whether the paper is one of a rehearsal. */
  readonly rehearsal: boolean
}

/** The order to print data by a template of their own. */
export interface DrawnOrder extends Marked {
  readonly layout: 'drawn'
  /** Name of a template, without `.typ`. */
  readonly template: string
  readonly own: Own
  /** An object as JSON, whose `data` the template reads as `/data.json`. A text is copied to a thread faster than an object. */
  readonly content: string
}

/** The order for the file of a text paper. */
export interface TextOrder extends Marked {
  readonly layout: 'text'
  readonly template: 'office'
  readonly own: Own
  /** The `TextContent` as JSON. */
  readonly content: string
  readonly format: PaperFormat
  readonly slip: Slip | null
  /** Plain date of the paper, yyyy-mm-dd. */
  readonly date: string
}

export type PressOrder = DrawnOrder | TextOrder

/** A document that cannot be printed. */
export type PressFault =
  /** A letter is missing in the font. `text` is what cannot be printed. */
  | { readonly kind: 'text-not-printable'; readonly text: string }
  /** An error in a template. The line is counted from 1; null if the compiler does not name it. */
  | {
      readonly kind: 'template-faulty'
      readonly template: string
      readonly line: number | null
      readonly message: string
    }

/** A file that was made. */
export interface MadeFile {
  readonly file: Uint8Array<ArrayBuffer>
  /** Number of pages; null for a format without pages. */
  readonly pages: number | null
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly digest: string
}

/** `failure` is the message of an error that nobody expects. */
export type PressAnswer = MadeFile | { readonly fault: PressFault } | { readonly failure: string }

/** One document for the compiler. */
export interface CompilerOrder extends Marked {
  readonly template: string
  readonly own: Own
  /** The JSON that the template reads as `/data.json`, in UTF-8. */
  readonly data: Uint8Array<ArrayBuffer>
}

export type CompilerAnswer =
  | { readonly pdf: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly fault: PressFault }
