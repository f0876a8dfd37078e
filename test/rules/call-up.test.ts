import { test } from 'tap'
import { alternatesLeft, type CallUpFacts, callUp, seatHolders } from '../../src/rules/call-up.ts'
import {
  type CountedRound,
  delegatesOf,
  givesAlternatesTo,
  nextAlternates,
  type RankedAlternate,
  rankedAlternates,
} from '../../src/rules/call-up-order.ts'

const PAPER = { number: '12-CV/ĐU', date: '2025-09-01', issuer: 'Ban Thường vụ Đảng ủy cấp trên' }
const ORDER = 'qd294-2025:i11.4.2'
const NEVER = 'qd294-2025:i11.4.4'

const alternate = (personId: string, votes: number, partySince: string | null = null): RankedAlternate => ({
  personId,
  votes: [{ roundId: 'r1', votes }],
  partySince,
})
const facts: CallUpFacts = {
  droppedOut: 'a',
  calledUp: 'd',
  ground: 'cannot-attend',
  paper: null,
  implementing: 'qd294-2025',
  delegates: new Set(['a', 'b']),
  delegatesElsewhere: new Set(),
  alternates: [alternate('d', 60), alternate('e', 58)],
  before: [],
}
const refused = (change: Partial<CallUpFacts>) => {
  const answer = callUp({ ...facts, ...change })
  return answer.ok ? 'accepted' : answer.error
}

test('qd294-2025:i11.4.2: callUp takes the alternates in the order of their votes', async (t) => {
  t.same(callUp(facts), { ok: true, value: { ground: 'cannot-attend', citations: [ORDER] } })
  t.same(refused({ calledUp: 'e' }), { code: 'alternate-not-next', citations: [ORDER], next: ['d'] })
  const before = [{ droppedOut: 'a', calledUp: 'd' }]
  t.equal(callUp({ ...facts, before, droppedOut: 'b', calledUp: 'e' }).ok, true)
  t.match(refused({ before, droppedOut: 'b' }), { code: 'alternate-already-called-up' })
  t.match(refused({ before, calledUp: 'e' }), { code: 'delegate-already-replaced' })
  t.equal(callUp({ ...facts, before, droppedOut: 'd', calledUp: 'e' }).ok, true, 'one called up may drop out in turn')
})

test('qd294-2025:i11.4.2: a seat goes from the delegate to the alternate who is called up, and the next one follows', async (t) => {
  const left = (change: Partial<CallUpFacts>) => {
    const { left: people, next } = alternatesLeft({ ...facts, ...change })
    return [people.map(({ personId }) => personId), next]
  }
  t.same(seatHolders(facts), ['a', 'b'])
  t.same(left({}), [['d', 'e'], ['d']])
  const before = [{ droppedOut: 'a', calledUp: 'd' }]
  t.same(seatHolders({ ...facts, before }), ['b', 'd'])
  t.same(left({ before }), [['e'], ['e']])
  t.same(left({ delegatesElsewhere: new Set(['d']) }), [['e'], ['e']])
  t.same(seatHolders({ ...facts, before: [...before, { droppedOut: 'd', calledUp: 'e' }] }), ['b', 'e'])
})

test('qd294-2025:i11.4.2: equal votes: the longer Party age; unknown and equal dates decide nothing', async (t) => {
  const of = (...dates: readonly (string | null)[]) =>
    nextAlternates(dates.map((date, index) => alternate(`p${index}`, 60, date))).map(({ personId }) => personId)
  t.same(of('2005-05-19', '1998-05-19'), ['p1'])
  t.same(of('1998-05-19', '1998-05-19'), ['p0', 'p1'])
  t.same(of('1998-05-19', null), ['p0', 'p1'])
  t.same(of('2005-05-19', '1998-05-19', null), ['p1', 'p2'])
  const more = [alternate('x', 59, '1980-01-01'), alternate('y', 60, '2020-01-01')]
  t.same(
    nextAlternates(more).map(({ personId }) => personId),
    ['y'],
    'votes come before Party age',
  )
})

