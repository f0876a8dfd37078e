import { test } from 'tap'
import { issueProblem, paperDay, paperPart } from '../../src/rules/papers.ts'

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

test('the day of issue decides on the form of a paper, and the day of its meeting if none is given', (t) => {
  t.equal(paperDay('2026-05-26', '2026-06-02'), '2026-06-02')
  t.equal(paperDay('2026-05-26', null), '2026-05-26')
  t.end()
})

test('a paper is issued on the day of its meeting or later, or gets its date by hand', (t) => {
  t.equal(issueProblem('2026-05-26', '2026-05-25'), 'paper-issued-before-meeting')
  for (const issuedOn of ['2026-05-26', '2027-01-05', null]) t.equal(issueProblem('2026-05-26', issuedOn), null)
  t.end()
})
