import { test } from 'tap'
import { CONGRESS_STATES } from '../../src/rules/congress-states.ts'
import { areEquallyReal, rehearsalEndProblem } from '../../src/rules/rehearsal.ts'

test('a rehearsal is thrown away once, in any state; a real congress never', async (t) => {
  for (const state of CONGRESS_STATES) {
    t.equal(rehearsalEndProblem({ rehearsal: false, state }), 'congress-not-rehearsal', state)
    t.equal(rehearsalEndProblem({ rehearsal: true, state }), state === 'discarded' ? 'rehearsal-over' : null, state)
  }
})

test('people come by an election only from a rehearsal to a rehearsal, or from a real meeting to a real one', async (t) => {
  for (const one of [true, false]) {
    for (const other of [true, false]) {
      t.equal(areEquallyReal({ rehearsal: one }, { rehearsal: other }), one === other, `${one}, ${other}`)
    }
  }
})
