import { test } from 'tap'
import { type DeclarationFacts, declarable, openEntries } from '../../src/rules/declaration.ts'
import { ENTRY_ERRORS } from '../../src/rules/findings.ts'

const ready: DeclarationFacts = { state: 'counting', entries: ['final', 'final'], findings: [] }

const READY = { ok: true, value: { from: 'counting', to: 'declared' } }

test('a result can be declared if the round is being counted, every entry is finished and the sums hold', async (t) => {
  t.same(declarable(ready), READY)
  t.same(declarable({ ...ready, entries: [] }), READY)
  t.same(declarable({ ...ready, findings: [{ code: 'base-not-positive' }] }), READY)
})

test('each obstacle to a declaration', async (t) => {
  const problems = (facts: Partial<DeclarationFacts>) => {
    const result = declarable({ ...ready, ...facts })
    return result.ok ? [] : result.error
  }
  t.same(problems({ state: 'voting' }), [{ code: 'ballots-not-returned' }])
  t.same(problems({ state: 'declared' }), [{ code: 'result-already-declared' }])
  t.same(problems({ entries: ['open', 'final', 'unopened'] }), [{ code: 'entries-open', open: 2 }])
  for (const code of ENTRY_ERRORS) {
    t.same(problems({ findings: [{ code: 'no-surplus' }, { code }] }), [{ code: 'count-not-balanced', finding: code }])
  }
  t.same(
    problems({ state: 'listed', entries: ['open'], findings: [{ code: 'ballots-unbalanced' }] }),
    [
      { code: 'ballots-not-returned' },
      { code: 'entries-open', open: 1 },
      { code: 'count-not-balanced', finding: 'ballots-unbalanced' },
    ],
    'all at once, the most general first',
  )
})

test('unfinished entries', async (t) => {
  t.equal(openEntries([]), 0)
  t.equal(openEntries(['unopened', 'open', 'final', 'closed']), 2)
})
