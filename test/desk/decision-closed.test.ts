import { test } from 'tap'
import { closedChoices } from '../../src/desk/decision/closed-choices.ts'
import { DECISION } from '../../src/locale/desk/decision.ts'
import { choicesAfter, DECISION_KINDS, type RoundEnd } from '../../src/rules/decision.ts'

const END: RoundEnd = {
  outcome: 'tie',
  office: 'committee',
  alternates: null,
  level: 'chi-bo',
  roundNumber: 1,
  roundKind: 'first',
  regulation: 'qd244-2014',
  implementing: 'qd29-2016',
  vacated: false,
  findings: [],
}

const closedAfter = (end: Partial<RoundEnd>) => {
  const facts = { ...END, ...end }
  const open = choicesAfter(facts).map(({ decision }) => decision)
  const closed = closedChoices(facts.outcome, open)
  return { open, why: Object.fromEntries(closed.map(({ kind, why }) => [kind, why])) }
}

test('every decision is either open or closed with a reason, after any outcome', async (t) => {
  for (const outcome of ['tie', 'seats-left', 'no-result', 'complete'] as const) {
    for (const office of ['committee', 'secretary', 'delegates'] as const) {
      for (const roundNumber of [1, 2, 3]) {
        const { open, why } = closedAfter({ outcome, office, roundNumber })
        t.same([...open, ...Object.keys(why)].sort(), [...DECISION_KINDS].sort(), `${outcome} ${office} ${roundNumber}`)
      }
    }
  }
})

test('the reason follows from what is open instead', async (t) => {
  t.match(closedAfter({}).why, {
    'further-round': DECISION.tieFirst,
    'new-vote': DECISION.hasResult,
    'leave-vacant': DECISION.tieFirst,
    'refer-to-superior': DECISION.notThirdRound,
  })
  t.match(closedAfter({ outcome: 'no-result' }).why, {
    'tie-revote': DECISION.voteIsVoid,
    'further-round': DECISION.voteIsVoid,
  })
  // qd244-2014:d20.k2: the first further round of delegates is owed.
  t.match(closedAfter({ outcome: 'seats-left', office: 'delegates' }).why, {
    'tie-revote': DECISION.nobodyTied,
    'leave-vacant': DECISION.roundIsOwed,
  })
  // qd29-2016:i24
  t.match(closedAfter({ outcome: 'seats-left', office: 'secretary', roundNumber: 3 }).why, {
    'further-round': DECISION.superiorAppoints,
    'leave-vacant': DECISION.superiorAppoints,
  })
})
