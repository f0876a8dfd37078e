import { test } from 'tap'
import { isPaperOf, type KeptScan, sameScan, withdrawalProblem } from '../../src/rules/scans.ts'

const scan = (number: number, digest: string, isWithdrawn = false): KeptScan => ({ number, digest, isWithdrawn })

test('the same bytes are attached once, and again after they were withdrawn', async (t) => {
  t.equal(sameScan([scan(1, 'a'), scan(2, 'b')], 'b'), 2)
  t.equal(sameScan([scan(1, 'a')], 'b'), null)
  t.equal(sameScan([scan(1, 'b', true)], 'b'), null)
  t.equal(sameScan([scan(1, 'b', true), scan(2, 'b')], 'b'), 2)
})

test('a scan is withdrawn once', async (t) => {
  t.equal(withdrawalProblem(undefined), 'scan-unknown')
  t.equal(withdrawalProblem(scan(1, 'a', true)), 'scan-withdrawn')
  t.equal(withdrawalProblem(scan(1, 'a')), null)
})

test('a scan belongs to a paper about the same round, or about the same meeting as a whole', (t) => {
  const round = { congressId: 'c', roundId: 'r' }
  const meeting = { congressId: 'c', roundId: null }
  t.ok(isPaperOf(round, round))
  t.ok(isPaperOf(meeting, meeting))
  t.notOk(isPaperOf(round, meeting))
  t.notOk(isPaperOf(meeting, round))
  t.notOk(isPaperOf({ congressId: 'c', roundId: 'q' }, round))
  t.notOk(isPaperOf({ congressId: 'd', roundId: null }, meeting))
  t.notOk(isPaperOf(undefined, meeting))
  t.end()
})
