import { test } from 'tap'
import { countRound } from '../../src/rules/count.ts'
import { resultCitations } from '../../src/rules/regulations/result-citations.ts'
import type { CountFacts, ImplementingId } from '../../src/rules/types.ts'
import { facts } from './facts.ts'

const citationsOf = (counted: CountFacts, implementing: ImplementingId | null = null) =>
  resultCitations({
    version: counted.version,
    implementing,
    regulation: counted.regulation,
    meeting: counted.meeting,
    roundKind: counted.round.kind,
    result: countRound(counted),
  })

test('a result cites the clause of its base and of the deciding votes, each once', async (t) => {
  const cited = citationsOf(facts({ votes: [80, 60, 10], seats: 2 }))
  t.equal(cited[0], 'qd244-2014:d32.k3')
  t.ok(cited.includes('qd244-2014:d32.k1'))
  t.equal(new Set(cited).size, cited.length)
})

test('a finding with a clause is cited too, under qd190-2024 with its own numbers', async (t) => {
  const cited = citationsOf(
    facts({ votes: [80, 60, 10, 5, 1], seats: 2 }, { regulation: 'qd190-2024', office: 'committee' }),
  )
  t.equal(cited[0], 'qd190-2024:d30.k3')
  t.ok(cited.includes('qd190-2024:d14.k1'))
})

test('a tie cites the rules about ties', async (t) => {
  const tie = citationsOf(facts({ votes: [60, 60], seats: 1 }))
  const clear = citationsOf(facts({ votes: [61, 60], seats: 1 }))
  t.ok(tie.length >= clear.length)
  t.ok(tie.includes('qd244-2014:d32'))
})

test('reading tieAtCut: if the higher votes win, the clause of more than half is not cited', async (t) => {
  const round = { number: 2, kind: 'tie-revote' } as const
  const revote = facts({ votes: [60, 59], seats: 1 }, { round })
  t.notOk(citationsOf(revote).includes('qd244-2014:d32.k3'))
  t.ok(citationsOf(revote).includes('qd244-2014:d32'))
  const byMajority = { ...revote, readings: { ...revote.readings, tieAtCut: 'revote-majority' } as const }
  t.ok(citationsOf(byMajority).includes('qd244-2014:d32.k3'))
})

test('the implementing rules of the day are cited for the base, each kind of meeting by its item', async (t) => {
  const round = facts({ votes: [80, 60, 10], seats: 2 })
  const at = (meeting: CountFacts['meeting'], implementing: ImplementingId) =>
    citationsOf({ ...round, meeting }, implementing)[1]
  t.equal(at('members-congress', 'qd294-2025'), 'qd294-2025:i9.3.2')
  t.equal(at('members-conference', 'qd294-2025'), 'qd294-2025:i9.3.2')
  t.equal(at('delegates-congress', 'qd294-2025'), 'qd294-2025:i9.3.1')
  t.equal(at('committee-conference', 'qd294-2025'), 'qd294-2025:i9.3.3')
  t.equal(at('inspection-conference', 'qd294-2025'), 'qd294-2025:i9.3.3')
  t.equal(at('members-congress', 'qd29-2016'), 'qd29-2016:members-base', 'without an item, because it was not read')
})

test('a result of version 1, or of a day without known implementing rules, cites none', async (t) => {
  const round = facts({ votes: [80, 60, 10], seats: 2 })
  const cited = citationsOf(round)
  t.ok(cited.every((clause) => clause.startsWith('qd244-2014:')))
  t.strictSame(citationsOf({ ...round, version: 1 }, 'qd294-2025'), cited)
})

test('qd294-2025:i11.4.1: alternates from the vote on delegates are cited', async (t) => {
  const round = facts({ votes: [80, 60, 60], seats: 2, valid: 100, invalid: {} }, { alternates: 1 })
  t.ok(citationsOf(round, 'qd294-2025').includes('qd294-2025:i11.4.1'))
  t.notOk(citationsOf({ ...round, alternates: null }, 'qd294-2025').includes('qd294-2025:i11.4.1'))
})
