import { test } from 'tap'
import { paperPart } from '../../src/rules/papers.ts'

test('a vote on delegates that fills alternate seats has two papers, the one of the delegates unless another is asked for', async (t) => {
  const both = { hasAlternates: true }
  t.match(paperPart(null, both), { ok: true, value: 'delegates' })
  t.match(paperPart('delegates', both), { ok: true, value: 'delegates' })
  t.match(paperPart('alternates', both), { ok: true, value: 'alternates' })
})

test('any other vote has one paper, and no part of it', async (t) => {
  const one = { hasAlternates: false }
  t.match(paperPart(null, one), { ok: true, value: null })
  for (const part of ['delegates', 'alternates'] as const) {
    t.match(paperPart(part, one), { ok: false, error: 'paper-not-in-parts' })
  }
})
