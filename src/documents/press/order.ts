/** PDF/A-2 level A: tagged, fonts embedded, and a letter that the font lacks is an error. */
export const PDF_STANDARD = 'a-2a'

/** The order to print one document. */
export interface PressOrder {
  /** Name of a template, without `.typ`. */
  readonly template: string
  /** The text of an organisation's own template that replaces ours of that name; null for ours. */
  readonly own: string | null
  /** Read by the template as `/data.json`: values, never markup. */
  readonly data: unknown
}

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

export interface Printed {
  readonly pdf: Uint8Array
  /** Number of pages. */
  readonly pages: number
}

export type PressAnswer = Printed | { readonly fault: PressFault }
