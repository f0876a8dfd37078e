import { test } from 'tap'
import { figuresProblem, figuresStanding, readsLoggedFigures, standingOfFigures } from '../../src/rules/figures.ts'
import { ROLES } from '../../src/rules/roles.ts'
import { ROUND_STATES } from '../../src/rules/round.ts'

test('a round without a result is counted until its meeting ends, and is then left', async (t) => {
  for (const state of ROUND_STATES) {
    for (const wasDeclared of [true, false]) {
      const hasResult = state === 'declared' || (wasDeclared && state !== 'counting')
      const standings = [false, true].map((isOver) => figuresStanding({ state, wasDeclared, isOver }))
      t.same(standings, hasResult ? ['declared', 'declared'] : ['counted', 'left'], `${state}, ${wasDeclared}`)
    }
  }
  t.same(
    [standingOfFigures(true, true), standingOfFigures(false, true), standingOfFigures(false, false)],
    ['declared', 'left', 'counted'],
  )
})

test('figures of a round that was left are for the auditor in person; no other role and no key reads them', async (t) => {
  for (const role of [...ROLES, 'account-holder', 'visitor'] as const) {
    for (const byKey of [true, false]) {
      const reader = { role, byKey }
      const problem = role === 'auditor' && !byKey ? null : 'figures-for-auditor'
      t.equal(figuresProblem(reader, 'left'), problem, `${role}, ${byKey}`)
      t.equal(readsLoggedFigures(reader, 'left'), problem === null)
      for (const standing of ['declared', 'counted'] as const) t.equal(figuresProblem(reader, standing), null)
    }
  }
})

test('figures of typed ballots in the log are read by nobody while they are counted, and by everybody after the result', async (t) => {
  for (const role of ['auditor', 'presidium', 'board-head'] as const) {
    t.notOk(readsLoggedFigures({ role, byKey: false }, 'counted'))
    t.ok(readsLoggedFigures({ role, byKey: true }, 'declared'))
  }
})
