import { test } from 'tap'
import type { RoundId } from '../../src/kernel/brand.ts'
import {
  complaintDayProblem,
  type NumberedComplaint,
  openComplaints,
  pastComplaints,
} from '../../src/rules/complaint.ts'

const A = 'a' as RoundId
const B = 'b' as RoundId
const outcome = { kind: 'rejected', decidedOn: '2025-03-01', by: null, note: null } as const
const complaint = (number: number, roundId: RoundId | null, isDecided = false): NumberedComplaint => ({
  number,
  roundId,
  outcome: isDecided ? outcome : null,
})

test('qd190-2024:d35 a complaint keeps the ballots of its round, or of every round if it names none', async (t) => {
  t.same(openComplaints([complaint(1, A), complaint(2, B), complaint(3, null)], A), [1, 3])
  t.same(openComplaints([complaint(1, A, true), complaint(2, null, true)], A), [], 'decided')
  t.same(openComplaints([], A), [])
})

test('qd190-2024:d35 a complaint that has an outcome was open before, unless it was never made', async (t) => {
  const decided = (number: number, roundId: RoundId | null, kind: 'rejected' | 'recorded-by-mistake' = 'rejected') => ({
    ...{ number, roundId, receivedOn: '2025-02-01' },
    outcome: { kind, decidedOn: '2025-02-09', by: null, note: null },
  })
  const open = { number: 5, roundId: A, receivedOn: '2025-02-01', outcome: null }
  const all = [decided(1, A), decided(2, B), decided(3, null), decided(4, A, 'recorded-by-mistake'), open]
  const period = { receivedOn: '2025-02-01', decidedOn: '2025-02-09' }
  t.same(pastComplaints(all, A), [
    { number: 1, ...period },
    { number: 3, ...period },
  ])
})

test('a complaint is received before it is decided, and neither day lies ahead', async (t) => {
  const day = (receivedOn: string, decidedOn: string | null) =>
    complaintDayProblem({ receivedOn, outcome: decidedOn === null ? null : { ...outcome, decidedOn } }, '2025-03-02')
  t.equal(day('2025-03-02', null), null)
  t.same(day('2025-03-03', null), { field: 'receivedOn', earliest: null })
  t.equal(day('2025-03-02', '2025-03-02'), null)
  t.same(day('2025-03-02', '2025-03-01'), { field: 'outcome/decidedOn', earliest: '2025-03-02' })
  t.same(day('2025-03-02', '2025-03-03'), { field: 'outcome/decidedOn', earliest: '2025-03-02' })
})
