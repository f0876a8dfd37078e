import { SHEET_NAME } from '../../locale/papers/office-files.ts'
import type { Block, Paper, Table } from '../view/paper.ts'

/** A name of a sheet has at most 31 characters. */
const LONGEST = 31

/** A name of a sheet holds none of these characters, and neither begins nor ends with an apostrophe. */
const NOT_IN_A_NAME = /[[\]/\\:*?\p{Cc}]+/gu

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(NOT_IN_A_NAME, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s']+|[\s']+$/g, '')

/** The text without the letters that do not fit, and without half a character. */
const cut = (text: string, most: number): string => {
  let short = ''
  for (const letter of text) {
    if (short.length + letter.length > most) break
    short += letter
  }
  return short.replace(/[\s']+$/, '')
}

/** The name, with a number if an earlier sheet has it. */
const unlike = (name: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '' : ` (${number})`
    const numbered = cut(name, LONGEST - mark.length) + mark
    if (!taken.has(numbered.toLowerCase())) return numbered
  }
}

/** All blocks, with the titles of annexes as headings. */
const blocksIn = ({ blocks, annexes = [] }: Pick<Paper, 'blocks' | 'annexes'>): readonly Block[] => [
  ...blocks,
  ...annexes.flatMap((annex) => [
    { block: 'heading', text: [annex.title, ...annex.abstract].join(' ') } as const,
    ...annex.blocks,
  ]),
]

/** The parts of a paper of which its tables and the texts around them are made. */
export type TabularPaper = Pick<Paper, 'blocks' | 'annexes'> & Partial<Pick<Paper, 'letterhead' | 'title' | 'abstract'>>

/** The issuing body, and the title with its abstract, each in one line: what every table of the paper belongs to. */
export const titleLines = ({ letterhead, title, abstract = [] }: TabularPaper): readonly string[] =>
  [letterhead?.issuer.join(', ') ?? '', [title ?? '', ...abstract].join(' ')].map((line) => line.trim()).filter(Boolean)

/** The texts of a block that is no table, one for each line. */
const linesOf = (block: Exclude<Block, Table>): readonly string[] => {
  switch (block.block) {
    case 'basis':
    case 'heading':
    case 'note':
    case 'paragraph':
      return [block.text]
    case 'centered':
      return block.lines
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`)
    case 'list':
      return block.items
    case 'page-break':
      return []
  }
}

/** A table with the texts that stand above it in the paper; a heading above an earlier table also holds for this one. */
export interface NamedTable {
  readonly table: Table
  /** For its sheet: the heading above it, or its number. */
  readonly name: string
  readonly above: readonly string[]
  /** Texts after the last table; empty for any other. */
  readonly below: readonly string[]
}

/** The tables of a paper with their names and texts. No two names are the same. */
export const tablesOf = (paper: TabularPaper): readonly NamedTable[] => {
  const found: NamedTable[] = []
  const taken = new Set<string>()
  let heading = ''
  let above: string[] = []
  for (const block of blocksIn(paper)) {
    if (block.block === 'heading') heading = block.text
    if (block.block !== 'table') {
      above.push(...linesOf(block))
      continue
    }
    const name = unlike(tidy(heading) || `${SHEET_NAME} ${found.length + 1}`, taken)
    taken.add(name.toLowerCase())
    const repeated = heading !== '' && !above.includes(heading) ? [heading] : []
    found.push({ table: block, name, above: [...repeated, ...above], below: [] })
    above = []
  }
  return found.map((one, index) => (index === found.length - 1 ? { ...one, below: above } : one))
}
