import { test } from 'tap'
import { hallSlides } from '../../src/documents/view/hall-slides.ts'
import { factsOf } from './support/slides-facts.ts'

test('the elected come first, the highest votes first, and keep their number on the ballot', async (t) => {
  const { head, pages, foot, threshold } = hallSlides(factsOf([39, 71, 66]))
  t.match(head, {
    title: 'Kết quả bầu chi ủy, lần 1: trúng cử 2/2',
    term: 'Nhiệm kỳ 2017–2020',
    needed: 'Quá một nửa của 78: 40 phiếu',
  })
  t.match(pages, [
    {
      label: null,
      rows: [
        { position: 2, votes: '71', note: 'trúng cử', isElected: true },
        { position: 3, votes: '66', note: 'trúng cử', isElected: true },
        { position: 1, votes: '39', note: 'thiếu 1 phiếu', isElected: false },
      ],
    },
  ])
  t.equal(foot, 'Phát ra 76 · thu về 76 · hợp lệ 74 · không hợp lệ 2')
  t.same(threshold, { at: 512, label: '40 phiếu' })
})

test('a person who takes no seat is not shown as elected', async (t) => {
  const [page] = hallSlides(factsOf([71, 66], { notSeated: ['p0'] })).pages
  t.match(page?.rows, [
    { position: 1, note: 'không nhận chức danh', isElected: false },
    { position: 2, note: 'trúng cử', isElected: true },
  ])
})

test('equal votes at the last seat are undecided, and a seat that is left is named', async (t) => {
  const facts = factsOf([71, 50, 50])
  const [first, ...tied] = facts.result.names
  const names = [first!, ...tied.map((each) => ({ ...each, verdict: 'tied' as const }))]
  const { head, pages, foot } = hallSlides({
    ...facts,
    result: { ...facts.result, names, elected: [first!], seatsLeft: 1 },
  })
  t.match(head.title, /trúng cử 1\/2$/)
  t.match(pages[0]?.rows.slice(1), [{ note: 'bằng phiếu, chưa quyết định', isElected: false }, { isElected: false }])
  t.match(foot, /còn 1 vị trí$/)
})

test('without a base the higher votes win, and no threshold is drawn', async (t) => {
  const facts = factsOf([71])
  const base = { ...facts.result.base, votesNeeded: null }
  const { head, threshold } = hallSlides({ ...facts, result: { ...facts.result, base } })
  t.equal(head.needed, 'Lấy từ người có số phiếu cao hơn')
  t.equal(threshold, null)
})

test('71 names are on eight numbered pages, each name once; a reading is framed and leaves fewer rows', async (t) => {
  const votes = Array.from({ length: 71 }, (_, index) => index)
  const { pages } = hallSlides(factsOf(votes))
  t.same(
    pages.map(({ label }) => label),
    Array.from({ length: 8 }, (_, index) => `Trang ${index + 1}/8`),
  )
  const positions = pages.flatMap(({ rows }) => rows.map(({ position }) => position))
  t.same(
    [...positions].sort((a, b) => a - b),
    votes.map((index) => index + 1),
  )
  const framed = hallSlides(factsOf(votes, { readings: ['Theo cách hiểu khác …'] }))
  t.equal(framed.pages.length, 12)
  t.match(framed.reading, {
    title: 'Theo cách hiểu của chương trình, không phải quy định',
    lines: ['Theo cách hiểu khác …'],
  })
})
