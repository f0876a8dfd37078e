import { type IRunOptions, LineRuleType, TextRun } from 'docx'
import type { FormRules } from '../form/form.ts'

export const FONT = 'Times New Roman'

/** A4, TCVN 6909 and the common Unicode font: the page in millimetres. */
const PAGE = { width: 210, height: 297 }

/** Millimetres in the unit of a Word file. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

/** Points in the unit of sizes of letters. */
export const halfPoints = (points: number): number => points * 2

/** Points in the unit of distances. */
export const twentieths = (points: number): number => points * 20

/** The width of the text in twips. */
export const textWidth = ({ margins }: FormRules): number => twips(PAGE.width - margins.left - margins.right)

/** A4 in twips. */
export const pageSize = { width: twips(PAGE.width), height: twips(PAGE.height) }

/** The distances of the lines of the text: exact, so that a page holds the same in every office. */
export const bodySpacing = ({ body }: FormRules) => ({
  line: twentieths(body.lineHeight),
  lineRule: LineRuleType.EXACT,
  before: twentieths(3),
  after: twentieths(3),
})

/** An empty paragraph that takes no room. */
export const LEAST = { line: 20, lineRule: LineRuleType.EXACT }

/** A run of letters; letters that were typed as a base with marks become one letter each. */
export const run = (text: string, style: IRunOptions = {}): TextRun =>
  new TextRun({ text: text.normalize('NFC'), ...style })
