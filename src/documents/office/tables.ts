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

/** The tables of a paper, each with a name for its sheet: the heading above it, or its number. No two names are the same. */
export const tablesOf = (
  paper: Pick<Paper, 'blocks' | 'annexes'>,
): readonly { readonly table: Table; readonly name: string }[] => {
  const found: { table: Table; name: string }[] = []
  const taken = new Set<string>()
  let heading = ''
  for (const block of blocksIn(paper)) {
    if (block.block === 'heading') heading = tidy(block.text)
    if (block.block !== 'table') continue
    const name = unlike(heading || `${SHEET_NAME} ${found.length + 1}`, taken)
    taken.add(name.toLowerCase())
    found.push({ table: block, name })
    heading = ''
  }
  return found
}
