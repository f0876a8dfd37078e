import { test } from 'tap'
import { type CandidateListFacts, candidateList } from '../../src/documents/view/candidate-list.ts'
import { entryJournal } from '../../src/documents/view/entry-journal.ts'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import { officeData } from '../../src/documents/view/office-data.ts'
import type { Paper } from '../../src/documents/view/paper.ts'
import { resultSheet } from '../../src/documents/view/result-sheet.ts'
import { textOf } from '../support/poppler.ts'
import { FACTS as JOURNAL } from './support/journal-facts.ts'
import { LONG_NAME, madeUpNames } from './support/listed.ts'
import { BRANCH } from './support/meetings.ts'
import { printedHere } from './support/printed-here.ts'
import { RESULTS } from './support/results-facts.ts'

const SLIP = {
  paperId: '01980a3c-1111-8222-8333-123456789abc',
  digest: '0123456789abcdef'.repeat(4),
  later: null,
  checkpoint: { root: 'fedcba9876543210'.repeat(4), size: 77 },
}

/** The text of the page with this signature, in single spaces. */
const signedPage = async (paper: Paper, capacity: string): Promise<string> => {
  const data = officeData({ ...paper, slip: SLIP }, BRANCH.heldOn)
  const pages = textOf(printedHere('office', data).pdf).split('\f')
  return (pages.find((page) => page.includes(capacity)) ?? '').replaceAll(/\s+/gu, ' ')
}

const listOf = (count: number, first: string): CandidateListFacts => ({
  meeting: BRANCH,
  office: 'committee',
  round: 1,
  seats: 1,
  alternates: null,
  order: 'regulation',
  nameOrder: 'as-approved',
  vote: { for: 22, against: 1, blank: 0 },
  candidates: [first, ...madeUpNames(count - 1)].map((name) => ({
    name,
    birthYear: 1975,
    partySince: '1999-05-12',
    membership: 'official',
    unit: 'Xóm Một',
  })),
})

test('a candidate list of any length has its last sentence on the page of the signature', async (t) => {
  for (let count = 1; count <= 45; count++) {
    for (const first of ['Lê Thị An', LONG_NAME]) {
      const page = await signedPage(candidateList(listOf(count, first), BLANK_HEAD), 'T/M ĐOÀN CHỦ TỊCH')
      t.match(page, new RegExp(`Danh sách này gồm ${count} \\(.*\\) đồng chí\\. T/M`), `${count} names`)
    }
  }
})

test('a sheet of results and a journal of any length have their last sentence on the page of the signature', async (t) => {
  const [election] = RESULTS.elections
  for (let count = 1; count <= 12; count++) {
    const elections = Array.from({ length: count }, (_, index) => ({ ...election!, number: index + 1 }))
    const sheet = resultSheet({ ...RESULTS, elections }, BLANK_HEAD)
    t.match(await signedPage(sheet, 'T/M ĐOÀN CHỦ TỊCH'), /Bảng này gồm .* lần bầu.* T\/M/, `${count} elections`)
  }
  for (let count = 1; count <= 40; count += 3) {
    const journal = entryJournal({ ...JOURNAL, names: madeUpNames(count) })
    t.match(await signedPage(journal, 'T/M BAN KIỂM PHIẾU'), /Nhật ký này gồm .* tập phiếu\. T\/M/, `${count} names`)
  }
})

test('a last paragraph, remark or field stays on the page of the signature', async (t) => {
  const text = 'Văn bản này có nhiều dòng. '.repeat(12).trim()
  const blocks = [
    { block: 'paragraph', text },
    { block: 'note', text },
    { block: 'fields', fields: [{ label: 'Kết luận', value: text }] },
  ] as const
  for (const block of blocks) {
    for (let count = 20; count <= 32; count++) {
      const paper = candidateList(listOf(count, 'Lê Thị An'), BLANK_HEAD)
      const ending = { ...paper, blocks: [...paper.blocks, block], closing: null }
      t.match(await signedPage(ending, 'T/M ĐOÀN CHỦ TỊCH'), /nhiều dòng\. T\/M/, `${block.block} after ${count} names`)
    }
  }
})
