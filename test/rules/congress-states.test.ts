import { test } from 'tap'
import { congressState, congressStep } from '../../src/rules/congress-states.ts'

test('a congress is open until it is closed or cancelled', async (t) => {
  t.equal(congressState(undefined), 'open')
  t.equal(congressState({ cancelled: false }), 'closed')
  t.equal(congressState({ cancelled: true }), 'cancelled')
})

test('nothing is counted after the end of a congress, and it ends once', async (t) => {
  for (const state of ['closed', 'cancelled'] as const) {
    for (const event of ['act', 'closed', 'cancelled'] as const) {
      t.same(congressStep(state, event), { ok: false, error: 'congress-closed' }, `${state} × ${event}`)
    }
    t.match(congressStep(state, 'late-act'), { ok: true, value: { from: state, to: state } })
  }
  t.match(congressStep('open', 'act'), { ok: true, value: { to: 'open' } })
  t.match(congressStep('open', 'closed'), { ok: true, value: { to: 'closed' } })
  t.match(congressStep('open', 'cancelled'), { ok: true, value: { to: 'cancelled' } })
})
