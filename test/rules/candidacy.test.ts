import { test } from 'tap'
import {
  areApart,
  type CandidacyFacts,
  candidacyProblems,
  type ElectionSoFar,
  keepsOff,
  keptOffBefore,
  takenElsewhere,
} from '../../src/rules/candidacy.ts'
import type { Nomination, Origin } from '../../src/rules/list.ts'
import { OFFICES } from '../../src/rules/types.ts'

const NOBODY: ReadonlySet<string> = new Set()
const official = (...ids: readonly string[]) =>
  new Map(ids.map((id) => [id, { membership: 'official', workingGroup: false } as const]))
const facts: CandidacyFacts = {
  regulation: 'qd244-2014',
  people: official('binh', 'cuong', 'dung'),
  board: NOBODY,
  eligible: null,
  elsewhere: { elected: new Map(), onBallot: NOBODY },
  hall: { attending: 100 },
  left: null,
}
const under190 = { ...facts, regulation: 'qd190-2024' } as const
const name = (personId: string, origin: Origin = 'convening-committee', inFavour?: number): Nomination => ({
  personId,
  origin,
  agreement: inFavour === undefined ? null : { inFavour, attending: 100 },
})
const codes = (changed: Partial<CandidacyFacts>, ...names: readonly Nomination[]): string[] =>
  candidacyProblems({ ...facts, ...changed }, { candidates: names, withdrawals: [] }).map(
    ({ code, personId }) => `${personId}: ${code}`,
  )

test('an official member of the meeting without an obstacle may stand', async (t) => {
  t.same(codes({}, name('binh'), name('cuong'), name('dung')), [])
})

test('each reason that keeps a person off a list', async (t) => {
  const binh = new Set(['binh'])
  const rows: readonly (readonly [string, Partial<CandidacyFacts>, string])[] = [
    ['person-of-another-congress', { people: official('cuong') }, 'binh'],
    [
      'candidate-not-official',
      { people: new Map([['binh', { membership: 'probationary', workingGroup: false }]]) },
      'binh',
    ],
    ['candidate-on-board', { board: binh }, 'binh'],
    [
      'candidate-of-working-group',
      { people: new Map([['binh', { membership: 'official', workingGroup: true }]]) },
      'binh',
    ],
    ['candidate-not-eligible', { eligible: new Set(['cuong']) }, 'binh'],
    [
      'candidate-already-elected',
      { elsewhere: { elected: new Map([['binh', 'secretary']]), onBallot: NOBODY } },
      'binh',
    ],
    ['candidate-on-other-list', { elsewhere: { elected: new Map(), onBallot: binh } }, 'binh'],
    ['candidate-outside-round', { left: new Set(['cuong']) }, 'binh'],
  ]
  for (const [code, changed, personId] of rows) t.same(codes(changed, name(personId)), [`${personId}: ${code}`], code)
  t.same(codes({}, name('binh'), name('cuong'), name('binh')), ['binh: name-repeated'])
})

test('people admitted by the rule of the round may stand', async (t) => {
  const binh = new Set(['binh'])
  t.same(codes({ eligible: binh, left: binh }, name('binh')), [])
})

test('each name has one problem, the first that applies, in the order of the list', async (t) => {
  const board = new Set(['binh', 'dung'])
  const found = candidacyProblems(
    { ...facts, board, left: NOBODY },
    { candidates: [name('dung'), name('cuong'), name('binh')], withdrawals: [] },
  )
  const clause = { citation: 'qd244-2014:d7' }
  t.same(found, [
    { code: 'candidate-on-board', personId: 'dung', part: 'candidates', index: 0, ...clause },
    { code: 'candidate-outside-round', personId: 'cuong', part: 'candidates', index: 1 },
    { code: 'candidate-on-board', personId: 'binh', part: 'candidates', index: 2, ...clause },
  ])
})

test('qd190-2024:d14.k3: an outside name needs the agreement of more than 30 % of those attending', async (t) => {
  for (const origin of ['nominated', 'self-nominated'] as const) {
    t.same(codes(under190, name('binh', origin)), ['binh: agreement-missing'])
    t.same(codes(under190, name('binh', origin, 30)), ['binh: agreement-not-reached'], 'exactly 30 %')
    t.same(codes(under190, name('binh', origin, 31)), [])
    t.same(codes({}, name('binh', origin)), [], 'not under the regulation of 2014')
  }
  t.same(codes(under190, name('binh')), [], 'not on the list of the convening committee')
  const [problem] = candidacyProblems(under190, { candidates: [name('binh', 'nominated')], withdrawals: [] })
  t.equal(problem?.citation, 'qd190-2024:d14.k3')
})

test('qd244-2014:d7, qd190-2024:d8: members of the counting board may not stand', async (t) => {
  const list = { candidates: [name('binh')], withdrawals: [] }
  const board = new Set(['binh'])
  t.equal(candidacyProblems({ ...facts, board }, list)[0]?.citation, 'qd244-2014:d7')
  t.equal(candidacyProblems({ ...under190, board }, list)[0]?.citation, 'qd190-2024:d8')
})

test('a person withdraws once, from a list with that name', async (t) => {
  const withdrawals = ['cuong', 'dung', 'cuong'].map((personId) => ({ personId, accepted: false }))
  t.same(candidacyProblems(facts, { candidates: [name('binh'), name('cuong')], withdrawals }), [
    { code: 'withdrawal-not-on-list', personId: 'dung', part: 'withdrawals', index: 1 },
    { code: 'name-repeated', personId: 'cuong', part: 'withdrawals', index: 2 },
  ])
})

