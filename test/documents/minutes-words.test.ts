import { test } from 'tap'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import type { MinutesFacts } from '../../src/documents/view/minutes/facts.ts'
import { minutesPaper } from '../../src/documents/view/minutes.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { clause } from '../../src/documents/view/wording.ts'
import { inWords } from '../../src/locale/papers/number-words.ts'
import { minutesFacts } from './support/minutes-facts.ts'
import { MINUTES } from './support/minutes-plans.ts'

const text = (facts: MinutesFacts): string =>
  paperText(minutesPaper(facts, { part: 'delegates', head: BLANK_HEAD, slip: null }), facts.meeting.heldOn)

const VOTE = { for: 20, against: 1, blank: 1 }
const PAPER = { number: '12-QĐ/ĐU', date: '2025-08-20', issuer: 'Đảng ủy xã Yên Thượng' }

const withNotes = (facts: MinutesFacts): MinutesFacts => ({
  ...facts,
  refusals: [
    {
      ...{ personId: facts.names[0]!.personId, ground: 'declined', happenedOn: '2025-08-15', vote: VOTE, paper: null },
      reason: 'Tuổi cao, sức yếu. ',
    },
  ],
  decision: { kind: 'further-round', newNamesAllowed: false, vote: VOTE, note: 'Bầu trong buổi chiều.' },
  appointed: { nameOnPaper: 'Lê Văn Cường', paper: PAPER, note: 'Theo đề nghị của chi bộ..' },
})

test('a reason or note that ends with a full stop gets no second one', async (t) => {
  t.equal(clause(' Tuổi cao,  sức yếu. . '), 'Tuổi cao, sức yếu')
  const shown = text(withNotes(MINUTES['surplus-elected']!.facts))
  t.match(shown, 'Lý do: Tuổi cao, sức yếu. Số phiếu bầu vẫn được tính.\n')
  t.match(shown, 'Bầu trong buổi chiều.\n')
  t.match(shown, 'Theo đề nghị của chi bộ.\n')
  t.notMatch(shown, /\.\s*\./)
})

test('minutes say nothing about a replacement for a seat that is refused, because no rule is known', async (t) => {
  t.notMatch(text(withNotes(MINUTES['surplus-elected']!.facts)), 'người thay')
})

/** A vote that fills the seats of delegates and leaves one of an alternate. */
const alternatesMissing: MinutesFacts = {
  ...minutesFacts({
    names: ['Trần Thị An', 'Nguyễn Thị Bình', 'Trần Văn Chung', 'Lê Thị Dung'],
    meeting: 'delegates-congress',
    office: 'delegates',
    seats: 2,
    alternates: 2,
    roll: { summoned: 100, attending: 100, exclusions: {} },
    issued: 100,
    returned: 100,
    tally: { valid: 100, invalid: {}, votes: [70, 60, 55, 4], disagree: null },
  }),
  choices: [{ decision: 'further-round' }],
}

test('an open decision says that it is about alternates if the delegates are complete', async (t) => {
  const facts = alternatesMissing
  t.match(facts.declared.result, { seatsLeft: 0, alternates: { seatsLeft: 1 } })
  t.match(text(facts), 'Về đại biểu dự khuyết, còn phải quyết định một trong các việc sau:')
  const decision = { kind: 'further-round', newNamesAllowed: false, vote: VOTE, note: null } as const
  t.match(text({ ...facts, decision }), 'bầu tiếp cho đủ số lượng (đại biểu dự khuyết). Biểu quyết')
  const [elected] = facts.declared.result.elected
  const { refusals } = withNotes(facts)
  const refused = { ...facts, refusals: refusals.map((one) => ({ ...one, personId: elected! })) }
  t.match(text(refused), '\nCòn phải quyết định một trong các việc sau:')
})

