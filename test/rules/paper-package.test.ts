import { test } from 'tap'
import {
  hasOfficeToApprove,
  isApprovedOffice,
  type PackagedElection,
  packageOf,
} from '../../src/rules/paper-package.ts'
import type { Office } from '../../src/rules/types.ts'

const kinds = (...elections: readonly PackagedElection[]) =>
  packageOf(elections).map(({ kind, roundId, part }) => [kind, roundId, part])

/** An election with one vote, named by its office. */
const voted = (office: Office, elected: readonly string[], more: Partial<PackagedElection> = {}): PackagedElection => ({
  office,
  cancelled: null,
  rounds: [{ id: office, declared: { result: { alternates: null }, settled: null }, seated: { result: { elected } } }],
  ...more,
})

test('qd294-2025:i16.1: the minutes of each election and the list with particulars go up with the report', (t) => {
  t.same(kinds(voted('committee', ['an']), voted('secretary', ['an'])), [
    ['congress-report', null, null],
    ['submission', null, null],
    ['particulars-list', null, null],
    ['minutes', 'committee', null],
    ['minutes', 'secretary', null],
  ])
  t.end()
})

test('a vote on delegates and alternates has minutes for both; without an office nothing is to be approved', (t) => {
  const delegates = [
    ['congress-report', null, null],
    ['particulars-list', null, null],
    ['minutes', 'delegates', 'delegates'],
    ['minutes', 'delegates', 'alternates'],
  ]
  const alternates = { elected: ['binh'], tied: [], seatsLeft: 0 }
  const seated = { result: { elected: ['an'] } }
  const inOne = { id: 'delegates', declared: { result: { alternates }, settled: null }, seated }
  t.same(kinds(voted('delegates', [], { rounds: [inOne] })), delegates)
  const later = { id: 'delegates', declared: { result: {}, settled: { ...alternates, roundId: 'tie' } }, seated }
  t.same(kinds(voted('delegates', [], { rounds: [later] })), delegates, 'a later vote that settles alternates')
  t.end()
})

test('votes without a result that holds, and cancelled elections, have no minutes', (t) => {
  const open = { id: 'secretary', declared: null, seated: null }
  t.same(kinds(voted('committee', ['an'], { cancelled: 'Lập nhầm' }), voted('secretary', [], { rounds: [open] })), [
    ['congress-report', null, null],
    ['particulars-list', null, null],
  ])
  t.end()
})

test('qd294-2025:i23.3: a secretary whom the superior appoints is no result to be approved', (t) => {
  t.notOk(hasOfficeToApprove([voted('secretary', [])]))
  t.ok(hasOfficeToApprove([voted('committee', ['an']), voted('secretary', [])]))
  t.notOk(hasOfficeToApprove([voted('delegates', ['an'])]))
  t.end()
})

test('the superior approves committees and their officers, and no delegates', (t) => {
  t.ok(isApprovedOffice('committee') && isApprovedOffice('inspection-deputy-chair'))
  t.notOk(isApprovedOffice('delegates') || isApprovedOffice('alternate-delegates'))
  t.end()
})
