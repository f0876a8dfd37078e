import { test } from 'tap'
import { courseOf, type Happening, placeIn } from '../../src/desk/reading/course.ts'
import { eachPerson } from '../../src/desk/reading/each-person.ts'
import { fill } from '../../src/locale/text.ts'

type Result = Parameters<typeof eachPerson>[0]
type Candidate = Result['candidates'][number]

const NAMES = ['a', 'b', 'c'].map((personId) => ({ personId, nameOnPaper: personId.toUpperCase() }))

const said = (result: Partial<Result>, candidates: readonly Partial<Candidate>[], seats = 1): readonly string[] =>
  eachPerson(
    {
      votesNeeded: 12,
      outcome: 'complete',
      ...result,
      candidates: candidates.map((one, place) => ({
        ...{ id: 'abc'.charAt(place), votes: 0, percent: '50.00', verdict: 'not-elected', votesShort: 12 },
        ...one,
      })),
    },
    NAMES,
    seats,
    (percent) => percent,
  ).map(({ name, words: [text, params = {}] }) => `${name} ${fill(text.vi, params)}`)

test('each verdict has its sentence, with the votes missing to more than half', async (t) => {
  t.same(
    said({}, [
      { votes: 11, votesShort: 1 },
      { votes: 13, verdict: 'elected', votesShort: 0 },
      { votes: 12, votesShort: 0 },
    ]),
    [
      'B 13 phiếu (50.00), cần từ 12: trúng cử.',
      'C 12 phiếu (50.00), đủ số phiếu nhưng ngoài 1 người cao phiếu nhất: không trúng cử.',
      'A 11 phiếu (50.00), thiếu 1 phiếu so với 12: không trúng cử.',
    ],
    'the highest votes first',
  )
  t.same(
    said({ votesNeeded: null }, [
      { votes: 9, verdict: 'elected', votesShort: null },
      { votes: 3, votesShort: null },
    ]),
    [
      'A 9 phiếu (50.00), trong số những người nhiều phiếu nhất: trúng cử.',
      'B 3 phiếu (50.00), ít phiếu hơn những người trúng cử: không trúng cử.',
    ],
  )
  t.same(
    said({ outcome: 'tie' }, [
      { votes: 13, verdict: 'tied', votesShort: 0 },
      { votes: 13, verdict: 'tied', votesShort: 0 },
      { votes: 12, verdict: 'alternate', votesShort: 0 },
    ]),
    [
      'A 13 phiếu (50.00), bằng phiếu với B ở vị trí cuối: chưa phân định được.',
      'B 13 phiếu (50.00), bằng phiếu với A ở vị trí cuối: chưa phân định được.',
      'C 12 phiếu (50.00): trúng cử đại biểu dự khuyết, sau những người trúng cử chính thức.',
    ],
  )
  t.same(said({ outcome: 'no-result' }, [{ votes: 20, votesShort: 0 }]), [
    'A 20 phiếu (50.00): lần bầu không có kết quả nên không ai trúng cử.',
  ])
})

test('things of one kind in a row are one moment; an undoing always has its own', async (t) => {
  const at = (minute: number): string => `2017-08-05T01:${String(minute).padStart(2, '0')}:00.000Z`
  const one = (minute: number, words: string, more: Partial<Happening> = {}): Happening => ({
    ...{ at: at(minute), words, person: 'Mai', detail: `${minute}`, undoes: false, sequence: minute },
    ...more,
  })
  const moments = courseOf([
    one(0, 'issued'),
    one(10, 'finished'),
    one(12, 'finished', { person: 'Anh' }),
    one(15, 'finished'),
    one(20, 'reopened', { undoes: true, person: null }),
    one(25, 'reopened', { undoes: true }),
    one(40, 'finished'),
  ])
  t.same(
    moments.map(({ words, count, people, detail, until }) => [words, count, people.join(), detail, until]),
    [
      ['issued', 1, 'Mai', '0', at(0)],
      ['finished', 3, 'Mai,Anh', '', at(15)],
      ['reopened', 1, '', '20', at(20)],
      ['reopened', 1, 'Mai', '25', at(25)],
      ['finished', 1, 'Mai', '40', at(40)],
    ],
  )
  t.equal(placeIn(moments, at(0)), 0)
  t.equal(placeIn(moments, at(10)), 25)
  t.equal(placeIn(moments, at(40)), 100)
  t.equal(placeIn([], at(3)), 0)
  t.equal(placeIn(courseOf([one(3, 'issued')]), at(3)), 0, 'no time has passed')
})