/** Numbers that are no counts: places, days, years, numbers of papers, percentages, and a sum beside its result. */
const NO_COUNTS =
  /^\d+\. |Điều \d+, |\(\d{4}\)|ngày \d+ tháng \d+ năm \d{4}|\d+\/\d+\/\d{4}|\d{4} - \d{4}|\d+-[A-ZĐ]+\/[A-ZĐ]+|đã công bố lần \d+|\d+(?:,\d\d)?%|; [\d. +=-]+$/gim

/** Lines of the minutes without their annex and without tables, and without the numbers that are no counts. */
const prose = (facts: MinutesFacts): readonly string[] =>
  text(facts)
    .split('\nPHỤ LỤC')[0]!
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .map((line) => line.replace(NO_COUNTS, ''))

test('every count in the sentences of the minutes has its words beside it', async (t) => {
  const all = [...Object.values(MINUTES).map(({ facts }) => facts), alternatesMissing]
  for (const facts of [...all, ...all.map(withNotes)]) {
    const bare = prose(facts).filter((line) => /\d(?![\d.]|\s*\([\p{L} ]+\))/u.test(line))
    t.same(bare, [])
  }
  const shown = text(withNotes(MINUTES['surplus-elected']!.facts))
  t.match(shown, 'đồng ý 20 (hai mươi), không đồng ý 1 (một), không có ý kiến 1 (một)')
  t.match(shown, /xác nhận của \d+ \([\p{L} ]+\) trên \d+ \([\p{L} ]+\) thành viên khác/u)
})

test('the votes of the elected have their words beside them', async (t) => {
  const shown = text(MINUTES['surplus-elected']!.facts)
  const rows = shown
    .split('Bằng chữ')[1]!
    .split('\n')
    .filter((line) => line.startsWith('|'))
  const elected = rows.slice(0, MINUTES['surplus-elected']!.facts.declared.result.elected.length)
  for (const row of elected) {
    const [, , , votes, words] = row.split('|').map((cell) => cell.trim())
    t.equal(words, inWords(Number(votes)), row)
  }
})

test('qd190-2024:d35: minutes leave lines for the sealing, and cite the months of keeping where a clause is known', async (t) => {
  const facts = MINUTES['surplus-elected']!.facts
  const sealing = (found: MinutesFacts): string =>
    text(found).split('Niêm phong phiếu bầu\n')[1]!.split('\nBiên bản này được lập')[0]!
  t.equal(facts.meeting.regulation, 'qd190-2024')
  const lines = sealing(facts)
    .split('\n')
    .filter((line) => line !== '')
  t.equal(lines.length, 5)
  for (const line of lines.slice(0, 4)) t.match(line, /^[\p{L}, ]+: …+$/u)
  t.match(lines[4], 'Theo Điều 35, 190-QĐ/TW (2024), phiếu bầu đã niêm phong được lưu giữ 6 (sáu) tháng')
  t.notMatch(sealing(MINUTES['rules-of-2014']!.facts), 'tháng')
})

test('a decision that rests on a reading, or on no known clause, is no rule on the minutes', async (t) => {
  const byReading =
    'Việc đại hội quyết định như vậy dựa trên cách hiểu của chương trình, không phải quy định; xem Phụ lục.'
  const noClause = 'Chưa rõ điều khoản quy định việc đại hội quyết định như vậy.'
  const shown = (choice: Omit<MinutesFacts['choices'][number], 'decision'>): string =>
    text({
      ...MINUTES['surplus-elected']!.facts,
      decision: { kind: 'leave-vacant', newNamesAllowed: false, vote: VOTE, note: null },
      choices: [
        { decision: 'further-round', reading: 'seatsLeft' },
        { decision: 'leave-vacant', ...choice },
      ],
    })
  t.match(shown({ reading: 'seatsLeft' }), byReading)
  t.match(shown({}), noClause)
  const byClause = shown({ citation: 'qd294-2025:i11.4.1' })
  t.notMatch(byClause, byReading)
  t.notMatch(byClause, noClause)
})
