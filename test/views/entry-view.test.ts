import { test } from 'tap'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import { ballotView, entryView, sheetView } from '../../src/views/entry-view.ts'
import { peopleView, rollView } from '../../src/views/meeting-view.ts'
import { regulationView, regulationViews } from '../../src/views/regulation-view.ts'

const contest = {
  candidates: 3,
  seats: 2,
  allDisagree: 'invalid',
  names: ['p1', 'p2', 'p3'].map((personId) => ({ personId, fullName: `Nguyễn Văn ${personId}` })),
} as const

test('a ballot names the people that it strikes, and the reason if it is invalid', async (t) => {
  t.same(ballotView(contest, { number: 1, marks: { struck: [2] } }), { number: 1, struck: ['p3'], invalid: null })
  t.match(ballotView(contest, { number: 2, marks: { struck: [] } }), { struck: [], invalid: 'over-voted' })
  t.match(ballotView(contest, { number: 3, marks: { struck: [0], fault: 'marked' } }), { invalid: 'marked' })
})

test('a tally sheet gives each person their votes and reports imbalances', async (t) => {
  const sound = sheetView(contest, { valid: 10, invalid: {}, votes: [9, 6, 5], disagree: null }, 10)
  t.same(sound.names, [
    { personId: 'p1', votes: 9 },
    { personId: 'p2', votes: 6 },
    { personId: 'p3', votes: 5 },
  ])
  t.same(sound.findings, [])
  const wrong = sheetView(contest, { valid: 10, invalid: {}, votes: [11, 6, 3], disagree: null }, 10)
  t.ok(wrong.findings.some(({ code }) => code === 'votes-exceed-valid'))
  t.same([sound.exceeding, wrong.exceeding], [[], [{ personId: 'p1', fullName: 'Nguyễn Văn p1' }]])
})

test('an entry is shown without its version and its typist, and without what is typed while it is hidden', async (t) => {
  const place = { batchId: 'b', slot: 'second', state: 'open' } as const
  const ballots = [{ kind: 'differs', numbers: [2], between: [] }] as const
  const columns = [
    { column: 'valid' },
    { column: 'invalid', reason: 'marked' },
    { column: 'votes', position: 0 },
  ] as const
  const lookAgain = { ballots, columns }
  const typed = { manner: 'ballots', entered: 3, removed: 1, version: 4, typist: 'a', lookAgain } as const
  const entry = { ...place, ...typed }
  const shown = {
    ballots,
    columns: [{ column: 'valid' }, { column: 'invalid', reason: 'marked' }, { column: 'votes', place: 1 }],
  }
  t.same(entryView(entry, false), { ...place, manner: 'ballots', entered: 3, next: 5, lookAgain: shown })
  t.same(entryView(entry, true), { ...place, manner: null, entered: null, next: null, lookAgain: null })
  t.equal(entryView({ ...entry, state: 'final' }, false).lookAgain, null, 'a finished entry has nothing to look at')
  t.equal(entryView({ ...entry, lookAgain: null }, false).lookAgain, null)
})

test('a roll is shown with its base and the votes needed', async (t) => {
  const meeting = { kind: 'members-congress', readings: DEFAULT_READINGS } as const
  t.match(rollView(meeting, { summoned: 24, attending: 22, exclusions: { excusedThroughout: 2 } }), {
    base: 22,
    votesNeeded: 12,
  })
})

test('people have their names on paper, with a distinction between namesakes', async (t) => {
  const person = (id: string, fullName: string, birthYear: number) => ({ id, fullName, birthYear, unit: 'Chi bộ 1' })
  const everybody = [person('1', 'Lê Văn An', 1970), person('2', 'Lê Văn An', 1981), person('3', 'Trần Chi', 1975)]
  const shown = peopleView(everybody, everybody)
  t.equal(new Set(shown.map(({ nameOnPaper }) => nameOnPaper)).size, 3)
  t.equal(shown[2]?.nameOnPaper, 'Trần Chi')
})

test('rule sets are found by their ids', async (t) => {
  t.ok(regulationViews().length >= 2)
  t.equal(regulationView('qd190-2024')?.id, 'qd190-2024')
  t.equal(regulationView('__proto__'), undefined)
})