test('the offices that one person cannot hold together', async (t) => {
  const apart = OFFICES.flatMap((one) => OFFICES.filter((other) => areApart(one, other)).map((other) => [one, other]))
  t.same(apart, [
    ['secretary', 'deputy-secretary'],
    ['deputy-secretary', 'secretary'],
    ['inspection-chair', 'inspection-deputy-chair'],
    ['inspection-deputy-chair', 'inspection-chair'],
    ['delegates', 'alternate-delegates'],
    ['alternate-delegates', 'delegates'],
  ])
})

const election = (id: string, office: ElectionSoFar['office'], ...rounds: ElectionSoFar['rounds']): ElectionSoFar => ({
  id,
  office,
  rounds,
})

test('an alternate is not elected again in the same election', async (t) => {
  const delegates = election('1', 'delegates', { elected: ['binh'], alternates: ['cuong'], printed: [] })
  const both = new Map([
    ['binh', 'delegates'],
    ['cuong', 'alternate-delegates'],
  ])
  t.same(takenElsewhere(delegates, [delegates]).elected, both)
  const deputy = election('2', 'deputy-secretary', { elected: [], alternates: [], printed: [] })
  t.same(takenElsewhere(deputy, [delegates, deputy]).elected, new Map(), 'other elections are open to them')
  const separate = election('3', 'alternate-delegates')
  t.same(takenElsewhere(separate, [delegates, separate]).elected, both, 'nor in a separate vote on alternates')
  const more = election('4', 'delegates')
  t.same(takenElsewhere(more, [delegates, more]).elected, both, 'nor in a vote on more delegates')
})

test('people kept off a list by other elections', async (t) => {
  const secretary = election('1', 'secretary', { elected: ['binh'], alternates: [], printed: ['binh', 'cuong'] })
  const deputy = election(
    '2',
    'deputy-secretary',
    { elected: [], alternates: [], printed: ['dung', 'cuong'] },
    { elected: null, alternates: [], printed: ['dung'] },
  )
  const committee = election(
    '3',
    'committee',
    { elected: null, alternates: [], printed: ['ha'] },
    { elected: ['son'], alternates: [], printed: [] },
  )
  const all = [secretary, deputy, committee]
  t.same(
    takenElsewhere(deputy, all),
    { elected: new Map([['binh', 'secretary']]), onBallot: NOBODY },
    'not their own ballot',
  )
  t.same(takenElsewhere(secretary, all), { elected: new Map([['binh', 'secretary']]), onBallot: new Set(['dung']) })
  t.same(takenElsewhere(committee, all), { elected: new Map([['son', 'committee']]), onBallot: NOBODY })
  const again = election('4', 'secretary')
  t.same(
    takenElsewhere(again, all),
    { elected: new Map([['binh', 'secretary']]), onBallot: new Set(['dung']) },
    'another vote on the same office',
  )
})

test('logs of the time before are judged by the pairs of that time', async (t) => {
  for (const one of OFFICES) {
    for (const other of OFFICES) {
      const wasKeptOff = areApart(one, other) && !one.includes('delegates')
      t.equal(keptOffBefore(one, other), wasKeptOff, `${one} ${other}`)
      t.equal(keepsOff(one, other), one === other || areApart(one, other), `${one} ${other}`)
    }
  }
  t.equal(keptOffBefore('delegates', 'alternate-delegates'), false)
  t.equal(keptOffBefore('secretary', 'secretary'), false)
})

test('a person already elected is named with the office', async (t) => {
  const elected = new Map([['binh', 'delegates']] as const)
  const [problem] = candidacyProblems(
    { ...facts, elsewhere: { elected, onBallot: NOBODY } },
    { candidates: [name('binh')], withdrawals: [] },
  )
  t.match(problem, { code: 'candidate-already-elected', office: 'delegates' })
})

test('qd190-2024:d14.k3: an agreement has no more people than attend, and counts against all of them', async (t) => {
  const agreed = (inFavour: number, attending: number): Nomination => ({
    personId: 'binh',
    origin: 'nominated',
    agreement: { inFavour, attending },
  })
  const of148 = { ...under190, hall: { attending: 148 } }
  t.same(codes(of148, agreed(200, 148)), ['binh: agreement-exceeds-attending'])
  t.same(codes(of148, agreed(60, 149)), ['binh: agreement-exceeds-attending'], 'more than the roll has')
  t.same(codes(of148, agreed(4, 10)), ['binh: agreement-not-reached'], 'four of a part of the hall')
  t.same(codes(of148, agreed(44, 100)), ['binh: agreement-not-reached'])
  t.same(codes(of148, agreed(45, 100)), [])
  t.same(codes({ ...of148, regulation: 'qd244-2014' }, agreed(200, 148)), ['binh: agreement-exceeds-attending'])
  t.same(codes({ ...of148, regulation: 'qd244-2014' }, agreed(4, 10)), [])
  const noRoll = { ...under190, hall: { attending: null } }
  t.same(codes(noRoll, agreed(11, 10)), ['binh: agreement-exceeds-attending'])
  t.same(codes(noRoll, agreed(4, 10)), [])
  const before = { ...under190, hall: null }
  t.same(codes(before, agreed(4, 10)), [], 'a log of the time before')
  t.same(codes(before, agreed(200, 148)), [])
})
