import { AlignmentType, type FileChild, Footer, Header, PageNumber, Paragraph, TextRun, UnderlineType } from 'docx'
import { groupsOfFour } from '../../kernel/bytes.ts'
import { OFFICE_WORDS } from '../../locale/papers/office.ts'
import type { FormRules } from '../form/form.ts'
import { grouped } from '../view/office-data.ts'
import type { Paper, Signature, Slip } from '../view/paper.ts'
import { laterText } from '../view/slip.ts'
import { halfPoints, LEAST, run, textWidth, twentieths } from './word-measures.ts'
import { sideBySide } from './word-tables.ts'

/** The room for a signature by hand, in points. */
const ROOM_TO_SIGN = 60

/** The distance of signatures from the text, in points. */
const ABOVE = 10

/** The size of the letters of the slip, in points. */
const SLIP_SIZE = 7.5

const centred = (text: string, form: FormRules, bold: boolean, before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: twentieths(before) },
    children: [run(text, { bold, size: halfPoints(form.signature.size) })],
  })

const signatureOf = ({ capacity, position, name }: Signature, form: FormRules): readonly Paragraph[] => [
  ...(capacity === null ? [] : [centred(capacity, form, true, ABOVE)]),
  centred(position, form, form.signature.positionBold, capacity === null ? ABOVE : 0),
  centred(name ?? '', form, form.signature.nameBold, ROOM_TO_SIGN),
]

const recipientsOf = (names: readonly string[], { recipients: { size, label } }: FormRules): readonly Paragraph[] => {
  if (names.length === 0) return []
  const style = { size: halfPoints(size) }
  return [
    new Paragraph({ children: [run(label, { ...style, underline: { type: UnderlineType.SINGLE } })] }),
    ...names.map((name) => new Paragraph({ children: [run(name, style)] })),
  ]
}

/** The signatures side by side, and the recipients at their left or below. */
export const signaturesOf = ({ signatures, recipients }: Paper, form: FormRules): readonly FileChild[] => {
  const listed = recipientsOf(recipients, form)
  if (signatures === null) return listed
  const half = Math.floor(textWidth(form) / 2)
  const right = signatureOf(signatures.right, form)
  const left = signatures.left === null ? listed : signatureOf(signatures.left, form)
  // A Word file ends with a paragraph, which would otherwise begin a page.
  const after = signatures.left === null || listed.length === 0 ? [new Paragraph({ spacing: LEAST })] : listed
  return [sideBySide(left, right, [half, textWidth(form) - half]), ...after]
}

const slipLines = (slip: Slip): readonly string[] => {
  const { paperId, digest, checkpoint } = slip
  const words = OFFICE_WORDS.slip
  const root = checkpoint === null ? words.none : groupsOfFour(checkpoint.root)
  // Three lines fit below the text.
  const size = checkpoint === null ? '' : `; ${words.size}: ${grouped(checkpoint.size)}`
  const later = laterText(slip)
  const edition = later === null ? [] : [later]
  return [
    ...edition,
    `${words.paper}: ${paperId}${size}`,
    `${words.digest}: ${groupsOfFour(digest)}`,
    `${words.root}: ${root}`,
  ]
}

/**
 * The slip at the foot of each page: id of the paper, digest and root. There is no QR code: a Word file can be changed, and
 * the code belongs to the file that the log knows, which is the PDF.
 */
export const footerOf = (slip: Slip | null): Footer =>
  new Footer({
    children:
      slip === null
        ? [new Paragraph({})]
        : slipLines(slip).map((text) => new Paragraph({ children: [run(text, { size: halfPoints(SLIP_SIZE) })] })),
  })

const marked = (mark: string | null, form: FormRules): readonly Paragraph[] =>
  mark === null ? [] : [centred(mark, form, true)]

/** The head of the first page, which has no number: the mark of a rehearsal, or nothing. */
export const firstHeader = (mark: string | null, form: FormRules): Header =>
  new Header({ children: mark === null ? [new Paragraph({})] : marked(mark, form) })

/** The number of the page, centred in the top margin, below the mark of a rehearsal. */
export const pageNumbers = (mark: string | null, form: FormRules): Header =>
  new Header({
    children: [
      ...marked(mark, form),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(form.pageNumber.size) })],
      }),
    ],
  })
