import { test } from 'tap'
import { implementingByDate, implementingOf, instrumentProblems } from '../../src/rules/instruments.ts'

test('both instruments of a meeting are in force on its day, to the day', async (t) => {
  const problems = (
    heldOn: string,
    regulation: 'qd244-2014' | 'qd190-2024',
    implementing: 'qd29-2016' | 'qd294-2025',
  ) => instrumentProblems({ regulation, implementing }, heldOn).map(({ which }) => which)
  t.same(problems('2017-08-05', 'qd244-2014', 'qd29-2016'), [])
  t.same(problems('2025-08-15', 'qd190-2024', 'qd294-2025'), [])
  t.same(problems('2025-07-01', 'qd190-2024', 'qd294-2025'), [], 'issued in May, in force from July')
  t.same(problems('2025-06-30', 'qd190-2024', 'qd294-2025'), ['implementing'])
  t.same(problems('2026-04-07', 'qd190-2024', 'qd294-2025'), [])
  t.same(problems('2026-04-08', 'qd190-2024', 'qd294-2025'), ['implementing'])
  t.same(problems('2021-07-29', 'qd244-2014', 'qd29-2016'), [])
  t.same(problems('2024-10-10', 'qd244-2014', 'qd29-2016'), ['regulation', 'implementing'])
})

test('a problem names the instrument and its days', async (t) => {
  t.same(instrumentProblems({ regulation: 'qd190-2024', implementing: 'qd294-2025' }, '2025-06-30'), [
    { which: 'implementing', number: '294-QĐ/TW', inForce: { from: '2025-07-01', to: '2026-04-07' } },
  ])
})

test('implementing rules may be missing only before the oldest that are known', async (t) => {
  const without = (heldOn: string) => instrumentProblems({ regulation: 'qd244-2014', implementing: null }, heldOn)
  t.same(without('2016-07-24'), [])
  t.match(without('2016-07-25'), [{ which: 'implementing', number: '29-QĐ/TW' }])
})

test('a meeting of version 1 cites the oldest implementing rules, as it did', async (t) => {
  t.equal(implementingOf({ countVersion: 1, implementing: null }), 'qd29-2016')
  t.equal(implementingOf({ countVersion: 2, implementing: 'qd208-2026' }), 'qd208-2026')
  t.equal(implementingOf({ countVersion: 2, implementing: null }), null)
})

test('a meeting that did not record its implementing rules has those of its day, if any are known', async (t) => {
  t.equal(implementingByDate({ implementing: null, heldOn: '2025-08-15' }), 'qd294-2025')
  t.equal(implementingByDate({ implementing: null, heldOn: '2016-07-24' }), null)
  t.equal(implementingByDate({ implementing: 'qd29-2016', heldOn: '2017-08-05' }), 'qd29-2016')
})
