import { test } from 'tap'
import { isApprovedOffice, packageOf } from '../../src/rules/paper-package.ts'

const kinds = (...given: Parameters<typeof packageOf>) =>
  packageOf(...given).map(({ kind, roundId, part }) => [kind, roundId, part])

test('qd294-2025:i16.1: the minutes of each election and the list with particulars go up with the report', (t) => {
  const rounds = [
    { id: 'committee', hasAlternates: false },
    { id: 'secretary', hasAlternates: false },
  ]
  t.same(kinds(rounds, true), [
    ['congress-report', null, null],
    ['submission', null, null],
    ['particulars-list', null, null],
    ['minutes', 'committee', null],
    ['minutes', 'secretary', null],
  ])
  t.end()
})

test('a vote on delegates and alternates has minutes for both; without an office nothing is to be approved', (t) => {
  t.same(kinds([{ id: 'delegates', hasAlternates: true }], false), [
    ['congress-report', null, null],
    ['particulars-list', null, null],
    ['minutes', 'delegates', 'delegates'],
    ['minutes', 'delegates', 'alternates'],
  ])
  t.end()
})

test('the superior approves committees and their officers, and no delegates', (t) => {
  t.ok(isApprovedOffice('committee') && isApprovedOffice('inspection-deputy-chair'))
  t.notOk(isApprovedOffice('delegates') || isApprovedOffice('alternate-delegates'))
  t.end()
})
