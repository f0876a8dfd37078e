import { test } from 'tap'
import { completeReadings, concernsMeeting, DEFAULT_READINGS, READINGS, readingsOf } from '../../src/rules/readings.ts'
import { findClause } from '../../src/rules/regulations/regulations.ts'

/** The published table without the default that has changed since version 1. */
const SAME_IN_BOTH = {
  rejectedDelegates: 'removed-before-base',
  markedBallots: 'invalid',
  allDisagree: 'invalid',
  returnedExceedsIssued: 'stop',
  nameOrder: 'given-family-middle-seniority',
  tieAtCut: 'revote-plurality',
  seatsLeft: 'congress-decides',
  quorum: 'two-thirds',
  percentBase: 'majority-base',
} as const

test('the defaults match the published table', async (t) => {
  t.same(completeReadings({}, 2), { conferenceBase: 'sitting-294', ...SAME_IN_BOTH })
  t.same(DEFAULT_READINGS, completeReadings({}, 2), 'a new meeting takes those of version 2')
})

test('a record of version 1 keeps the defaults and values of its time', async (t) => {
  t.same(completeReadings({}, 1), { conferenceBase: 'sitting-minus-excused', ...SAME_IN_BOTH })
  const [now, then] = [readingsOf(2), readingsOf(1)]
  const valuesOf = (readings: typeof now, wanted: string) => readings.find(({ name }) => name === wanted)?.values
  t.same(valuesOf(now, 'conferenceBase'), ['sitting-294', 'sitting-minus-excused', 'sitting'])
  t.same(valuesOf(then, 'conferenceBase'), ['sitting-minus-excused', 'sitting'])
  t.same(valuesOf(now, 'returnedExceedsIssued'), ['stop', 'set-aside-not-issued'])
  t.same(valuesOf(then, 'returnedExceedsIssued'), ['stop'])
  const changed = ['conferenceBase', 'returnedExceedsIssued']
  for (const { name, default: usual, values } of then) {
    t.equal(usual, completeReadings({}, 1)[name], name)
    if (!changed.includes(name)) t.same(values, now.find((reading) => reading.name === name)?.values)
  }
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
  t.same(completeReadings({}, 2), DEFAULT_READINGS)
  t.same(completeReadings({ tieAtCut: 'revote-majority' }, 2), { ...DEFAULT_READINGS, tieAtCut: 'revote-majority' })
})

test('the base of a conference and rejected delegates concern their kinds of meeting, the others concern all', async (t) => {
  const concerning = (kind: Parameters<typeof concernsMeeting>[1]) =>
    READINGS.map(({ name }) => name).filter((name) => concernsMeeting(name, kind))
  const everywhere = Object.keys(SAME_IN_BOTH).filter((name) => name !== 'rejectedDelegates')
  t.same(concerning('members-congress'), everywhere)
  t.same(concerning('members-conference'), everywhere)
  t.same(concerning('delegates-congress'), ['rejectedDelegates', ...everywhere])
  t.same(concerning('committee-conference'), ['conferenceBase', ...everywhere])
  t.same(concerning('inspection-conference'), ['conferenceBase', ...everywhere])
})
