import { test } from 'tap'
import { completeReadings, DEFAULT_READINGS, READINGS } from '../../src/rules/readings.ts'
import { findClause } from '../../src/rules/regulations/regulations.ts'

test('the defaults match the published table', async (t) => {
  t.same(DEFAULT_READINGS, {
    conferenceBase: 'sitting-minus-excused',
    rejectedDelegates: 'removed-before-base',
    markedBallots: 'invalid',
    allDisagree: 'invalid',
    returnedExceedsIssued: 'stop',
    nameOrder: 'given-family-middle-seniority',
    tieAtCut: 'revote-plurality',
    seatsLeft: 'congress-decides',
    quorum: 'two-thirds',
    percentBase: 'majority-base',
  })
})

test('each reading is described once, with its default among its values', async (t) => {
  t.same(READINGS.map(({ name }) => name).toSorted(), Object.keys(DEFAULT_READINGS).toSorted())
  for (const reading of READINGS) {
    t.equal(reading.default, DEFAULT_READINGS[reading.name], reading.name)
    t.ok((reading.values as readonly string[]).includes(reading.default), reading.name)
    t.equal(new Set(reading.values).size, reading.values.length)
    t.match(reading.description.vi, /\p{L}/u)
    t.match(reading.description.en, /\p{L}/u)
  }
})

test('a clause that a reading replaces names that reading', async (t) => {
  for (const { name, clauses } of READINGS) {
    for (const id of clauses) {
      const clause = findClause(id)!
      const points = [clause, ...(clause.points ?? [])]
      t.ok(
        points.some(({ reading, evidence }) => reading === name && evidence === 'reading'),
        `${name} in ${id}`,
      )
    }
  }
})

test('readings that a meeting does not set have their defaults', async (t) => {
  t.same(completeReadings({}), DEFAULT_READINGS)
  t.same(completeReadings({ tieAtCut: 'revote-majority' }), { ...DEFAULT_READINGS, tieAtCut: 'revote-majority' })
})
