import { test } from 'tap'
import { type BoxFacts, boxFindings } from '../../src/rules/box-findings.ts'

const QUIET: BoxFacts = {
  attending: 22,
  hasNewerRoll: false,
  printed: 24,
  made: null,
  issued: 22,
  returned: 22,
  sealsIntact: true,
  tally: { valid: 22, invalid: {} },
}

const codes = (changed: Partial<BoxFacts>) => boxFindings({ ...QUIET, ...changed }).map(({ code }) => code)

test('qd244-2014:d7.k2, qd190-2024:d8.k2: a box without anything odd has no finding', async (t) => {
  t.same(codes({}), [])
})

test('qd244-2014:d7.k2, qd190-2024:d8.k2: each odd property of the box is a warning of its own', async (t) => {
  t.same(boxFindings({ ...QUIET, sealsIntact: false }), [{ code: 'seals-not-whole', severity: 'warning' }])
  t.same(codes({ made: 26 }), ['printed-and-made-differ'])
  t.same(codes({ made: 24 }), [])
  t.same(codes({ attending: 23 }), ['issued-below-attending'])
  t.same(codes({ attending: 21 }), [], 'more issued than attending is a finding of the count')
  t.same(codes({ hasNewerRoll: true }), ['roll-newer-than-issue'])
  const atTheTable = (sheets: number) => ({ tableCount: { sheets, countedAt: '2017-08-05T09:40:00Z', countedBy: [] } })
  t.same(codes(atTheTable(21)), ['hall-and-table-differ'])
  t.same(codes(atTheTable(22)), [])
  t.same(codes({ sealsIntact: false, attending: 23, hasNewerRoll: true }), [
    'seals-not-whole',
    'issued-below-attending',
    'roll-newer-than-issue',
  ])
})

test('ballots that did not come back are reported from more than one in ten on', async (t) => {
  t.same(codes({ returned: 20, tally: { valid: 20, invalid: {} } }), [])
  t.same(codes({ issued: 20, attending: 20, returned: 18, tally: { valid: 18, invalid: {} } }), [], 'exactly a tenth')
  t.same(codes({ returned: 19, tally: { valid: 19, invalid: {} } }), ['many-ballots-missing'])
  t.same(codes({ returned: 0, tally: { valid: 0, invalid: {} } }), ['none-returned'])
  t.same(codes({ issued: 0, attending: 0, returned: 0, tally: { valid: 0, invalid: {} } }), [])
})

test('ballots of which none or fewer than half are valid are reported', async (t) => {
  t.same(codes({ tally: { valid: 1, invalid: { marked: 20, 'over-voted': 1 } } }), ['most-invalid'])
  t.same(codes({ tally: { valid: 11, invalid: { marked: 11 } } }), [], 'exactly half')
  t.same(codes({ tally: { valid: 0, invalid: { marked: 22 } } }), ['none-valid'])
  t.same(codes({ tally: { valid: 0, invalid: {} } }), [], 'nothing is counted yet')
})
