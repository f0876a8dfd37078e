import { test } from 'tap'
import { finding, findingIf, inOrder, noneBlocks } from '../../src/rules/findings.ts'
import { FINDING_CODES } from '../../src/rules/types.ts'

test('count-result/1: which findings block', async (t) => {
  const errors = FINDING_CODES.filter((code) => finding(code).severity === 'error')
  t.same(errors, [
    'base-not-positive',
    'ballots-unbalanced',
    'returned-exceeds-issued',
    'issued-exceeds-attending',
    'votes-exceed-valid',
    'votes-sum-too-high',
    'votes-sum-too-low',
  ])
  for (const code of FINDING_CODES) t.equal(noneBlocks([finding(code)]), !errors.includes(code), code)
  t.ok(noneBlocks([]))
})

test('a finding has a citation only if there is a clause', async (t) => {
  t.strictSame(finding('quorum-not-met'), { code: 'quorum-not-met', severity: 'warning' })
  t.strictSame(findingIf(true, 'no-surplus', 'qd244-2014:d16'), [
    { code: 'no-surplus', severity: 'warning', citation: 'qd244-2014:d16' },
  ])
  t.strictSame(findingIf(false, 'no-surplus'), [])
})

test('errors come first', async (t) => {
  const mixed = [finding('name-order'), finding('returned-exceeds-issued'), finding('no-surplus')]
  t.same(
    inOrder(mixed).map(({ code }) => code),
    ['returned-exceeds-issued', 'no-surplus', 'name-order'],
  )
})
