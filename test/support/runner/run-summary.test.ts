import { test } from 'tap'
import { judgeRun, sumOf } from './run-summary.ts'

test('the totals of several processes are added up', async (t) => {
  const [one, two] = [
    { passed: 6, failed: 1, skipped: 2 },
    { passed: 3, failed: 0, skipped: 1 },
  ]
  t.same(sumOf([one, two]), { passed: 9, failed: 1, skipped: 3 })
  t.same(sumOf([]), { passed: 0, failed: 0, skipped: 0 })
})

test('all passed', async (t) => {
  t.same(judgeRun({ passed: 9, failed: 0, skipped: 0 }, []), { lines: ['9 passed, 0 failed'], exitCode: 0 })
})

test('a failure fails the run', async (t) => {
  t.same(judgeRun({ passed: 6, failed: 3, skipped: 0 }, []), { lines: ['6 passed, 3 failed'], exitCode: 1 })
})

test('a skipped test fails the run', async (t) => {
  const { lines, exitCode } = judgeRun({ passed: 6, failed: 0, skipped: 2 }, [])
  t.equal(lines.at(-1), '6 passed, 1 failed, 2 skipped')
  t.equal(exitCode, 1)
})

test('a run without tests fails', async (t) => {
  const { lines, exitCode } = judgeRun({ passed: 0, failed: 0, skipped: 0 }, [])
  t.equal(lines.at(-1), '0 passed, 1 failed')
  t.equal(exitCode, 1)
})

test('a complaint of a gate fails the run and is printed before the last line', async (t) => {
  const { lines, exitCode } = judgeRun({ passed: 6, failed: 0, skipped: 0 }, ['src/rules/a.ts: 90 %'])
  t.same(lines, ['# src/rules/a.ts: 90 %', '6 passed, 1 failed'])
  t.equal(exitCode, 1)
})
