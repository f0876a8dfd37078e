import { test } from 'tap'
import type { RoundId } from '../../src/kernel/brand.ts'
import { complaintDayProblem, type NumberedComplaint, openComplaints } from '../../src/rules/complaint.ts'

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

test('a complaint is received before it is decided, and neither day lies ahead', async (t) => {
  const day = (receivedOn: string, decidedOn: string | null) =>
    complaintDayProblem({ receivedOn, outcome: decidedOn === null ? null : { ...outcome, decidedOn } }, '2025-03-02')
  t.equal(day('2025-03-02', null), null)
  t.same(day('2025-03-03', null), { field: 'receivedOn', earliest: null })
  t.equal(day('2025-03-02', '2025-03-02'), null)
  t.same(day('2025-03-02', '2025-03-01'), { field: 'outcome/decidedOn', earliest: '2025-03-02' })
  t.same(day('2025-03-02', '2025-03-03'), { field: 'outcome/decidedOn', earliest: '2025-03-02' })
})
