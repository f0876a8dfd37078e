import { formOn } from '../form/forms.ts'
import { cellText } from './office-data.ts'
import type { Annex, Block, Letterhead, Paper, Signature } from './paper.ts'
import { qrContent } from './slip.ts'

const upper = (text: string): string => text.toLocaleUpperCase('vi')

const headLines = ({ superior, issuer, number, placeAndDate }: Letterhead, date: string): readonly string[] => {
  const form = formOn(date)
  return [
    ...(superior === null ? [] : [upper(superior)]),
    ...issuer.map(upper),
    form.issuer.mark,
    ...(number === null ? [] : [number]),
    form.partyTitle.text,
    ...(placeAndDate === null ? [] : [placeAndDate]),
  ]
}

const blockLines = (block: Block): readonly string[] => {
  switch (block.block) {
    case 'basis':
    case 'paragraph':
    case 'note':
      return [block.text]
    case 'centered':
      return block.lines
    case 'heading':
      return ['', block.text]
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`)
    case 'list':
      return block.items.map((item) => `- ${item}`)
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(cellText))].map(
        (cells) => `| ${cells.join(' | ')} |`,
      )
    case 'page-break':
      return ['']
  }
}

const titleLines = (title: string, abstract: readonly string[], date: string): readonly string[] => [
  '',
  title,
  ...abstract,
  formOn(date).abstract.separator,
  '',
]

const signatureLines = ({ capacity, position, name }: Signature): readonly string[] => [
  '',
  ...(capacity === null ? [] : [capacity]),
  position,
  ...(name === null ? [] : [name]),
]

const annexLines = ({ title, abstract, blocks }: Annex, date: string): readonly string[] => [
  ...titleLines(title, abstract, date),
  ...blocks.flatMap(blockLines),
]

/**
 * A paper as plain text, a line for each paragraph and for each row of a table: what any rendering of it must say.
 * @param date plain date of the paper, yyyy-mm-dd
 */
export const paperText = (paper: Paper, date: string): string => {
  const { letterhead, title, abstract, blocks, closing, signatures, recipients, annexes, slip } = paper
  const lines = [
    ...headLines(letterhead, date),
    ...titleLines(title, abstract, date),
    ...blocks.flatMap(blockLines),
    ...(closing === null ? [] : ['', closing]),
    ...(signatures?.left ? signatureLines(signatures.left) : []),
    ...(signatures ? signatureLines(signatures.right) : []),
    ...(recipients.length > 0 ? ['', formOn(date).recipients.label, ...recipients] : []),
    ...(slip ? ['', qrContent(slip)] : []),
    ...(annexes ?? []).flatMap((annex) => annexLines(annex, date)),
  ]
  return `${lines.join('\n').normalize('NFC')}\n`
}
