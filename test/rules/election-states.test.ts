import { test } from 'tap'
import { electionProblem, electionState, electionStep } from '../../src/rules/election-states.ts'
import { ROUND_EVENTS, ROUND_STATES, type RoundEvent, type RoundState, transition } from '../../src/rules/round.ts'

const rounds = (...states: readonly RoundState[]) => states.map((state) => ({ state }))

test('an election is begun while a round with an approved list holds', async (t) => {
  t.equal(electionState(false, []), 'planned')
  const begun = ROUND_STATES.filter((state) => electionState(false, rounds(state)) === 'begun')
  t.same(begun, ['listed', 'voting', 'counting', 'declared'])
  t.equal(electionState(false, rounds('annulled', 'listing', 'cancelled')), 'planned')
  t.equal(electionState(false, rounds('annulled', 'voting')), 'begun')
  t.equal(electionState(true, rounds('annulled')), 'cancelled')
})

/** The event of an election by which an event of one of its rounds is seen; null if it leaves the election as it is. */
const SEEN_AS: Readonly<Partial<Record<RoundEvent, 'list-approved' | 'round-ended'>>> = {
  'list-approved': 'list-approved',
  annulled: 'round-ended',
  'round-cancelled': 'round-ended',
}

test('every step of a round moves its election along the table', async (t) => {
  const seen = new Set<string>()
  for (const others of [[], ...ROUND_STATES.map((state) => [state])]) {
    for (const state of ROUND_STATES) {
      for (const event of ROUND_EVENTS) {
        const step = transition(state, event)
        if (!step.ok) continue
        const before = electionState(false, rounds(...others, state))
        const after = electionState(false, rounds(...others, step.value.to))
        const as = SEEN_AS[event]
        const following = as ? electionStep(before, as) : [before]
        t.ok(following.includes(after), `${others} ${state} × ${event}: ${before} to ${after}`)
        if (as) seen.add(`${before} ${as} ${after}`)
      }
    }
  }
  const allowed = (['planned', 'begun'] as const).flatMap((before) =>
    (['list-approved', 'round-ended'] as const).flatMap((as) =>
      [electionStep(before, as)].flat().map((after) => `${before} ${as} ${after}`),
    ),
  )
  t.same([...seen].toSorted(), allowed.toSorted(), 'and every step of the table happens')
})

test('seats are corrected and an election is cancelled before a list is approved', async (t) => {
  for (const event of ['seats-corrected', 'cancelled'] as const) {
    t.equal(electionProblem('planned', event), null)
    t.equal(electionProblem('begun', event), 'election-begun')
    t.equal(electionProblem('cancelled', event), 'election-cancelled')
  }
  t.same(electionStep('cancelled', 'round-ended'), [], 'its rounds have ended')
  t.equal(electionProblem('cancelled', 'round-opened'), 'election-cancelled')
})
