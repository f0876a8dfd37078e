import { AlignmentType, type FileChild, Paragraph, type Table, UnderlineType } from 'docx'
import type { FormRules } from '../form/form.ts'
import type { Letterhead, Paper } from '../view/paper.ts'
import { halfPoints, run, textWidth, twentieths } from './word-measures.ts'
import { sideBySide } from './word-tables.ts'

interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly underlined?: boolean
}

const centred = (text: string, { size, bold = false, italics = false, underlined = false }: Style): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: [
      run(text, {
        bold,
        italics,
        size: halfPoints(size),
        ...(underlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
      }),
    ],
  })

/** The title of the Party is wider than a half of the page. */
const LEFT_SHARE = 0.48

/** The letterhead: the issuing body with the number at the left, the title of the Party with place and date at the right. */
export const letterheadOf = ({ superior, issuer, number, placeAndDate }: Letterhead, form: FormRules): Table => {
  const left = Math.floor(textWidth(form) * LEFT_SHARE)
  const bodies = [
    ...(superior === null ? [] : [centred(superior.toLocaleUpperCase('vi'), form.superior)]),
    ...issuer.map((line) => centred(line.toLocaleUpperCase('vi'), { size: form.issuer.size, bold: true })),
    centred(form.issuer.mark, { size: form.issuer.size }),
    ...(number === null ? [] : [centred(number, form.number)]),
  ]
  const title = [
    centred(form.partyTitle.text, { size: form.partyTitle.size, bold: true, underlined: true }),
    ...(placeAndDate === null
      ? []
      : [new Paragraph({}), centred(placeAndDate, { size: form.placeAndDate.size, italics: true })]),
  ]
  return sideBySide(bodies, title, [left, textWidth(form) - left])
}

interface TitleStyle {
  /** Whether the title begins a page. */
  readonly beginsPage: boolean
}

/** The name of the kind of paper, or of an annex, its abstract, and the line below them. */
export const titleOf = (
  { title, abstract }: Pick<Paper, 'title' | 'abstract'>,
  form: FormRules,
  { beginsPage }: TitleStyle,
): readonly FileChild[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    pageBreakBefore: beginsPage,
    spacing: { before: beginsPage ? 0 : twentieths(18) },
    children: [run(title, { bold: true, size: halfPoints(form.title.size) })],
  }),
  ...abstract.map((line) => centred(line, { size: form.abstract.size, bold: true })),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: twentieths(12) },
    children: [run(form.abstract.separator, { size: halfPoints(form.abstract.size) })],
  }),
]