test('an order that is open needs the paper of the superior', async (t) => {
  const alternates = [alternate('d', 60), alternate('e', 60), alternate('f', 50)]
  t.same(refused({ alternates }), { code: 'call-up-order-open', citations: [ORDER], next: ['d', 'e'] })
  t.equal(callUp({ ...facts, alternates, paper: PAPER }).ok, true)
  t.match(refused({ alternates, calledUp: 'f', paper: PAPER }), { code: 'alternate-not-next' })
})

test('qd294-2025:i11.4.4: callUp never fills the seats that the clause names', async (t) => {
  const never = {
    'seat-left-unfilled': 'call-up-for-unfilled-seat',
    'convening-member-absent': 'call-up-for-convening-member',
    'credentials-rejected': 'call-up-for-rejected-delegate',
  } as const
  for (const ground of ['seat-left-unfilled', 'convening-member-absent', 'credentials-rejected'] as const) {
    t.same(refused({ ground }), { code: never[ground], citations: [NEVER], next: [] })
    t.match(refused({ ground, implementing: null }), { code: never[ground], citations: [] })
    t.match(refused({ ground, implementing: 'qd208-2026' }), { citations: ['qd208-2026:alternate-call-up'] })
  }
})

test('only a delegate drops out, and only an alternate is called up', async (t) => {
  t.match(refused({ droppedOut: 'x' }), { code: 'not-an-elected-delegate' })
  t.match(refused({ droppedOut: 'e' }), { code: 'not-an-elected-delegate' })
  t.match(refused({ calledUp: 'b' }), { code: 'not-an-alternate' })
})

test('qd294-2025:i11.4.2: nobody is called to a second seat, and the next one in order comes instead', async (t) => {
  // A separate vote can elect a delegate as an alternate, too.
  const alternates = [alternate('b', 70), alternate('d', 60), alternate('e', 58)]
  t.match(refused({ alternates, calledUp: 'b' }), { code: 'alternate-already-called-up' })
  t.match(refused({ alternates, droppedOut: 'b', calledUp: 'b' }), { code: 'alternate-already-called-up' })
  t.equal(refused({ alternates, calledUp: 'd' }), 'accepted')
  const delegatesElsewhere = new Set(['d'])
  t.match(refused({ delegatesElsewhere }), { code: 'alternate-already-called-up' })
  t.equal(refused({ delegatesElsewhere, calledUp: 'e' }), 'accepted')
})

const round = (
  id: string,
  votes: Readonly<Record<string, number>>,
  more: Partial<Omit<CountedRound, 'result'>> & { readonly result?: Partial<CountedRound['result']> } = {},
): CountedRound => ({
  id,
  office: 'alternate-delegates',
  kind: 'further',
  settled: null,
  ...more,
  result: {
    outcome: 'complete',
    elected: [],
    tied: [],
    candidates: Object.entries(votes).map(([name, count]) => ({
      id: name,
      votes: count,
      percent: '0.00',
      verdict: 'not-elected',
      votesShort: null,
    })),
    ...more.result,
  },
})
const namesOf = (rounds: readonly CountedRound[]) => {
  const left = [...rankedAlternates(rounds, () => null)]
  const order: string[][] = []
  while (left.length > 0) {
    const next = nextAlternates(left).map(({ personId }) => personId)
    order.push(next)
    left.splice(0, left.length, ...left.filter(({ personId }) => !next.includes(personId)))
  }
  return order
}

