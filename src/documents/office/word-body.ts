import { AlignmentType, type FileChild, type IParagraphOptions, Paragraph } from 'docx'
import type { FormRules } from '../form/form.ts'
import type { Block } from '../view/paper.ts'
import { bodySpacing, halfPoints, LEAST, run, twips } from './word-measures.ts'
import { tableOf } from './word-tables.ts'

/** Remarks are two points smaller than the text. */
const SMALLER = 2

const firstLine = (form: FormRules): IParagraphOptions => ({
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: twips(form.body.firstLine) },
  spacing: bodySpacing(form),
})

const paragraph = (text: string, form: FormRules, keepNext = false): Paragraph =>
  new Paragraph({ ...firstLine(form), keepNext, children: [run(text)] })

/** A block of a paper in Word. `announces`: a sentence that stays on the page where the next block begins. */
const blockOf = (block: Block, form: FormRules, announces: boolean): readonly FileChild[] => {
  switch (block.block) {
    case 'basis':
      return [new Paragraph({ ...firstLine(form), children: [run(block.text, { italics: true })] })]
    case 'paragraph':
      return [paragraph(block.text, form, announces)]
    case 'heading':
      return [new Paragraph({ ...firstLine(form), keepNext: true, children: [run(block.text, { bold: true })] })]
    case 'note':
      return [
        new Paragraph({
          ...firstLine(form),
          keepNext: announces,
          children: [run(block.text, { italics: true, size: halfPoints(form.body.size - SMALLER) })],
        }),
      ]
    case 'centered':
      return block.lines.map(
        (line) =>
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: bodySpacing(form),
            keepNext: true,
            children: [run(line, { bold: block.bold })],
          }),
      )
    case 'fields':
      return block.fields.map(({ label, value }) => paragraph(`${label}: ${value}`, form))
    case 'list':
      return block.items.map((item) => paragraph(`- ${item}`, form))
    case 'table':
      // Word joins two tables that follow each other directly.
      return [tableOf(block, form), new Paragraph({ spacing: { after: 0, before: 0 } })]
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, spacing: LEAST })]
  }
}

const beginsList = (next: Block | undefined): boolean => next?.block === 'table' || next?.block === 'list'

/** The blocks of a paper or of an annex. */
export const blocksOf = (blocks: readonly Block[], form: FormRules): readonly FileChild[] =>
  blocks.flatMap((block, at) => blockOf(block, form, beginsList(blocks[at + 1])))

/** The last sentence, which stays on the page of the signatures. */
export const closingOf = (closing: string | null, form: FormRules): readonly FileChild[] =>
  closing === null ? [] : [new Paragraph({ ...firstLine(form), keepNext: true, children: [run(closing)] })]
