import { test } from 'tap'
import { type BatchEvent, batchState, batchStep } from '../../src/rules/batch-states.ts'
import { declarable } from '../../src/rules/declaration.ts'
import { ENTRY_STATES, type EntryEvent, type EntryState, entryStep } from '../../src/rules/entry.ts'
import { STANDINGS } from '../../src/rules/standing.ts'

test('a cancelled batch is cancelled, one whose entries are all closed is closed, any other has its standing', async (t) => {
  for (const standing of STANDINGS) {
    const facts = { isCancelled: false, entries: ['final', 'final'] as const, standing }
    t.equal(batchState(facts), standing)
    t.equal(batchState({ ...facts, entries: ['closed', 'closed'] }), 'closed')
    t.equal(batchState({ ...facts, isCancelled: true }), 'cancelled')
  }
})

test('entries that are not blind have no standing: they are typed, then ready', async (t) => {
  const of = (...entries: readonly EntryState[]) => batchState({ isCancelled: false, entries, standing: null })
  t.equal(of('open'), 'typing')
  t.equal(of('final'), 'ready')
  t.equal(of('closed'), 'closed')
})

test('a result waits for a batch for the reason that its table gives', async (t) => {
  for (const standing of STANDINGS) {
    const entries: readonly EntryState[] = standing === 'typing' ? ['open', 'final'] : ['final', 'final']
    const declaration = declarable({ state: 'counting', batches: [{ number: 1, entries, standing }], findings: [] })
    const answer = batchStep(standing, 'result-declared')
    t.same(declaration.ok ? ['closed'] : declaration.error[0].code, answer, standing)
  }
})

/** The event of a batch by which an event of its entries is seen. */
const SEEN_AS: Readonly<Partial<Record<EntryEvent, BatchEvent>>> = {
  finalised: 'entry-finalised',
  reopened: 'entry-reopened',
  'batch-corrected': 'corrected',
  'batch-cancelled': 'cancelled',
  'result-declared': 'result-declared',
  'round-ended': 'round-ended',
  'congress-closed': 'congress-closed',
  'round-annulled': 'round-annulled',
  'round-reopened': 'round-reopened',
}

test('a batch refuses an event for which its entries have no step, with their code', async (t) => {
  let compared = 0
  for (const state of ENTRY_STATES.filter((each) => each !== 'unopened')) {
    const before = batchState({ isCancelled: false, entries: [state], standing: null })
    for (const [event, as] of Object.entries(SEEN_AS) as [EntryEvent, BatchEvent][]) {
      const step = entryStep(state, event)
      const answer = batchStep(before, as)
      if (typeof answer === 'string') t.same(step, { ok: false, error: answer }, `${state} × ${event}`)
      else if (step.ok && answer.length > 0) {
        const after = batchState({ isCancelled: event === 'batch-cancelled', entries: [step.value.to], standing: null })
        t.ok(answer.includes(after), `${state} × ${event}: ${before} to ${after}`)
      } else continue
      compared += 1
    }
  }
  t.ok(compared > 15, `${compared} pairs`)
})
