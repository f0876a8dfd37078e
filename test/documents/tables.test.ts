import { test } from 'tap'
import { officeData } from '../../src/documents/view/office-data.ts'
import { table } from '../../src/documents/view/table.ts'
import { textOf } from '../support/poppler.ts'
import { printedHere } from './support/printed-here.ts'
import { samplePaper } from './support/sample-paper.ts'

const COLUMNS = [
  { title: 'Cột một', align: 'left', width: { mm: 40 } },
  { title: 'Cột hai', align: 'left', width: { share: 1 } },
] as const

/** A paper of one table. Every third row has a cell of several lines, from `dau-N` to `cuoi-N`. */
const pagesOf = async (count: number): Promise<readonly string[]> => {
  const rows = Array.from({ length: count }, (_, index) => [
    `dau-${index} ${index % 3 === 1 ? 'chi bộ phòng kế hoạch '.repeat(4) : ''}cuoi-${index}`,
    'x',
  ])
  const paper = { ...samplePaper(), blocks: [table(COLUMNS, rows)], annexes: [] }
  return textOf(printedHere('office', officeData(paper, '2025-08-05')).pdf).split('\f')
}

const namesOn = (page: string, name: string): readonly string[] =>
  [...page.matchAll(new RegExp(`${name}-(\\d+)`, 'g'))].map(([, number = '']) => number)

test('a row of a table is not split, and no row stands alone on a page', async (t) => {
  for (const count of [2, 3, 4, 5, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 37]) {
    const pages = (await pagesOf(count)).map((page) => ({ first: namesOn(page, 'dau'), last: namesOn(page, 'cuoi') }))
    t.same(
      pages.map(({ first }) => first),
      pages.map(({ last }) => last),
      `each row of ${count} begins and ends on one page`,
    )
    const rows = pages.map(({ first }) => first.length).filter((each) => each > 0)
    t.equal(
      rows.reduce((sum, each) => sum + each, 0),
      count,
    )
    t.ok(
      rows.every((each) => each > 1),
      `${count} rows are on pages of ${rows.join(', ')}`,
    )
  }
})

test('a row that is higher than a page is split', async (t) => {
  const long = table(COLUMNS, [
    ['một', 'chi bộ phòng kế hoạch '.repeat(300)],
    ['hai', 'cuoi-2'],
  ])
  const paper = { ...samplePaper(), blocks: [long], annexes: [] }
  const result = printedHere('office', officeData(paper, '2025-08-05'))
  t.ok(result.pages > 2)
  const text = textOf(result.pdf).replaceAll(/\s+/gu, ' ')
  t.equal(text.split('hoạch').length - 1, 300, 'every word is printed')
  t.match(text, 'cuoi-2')
})
