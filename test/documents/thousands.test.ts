import { test } from 'tap'
import { candidateList } from '../../src/documents/view/candidate-list.ts'
import { congressReport } from '../../src/documents/view/congress-report.ts'
import { entryJournal } from '../../src/documents/view/entry-journal.ts'
import { hallSlides } from '../../src/documents/view/hall-slides.ts'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import type { Paper } from '../../src/documents/view/paper.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { filled } from '../../src/documents/view/wording.ts'
import { FACTS as JOURNAL } from './support/journal-facts.ts'
import { BRANCH } from './support/meetings.ts'
import { RESULTS } from './support/results-facts.ts'
import { factsOf } from './support/slides-facts.ts'

const text = (paper: Paper): string => paperText(paper, BRANCH.heldOn)

test('numbers in a sentence have dots between thousands; texts stay as they are', async (t) => {
  t.equal(filled('{votes} phiếu, {year}', { votes: 1234, year: '2017' }), '1.234 phiếu, 2017')
  t.equal(filled('{votes}', { votes: 999 }), '999')
})

test('every paper writes thousands as its tables do', async (t) => {
  const candidates = candidateList(
    {
      ...{ meeting: BRANCH, office: 'committee', round: 1, seats: 1, alternates: null, order: 'regulation' },
      ...{ nameOrder: 'given-family-middle-seniority', vote: { for: 1234, against: 1, blank: 0 }, candidates: [] },
    },
    BLANK_HEAD,
  )
  t.match(text(candidates), /(?<!\d)1\.234(?!\d)/)
  const [first, ...others] = JOURNAL.stacks
  const journal = { ...JOURNAL, stacks: [{ ...first!, size: 1230 }, ...others] }
  t.match(text(entryJournal(journal)), '1.230 phiếu')
  const roll = { summoned: 1500, attending: 1234 }
  t.match(text(congressReport({ ...RESULTS, roll }, BLANK_HEAD)), 'triệu tập: 1.500; có mặt: 1.234')
  const facts = factsOf([1100, 50])
  const base = { ...facts.result.base, base: 1380, votesNeeded: 1691 }
  const slides = hallSlides({ ...facts, result: { ...facts.result, base } })
  t.match(slides, { head: { needed: 'Quá một nửa của 1.380: 1.691 phiếu', term: 'Nhiệm kỳ 2017–2020' } })
  t.equal(slides.pages[0]?.rows[0]?.votes, '1.100')
})
