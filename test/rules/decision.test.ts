import { test } from 'tap'
import { choicesAfter, decide, isSameDecision, type RoundEnd, roundsWithResult } from '../../src/rules/decision.ts'
import { OFFICES, ROUND_KINDS } from '../../src/rules/types.ts'

const end: RoundEnd = {
  outcome: 'seats-left',
  office: 'committee',
  level: 'chi-bo',
  roundNumber: 1,
  roundKind: 'first',
  vacated: false,
  regulation: 'qd244-2014',
  alternates: null,
  implementing: 'qd29-2016',
  findings: [],
}

test('a complete round leaves no decision', async (t) => {
  for (const roundKind of ROUND_KINDS) t.same(choicesAfter({ ...end, roundKind, outcome: 'complete' }), [])
})

test('reading tieAtCut: a tie leads to a revote; after another tie the congress decides', async (t) => {
  const revote = { decision: 'tie-revote', reading: 'tieAtCut' }
  t.strictSame(choicesAfter({ ...end, outcome: 'tie' }), [revote])
  t.strictSame(choicesAfter({ ...end, outcome: 'tie', roundKind: 'further', roundNumber: 2 }), [revote])
  t.strictSame(choicesAfter({ ...end, outcome: 'tie', roundKind: 'tie-revote', roundNumber: 2 }), [
    revote,
    { decision: 'leave-vacant', reading: 'tieAtCut' },
  ])
})

test('qd244-2014:d20.k2: delegates are voted on again after the first round, then the congress decides', async (t) => {
  const again = { decision: 'further-round', citation: 'qd244-2014:d20.k2' }
  const delegates = { ...end, office: 'delegates', level: 'province' } as const
  t.strictSame(choicesAfter(delegates), [again])
  t.strictSame(choicesAfter({ ...delegates, roundNumber: 2, roundKind: 'further' }), [
    again,
    { decision: 'leave-vacant', citation: 'qd244-2014:d20.k2' },
  ])
  const under190 = choicesAfter({ ...delegates, regulation: 'qd190-2024' })
  t.strictSame(under190, [
    { decision: 'further-round', reading: 'seatsLeft' },
    { decision: 'leave-vacant', reading: 'seatsLeft' },
  ])
})

test('qd29-2016:i24: after the third round without a branch secretary the superior appoints', async (t) => {
  const secretary = { ...end, office: 'secretary' } as const
  const refer = [{ decision: 'refer-to-superior', citation: 'qd29-2016:i24' }]
  const open = [
    { decision: 'further-round', reading: 'seatsLeft' },
    { decision: 'leave-vacant', reading: 'seatsLeft' },
  ]
  t.strictSame(choicesAfter({ ...secretary, roundNumber: 2 }), open)
  t.strictSame(choicesAfter({ ...secretary, roundNumber: 3 }), refer)
  t.strictSame(choicesAfter({ ...secretary, roundNumber: 4 }), refer)
  t.strictSame(choicesAfter({ ...secretary, roundNumber: 3, level: 'grassroots' }), open)
  t.strictSame(choicesAfter({ ...secretary, roundNumber: 3, office: 'deputy-secretary' }), open)
})

test('qd29-2016:i24, qd294-2025:i23.3: the appointment is cited by the implementing rules of the day', async (t) => {
  const third = { ...end, office: 'secretary', roundNumber: 3 } as const
  const cited = (implementing: RoundEnd['implementing']) => choicesAfter({ ...third, implementing })
  t.strictSame(cited('qd294-2025'), [{ decision: 'refer-to-superior', citation: 'qd294-2025:i23.3' }])
  t.strictSame(cited('qd24-2021'), [
    { decision: 'refer-to-superior', citation: 'qd24-2021:branch-secretary-third-round' },
  ])
  t.strictSame(
    cited(null),
    [
      { decision: 'further-round', reading: 'seatsLeft' },
      { decision: 'leave-vacant', reading: 'seatsLeft' },
    ],
    'a day without known rules leaves the choice to the congress',
  )
})

test('reading seatsLeft: for other offices the congress decides', async (t) => {
  for (const office of OFFICES.filter((name) => name !== 'delegates')) {
    t.strictSame(choicesAfter({ ...end, office }), [
      { decision: 'further-round', reading: 'seatsLeft' },
      { decision: 'leave-vacant', reading: 'seatsLeft' },
    ])
  }
})

