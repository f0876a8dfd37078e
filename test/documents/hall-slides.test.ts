import { test } from 'tap'
import { hallSlides } from '../../src/documents/view/hall-slides.ts'
import { wordsOf } from '../support/poppler.ts'
import { LONG_NAME } from './support/listed.ts'
import { printedHere } from './support/printed-here.ts'
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
    { position: 1, note: 'không giữ chức danh', isElected: false },
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
  const eleven = hallSlides(factsOf(votes.slice(0, 11))).pages
  t.same(
    eleven.map(({ rows }) => rows.length),
    [6, 5],
    'no name stands alone on a page',
  )
  const framed = hallSlides(factsOf(votes, { readings: ['Theo cách hiểu khác …'] }))
  t.equal(framed.pages.length, 12)
  t.match(framed.reading, {
    title: 'Theo cách hiểu của chương trình, không phải quy định',
    lines: ['Theo cách hiểu khác …'],
  })
})

test('alternates whom a vote settles from an earlier round are shown as such, also those not on its list', async (t) => {
  const facts = factsOf([30, 45])
  const ranked = (personId: string, nameOnPaper: string, votes: number) => ({ personId, nameOnPaper, votes })
  const settled = {
    round: 1,
    elected: [ranked('p0', 'Người 1', 50), ranked('q', 'Trần Thị Bình', 44)],
    tied: [ranked('r', 'Lê Văn An', 41), ranked('s', 'Lê Văn Dũng', 41)],
    seatsLeft: 1,
  }
  const slides = hallSlides({ ...facts, settled, result: { ...facts.result, seats: 1 } })
  t.match(slides.pages[0]?.rows, [
    { position: 2, note: 'trúng cử', isElected: true },
    { position: 1, note: 'dự khuyết', isElected: true },
  ])
  t.match(slides.head.title, /trúng cử 1\/1\. Dự khuyết: 2\/3$/u)
  t.same(slides.settled, [
    'Dự khuyết theo kết quả lần 1: Người 1 (50 phiếu), Trần Thị Bình (44 phiếu)',
    'Bằng phiếu ở vị trí dự khuyết cuối, chưa quyết định: Lê Văn An (41 phiếu), Lê Văn Dũng (41 phiếu)',
  ])
})

test('past half while delegates are tied is undecided, and equal votes for an alternate seat are no refusal', async (t) => {
  const facts = factsOf([71, 50, 50, 45, 20])
  const names = facts.result.names.map((name, index) => ({
    ...name,
    verdict: (['elected', 'tied', 'tied', 'not-elected', 'not-elected'] as const)[index]!,
  }))
  const open = { elected: [], tied: [], seatsLeft: 1 }
  const tie = hallSlides({
    ...facts,
    alternateSeats: 1,
    result: { ...facts.result, outcome: 'tie', names, alternates: open },
  })
  t.same(
    tie.pages[0]?.rows.map(({ note }) => note),
    ['trúng cử', 'bằng phiếu, chưa quyết định', 'bằng phiếu, chưa quyết định', 'chưa quyết định', 'thiếu 20 phiếu'],
  )
  const last = { ...open, tied: names.slice(1, 3) }
  const complete = names.map((name) => ({
    ...name,
    verdict: name.verdict === 'tied' ? ('not-elected' as const) : name.verdict,
  }))
  const alternates = hallSlides({
    ...facts,
    alternateSeats: 1,
    result: { ...facts.result, names: complete, alternates: last },
  })
  t.match(alternates.pages[0]?.rows.slice(1, 3), [{ note: 'bằng phiếu, chưa quyết định' }, { note: /^bằng phiếu/u }])
})

test('a vote without a result elects and refuses nobody, and draws no threshold', async (t) => {
  const facts = factsOf([71, 20])
  const names = facts.result.names.map((name) => ({ ...name, verdict: 'not-elected' as const }))
  const { head, threshold, pages } = hallSlides({
    ...facts,
    result: { ...facts.result, outcome: 'no-result', names, elected: [], seatsLeft: 2 },
  })
  t.equal(head.title, 'Kết quả bầu chi ủy, lần 1: không có kết quả')
  t.equal(threshold, null)
  t.match(pages[0]?.rows, [
    { note: 'không có kết quả', isElected: false },
    { note: 'không có kết quả', isElected: false },
  ])
})

test('ten long names with the longest remarks fit on one page, and each remark in its line', async (t) => {
  const facts = factsOf([71, 66, 50, 50, 50, 45, 39, 12, 5, 3])
  const names = facts.result.names.map((name, index) => ({
    ...name,
    nameOnPaper: index % 2 === 0 ? LONG_NAME.toUpperCase() : LONG_NAME,
    verdict: index === 0 ? ('elected' as const) : ('tied' as const),
  }))
  const slides = hallSlides({ ...facts, notSeated: ['p0'], result: { ...facts.result, names } })
  const printed = printedHere('hall-slides', slides)
  t.equal(printed.pages, 1)
  const words = wordsOf(printed.pdf)
  const remarks = words.filter(({ left }) => left > (13 + 10 + 16 + 124 + 66 + 18) * (72 / 25.4))
  for (const [first, last, count] of [
    ['bằng', 'định', 9],
    ['không', 'danh', 1],
  ] as const) {
    const [from, to] = [first, last].map((text) => remarks.filter((word) => word.text === text))
    t.equal(from?.length, count)
    t.same(
      from?.map(({ bottom }) => Math.round(bottom)),
      to?.map(({ bottom }) => Math.round(bottom)),
      `${first} … ${last} in one line`,
    )
  }
  const foot = words.find(({ text }) => text === 'Phát')
  t.ok(
    remarks.every(({ bottom }) => bottom < (foot?.top ?? 0)),
    'nothing is printed over the foot',
  )
})
