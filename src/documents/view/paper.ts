import type { TextPaperKind } from '../../rules/papers.ts'

/** The head of an official paper. Its left side names the issuing body; its right side is always the title of the Party. */
export interface Letterhead {
  /** The body above the issuer; null if there is none. Printed in capitals. */
  readonly superior: string | null
  /** The body that issues the paper, one text for each printed line. Printed in bold capitals. */
  readonly issuer: readonly string[]
  /** For example `Số 01-BB/ĐH`; null if the paper is not numbered. */
  readonly number: string | null
  /** Place and date in one line; null if the form leaves them out. */
  readonly placeAndDate: string | null
}

/** A cell of a table. A number is printed with a dot for thousands and stays a number in a spreadsheet. */
export type Cell = string | number

export interface Column {
  readonly title: string
  readonly align: 'left' | 'center' | 'right'
  /** Share of the width that the fixed columns leave, or a fixed width. */
  readonly width: { readonly share: number } | { readonly mm: number }
}

export interface Table {
  readonly block: 'table'
  readonly columns: readonly Column[]
  /** Each row has one cell for each column. */
  readonly rows: readonly (readonly Cell[])[]
  /** Rows printed in bold, counted from 0: sums. */
  readonly bold?: readonly number[]
}

export type Block =
  /** A line of the legal basis, printed in italics. */
  | { readonly block: 'basis'; readonly text: string }
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: string }
  /** Lines in the middle of the page: the addressee, or in bold the body that decides. */
  | { readonly block: 'centered'; readonly lines: readonly string[]; readonly bold: boolean }
  /** A remark in small italics, for example that a text is a reading. */
  | { readonly block: 'note'; readonly text: string }
  /** Labels with their values, one below the other. */
  | { readonly block: 'fields'; readonly fields: readonly { readonly label: string; readonly value: string }[] }
  | { readonly block: 'list'; readonly items: readonly string[] }
  | Table
  | { readonly block: 'page-break' }

/** An annex with a title in bold, for example `PHỤ LỤC`, and the lines of its abstract. */
export interface Annex {
  readonly title: string
  readonly abstract: readonly string[]
  readonly blocks: readonly Block[]
}

/** One signature: capacity, position, an empty space, the name. */
export interface Signature {
  /** The collective on whose behalf the person signs, for example `T/M BAN KIỂM PHIẾU`; null if there is none. */
  readonly capacity: string | null
  /** For example `TRƯỞNG BAN`. */
  readonly position: string
  /** Null leaves the name to be written by hand. */
  readonly name: string | null
}

/** The tie between the sheet of paper and the log. */
export interface Slip {
  /** Id of the paper. */
  readonly paperId: string
  /** Number of the version, and the id of the paper that it replaces; null for a first version. */
  readonly later: { readonly version: number; readonly replaces: string } | null
  /** SHA-256 of the facts, for minutes the digest that the board confirmed; 64 lower-case hexadecimal digits. */
  readonly digest: string
  /** Root and size of the signed checkpoint; null if none was taken before the paper. */
  readonly checkpoint: { readonly root: string; readonly size: number } | null
}

/** An official paper as text: everything that is printed, without its layout. All texts are Vietnamese, in NFC. */
export interface Paper {
  readonly kind: TextPaperKind
  readonly letterhead: Letterhead
  /** The kind of paper in capitals, for example `BIÊN BẢN`. */
  readonly title: string
  /** The abstract below the title, one text for each printed line. */
  readonly abstract: readonly string[]
  readonly blocks: readonly Block[]
  /** The last sentence, which stays on the page of the signatures; null if there is none. */
  readonly closing: string | null
  readonly signatures: { readonly left: Signature | null; readonly right: Signature } | null
  /** Pages that follow the signatures, each annex on a page of its own; absent or empty if there is none. */
  readonly annexes?: readonly Annex[]
  /** Recipients (Nơi nhận), one for each line; empty if the form has none. */
  readonly recipients: readonly string[]
  /** Null for a paper that is not tied to the log. */
  readonly slip: Slip | null
}
