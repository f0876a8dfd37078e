import { test } from 'tap'
import { batchProgress, type CountedBatch, type DeclarationFacts, declarable } from '../../src/rules/declaration.ts'
import type { EntryState } from '../../src/rules/entry.ts'
import { ENTRY_ERRORS } from '../../src/rules/findings.ts'

const batch = (
  entries: readonly EntryState[],
  standing: CountedBatch['standing'] = null,
  number = 1,
): CountedBatch => ({
  number,
  entries,
  standing,
})

const ready: DeclarationFacts = {
  state: 'counting',
  batches: [batch(['final', 'final'], 'ready'), batch(['final'])],
  findings: [],
}

const READY = { ok: true, value: { from: 'counting', to: 'declared', entries: 'result-declared' } }

test('a result can be declared if the round is being counted, every entry is finished and the sums hold', async (t) => {
  t.same(declarable(ready), READY)
  t.same(declarable({ ...ready, batches: [] }), READY)
  t.same(declarable({ ...ready, findings: [{ code: 'base-not-positive' }] }), READY)
})

test('each obstacle to a declaration', async (t) => {
  const problems = (facts: Partial<DeclarationFacts>) => {
    const result = declarable({ ...ready, ...facts })
    return result.ok ? [] : result.error
  }
  t.same(problems({ state: 'voting' }), [{ code: 'ballots-not-returned' }])
  t.same(problems({ state: 'declared' }), [{ code: 'result-already-declared' }])
  t.same(problems({ batches: [batch(['open', 'final']), batch(['unopened'])] }), [{ code: 'entries-open', open: 2 }])
  t.same(problems({ batches: [batch(['final', 'final'], 'differing', 4), batch(['final'], 'differing', 7)] }), [
    { code: 'entries-differ', batches: [4, 7] },
  ])
  t.same(problems({ batches: [batch(['final', 'final'], 'ruling', 3)] }), [{ code: 'rulings-missing', batches: [3] }])
  for (const code of ENTRY_ERRORS) {
    t.same(problems({ findings: [{ code: 'no-surplus' }, { code }] }), [{ code: 'count-not-balanced', finding: code }])
  }
  t.same(
    problems({ state: 'listed', batches: [batch(['open'], 'typing')], findings: [{ code: 'ballots-unbalanced' }] }),
    [
      { code: 'ballots-not-returned' },
      { code: 'entries-open', open: 1 },
      { code: 'count-not-balanced', finding: 'ballots-unbalanced' },
    ],
    'all at once, the most general first',
  )
})

test('how far the batches are', async (t) => {
  t.same(batchProgress([]), { total: 0, open: 0, differing: 0, ruling: 0 })
  const batches = [
    batch(['unopened', 'open', 'final', 'closed'], 'typing'),
    batch(['final', 'final'], 'differing'),
    batch(['final', 'final'], 'ruling'),
    batch(['final', 'final'], 'ready'),
  ]
  t.same(batchProgress(batches), { total: 4, open: 2, differing: 1, ruling: 1 })
})

test('reading returnedExceedsIssued: with more returned than issued a round ends without waiting for its entries', async (t) => {
  const findings = [{ code: 'ballots-unbalanced' }, { code: 'returned-exceeds-issued' }] as const
  const ended = { ok: true, value: { from: 'counting', to: 'declared', entries: 'round-ended' } }
  t.same(declarable({ ...ready, batches: [], findings }), ended)
  t.same(
    declarable({
      ...ready,
      batches: [batch(['open', 'unopened'], 'typing'), batch(['final', 'final'], 'differing')],
      findings,
    }),
    ended,
  )
  const early = declarable({ ...ready, state: 'voting', findings })
  t.match(early.ok ? [] : early.error[0], { code: 'ballots-not-returned' })
  const again = declarable({ ...ready, state: 'declared', findings })
  t.match(again.ok ? [] : again.error[0], { code: 'result-already-declared' })
})