test('reading returnedExceedsIssued: without a result the congress decides', async (t) => {
  t.strictSame(choicesAfter({ ...end, outcome: 'no-result', findings: ['returned-exceeds-issued'] }), [
    { decision: 'new-vote', reading: 'returnedExceedsIssued' },
    { decision: 'leave-vacant', reading: 'returnedExceedsIssued' },
  ])
})

test('without a result for another cause the congress decides too, and no reading is cited', async (t) => {
  t.strictSame(choicesAfter({ ...end, outcome: 'no-result', findings: ['issued-exceeds-attending'] }), [
    { decision: 'new-vote' },
    { decision: 'leave-vacant' },
  ])
})

test('rounds without a result are not counted', async (t) => {
  t.equal(roundsWithResult([]), 0)
  t.equal(roundsWithResult(['seats-left', null, 'no-result', 'tie', 'complete']), 3)
})

const tie = {
  state: 'declared',
  end: { ...end, outcome: 'tie' },
  isFollowed: false,
  left: 2,
  kind: 'tie-revote',
  newNamesAllowed: false,
} as const

test('a decision is taken after a result, before the next round, and only if the law or a reading leaves the choice', async (t) => {
  t.same(decide(tie), { ok: true, value: { decision: 'tie-revote', reading: 'tieAtCut' } })
  t.same(decide({ ...tie, end: null }), { ok: false, error: 'result-not-declared' })
  t.same(decide({ ...tie, end: null, isFollowed: true }), { ok: false, error: 'result-not-declared' })
  t.same(decide({ ...tie, state: 'annulled', end: null }), { ok: false, error: 'round-annulled' })
  t.same(decide({ ...tie, state: 'cancelled', end: null }), { ok: false, error: 'round-cancelled' })
  t.same(decide({ ...tie, isFollowed: true }), { ok: false, error: 'decision-already-taken' })
  t.same(decide({ ...tie, kind: 'leave-vacant' }), { ok: false, error: 'decision-not-open' })
  t.same(decide({ ...tie, end: { ...end, outcome: 'complete' } }), { ok: false, error: 'decision-not-open' })
})

test('a decision with the same content is the same one, and any other content corrects it', async (t) => {
  const one = {
    kind: 'further-round',
    newNamesAllowed: false,
    vote: { for: 20, against: 1, blank: 1 },
    note: null,
  } as const
  t.equal(isSameDecision(one, structuredClone(one)), true)
  for (const other of [
    { ...one, kind: 'leave-vacant' as const },
    { ...one, newNamesAllowed: true },
    { ...one, note: 'Đại hội thống nhất.' },
    { ...one, vote: { ...one.vote, for: 19 } },
    { ...one, vote: { ...one.vote, against: 2 } },
    { ...one, vote: { ...one.vote, blank: 0 } },
  ]) {
    t.equal(isSameDecision(one, other), false)
  }
})

test('only a further round may have new names', async (t) => {
  const seatsLeft = { ...tie, end, newNamesAllowed: true } as const
  t.equal(decide({ ...seatsLeft, kind: 'further-round' }).ok, true)
  t.same(decide({ ...seatsLeft, kind: 'leave-vacant' }), { ok: false, error: 'new-names-not-open' })
  t.same(decide({ ...tie, newNamesAllowed: true }), { ok: false, error: 'new-names-not-open' })
})

test('a further round without new names needs a person who can stand', async (t) => {
  const further = { ...tie, end, kind: 'further-round', left: 0 } as const
  t.same(decide(further), { ok: false, error: 'nobody-left-to-stand' })
  t.equal(decide({ ...further, left: 1 }).ok, true)
  t.equal(decide({ ...further, newNamesAllowed: true }).ok, true)
  t.equal(decide({ ...further, left: null }).ok, true, 'a decision that was recorded before')
  t.equal(decide({ ...further, kind: 'leave-vacant' }).ok, true)
})

test('no clause is claimed for a seat that is open because an elected person takes none', async (t) => {
  const open = [{ decision: 'further-round' }, { decision: 'leave-vacant' }]
  for (const office of ['committee', 'delegates', 'secretary'] as const) {
    for (const roundNumber of [1, 3]) {
      t.strictSame(
        choicesAfter({ ...end, office, level: 'chi-bo', roundNumber, outcome: 'seats-left', vacated: true }),
        open,
      )
    }
  }
})