test('qd294-2025:i11.4.2: the order over all rounds: the votes of the ranking, then those of its revotes', async (t) => {
  const first = round(
    'r1',
    { a: 80, c: 55, d: 60, e: 55, f: 55 },
    {
      office: 'delegates',
      kind: 'first',
      result: { alternates: { elected: ['d'], tied: ['c', 'e', 'f'], seatsLeft: 2 } },
    },
  )
  const failed = round('r2', { c: 0 }, { kind: 'tie-revote', result: { outcome: 'no-result' } })
  const revote = round('r3', { c: 70, e: 90, f: 1 }, { kind: 'tie-revote', result: { elected: ['e', 'c'] } })
  t.same(namesOf([first, failed, revote]), [['d'], ['e'], ['c']], 'a revote never lifts anybody above its ranking')
  const further = round('r4', { g: 58, h: 60 }, { result: { elected: ['h', 'g'] } })
  t.same(namesOf([first, further]), [['d', 'h'], ['g']], 'votes of different rounds are compared as they are')
  const other = round('r4', { g: 55 }, { result: { elected: ['g'] } })
  t.same(namesOf([first, failed, revote, other]), [['d'], ['e', 'g'], ['c']], 'revotes order only their own people')
})

test('alternates of a decided tie rank by the round that tied', async (t) => {
  const tied = round('r1', { b: 70, c: 70, d: 60 }, { office: 'delegates', kind: 'first', result: { outcome: 'tie' } })
  const settled = { roundId: 'r1', elected: ['c', 'd'], tied: [], seatsLeft: 0 }
  const revote = round('r2', { b: 50, c: 10 }, { office: 'delegates', kind: 'tie-revote', settled })
  t.same(
    rankedAlternates([tied, revote], () => null).map(({ personId, votes }) => [personId, votes]),
    [
      ['c', [{ roundId: 'r1', votes: 70 }]],
      ['d', [{ roundId: 'r1', votes: 60 }]],
    ],
  )
})

test('a revote without an earlier result ranks its people by itself', async (t) => {
  const revote = round('r2', { c: 55 }, { kind: 'tie-revote', result: { elected: ['c'] } })
  t.same(
    rankedAlternates([revote], () => null).map(({ votes }) => votes),
    [[{ roundId: 'r2', votes: 55 }]],
  )
})

test('equal votes in different rounds leave the order open', async (t) => {
  const first = round('r1', { d: 60 }, { result: { elected: ['d'] } })
  const later = round('r2', { h: 60 }, { result: { elected: ['h'] } })
  t.same(namesOf([first, later]), [['d', 'h']])
  const votes = [
    { roundId: 'r1', votes: 60 },
    { roundId: 'r3', votes: 20 },
  ]
  const more = [
    { ...alternate('d', 60), votes },
    { ...alternate('e', 60), votes },
  ]
  t.same(
    nextAlternates(more).map(({ personId }) => personId),
    ['d', 'e'],
    'and so do equal votes in every round that ranks them',
  )
  const apart = [
    { ...alternate('d', 60), votes },
    { ...alternate('e', 60), votes: [votes[0]!, { roundId: 'r4', votes: 9 }] },
  ]
  t.same(
    nextAlternates(apart).map(({ personId }) => personId),
    ['d', 'e'],
    'and revotes among different people',
  )
  const ranked = [{ ...alternate('d', 60), votes }, alternate('e', 60)]
  t.same(
    nextAlternates(ranked).map(({ personId }) => personId),
    ['d', 'e'],
    'and a revote in which one of them did not stand',
  )
})

test('the alternates of an election are its own, or those of the separate votes if its vote fills none', async (t) => {
  const own = { id: 'e1', office: 'delegates', alternates: 2 } as const
  const separate = { id: 'e2', office: 'alternate-delegates', alternates: null } as const
  t.equal(givesAlternatesTo(own, own), true)
  t.equal(givesAlternatesTo(own, separate), false)
  t.equal(givesAlternatesTo({ ...own, alternates: null }, own), false)
  t.equal(givesAlternatesTo({ ...own, alternates: null }, separate), true)
  const rounds = [round('r1', { a: 80, d: 60 }, { office: 'delegates', result: { elected: ['a'] } })]
  t.same([...delegatesOf(own, rounds)], ['a'])
  t.same([...delegatesOf(separate, rounds)], [], 'nobody drops out of an election of another office')
})
