import { test } from 'tap'
import { CONGRESS_EVENTS, CONGRESS_STATES, congressState, congressStep } from '../../src/rules/congress-states.ts'

test('a congress is open until it is closed or cancelled', async (t) => {
  t.equal(congressState(undefined, null), 'open')
  t.equal(congressState({ cancelled: false }, null), 'closed')
  t.equal(congressState({ cancelled: true }, null), 'cancelled')
})

test('a rehearsal that was ended is over, whatever ended before it, and takes no act at all', async (t) => {
  for (const ending of [undefined, { cancelled: false }, { cancelled: true }]) {
    t.equal(congressState(ending, '2025-08-05T02:00:00.000Z'), 'discarded')
  }
  for (const state of CONGRESS_STATES) {
    const step = congressStep(state, 'discarded')
    t.equal(step.ok, state !== 'discarded', state)
  }
  for (const event of CONGRESS_EVENTS) {
    t.same(congressStep('discarded', event), { ok: false, error: 'rehearsal-over' }, event)
  }
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
