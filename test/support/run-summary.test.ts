import { test } from 'tap'
import { judgeRun, parseTotals } from './run-summary.ts'

test('reads the closing line of tap and nothing else', async (t) => {
  t.same(parseTotals('# { total: 9, pass: 9 }'), { passed: 9, failed: 0, skipped: 0 })
  t.same(parseTotals('# { total: 9, pass: 6, fail: 1, skip: 1, todo: 1 }'), { passed: 6, failed: 1, skipped: 2 })
  t.equal(parseTotals('# time=3195.71ms'), undefined)
  t.equal(parseTotals('    # { total: 1'), undefined)
})

test('all passed', async (t) => {
  t.same(judgeRun({ passed: 9, failed: 0, skipped: 0 }, 0, []), { lines: ['9 passed, 0 failed'], exitCode: 0 })
})

test('failures keep the exit status of tap', async (t) => {
  t.same(judgeRun({ passed: 6, failed: 3, skipped: 0 }, 1, []), { lines: ['6 passed, 3 failed'], exitCode: 1 })
})

test('a failure is never hidden by a status of zero', async (t) => {
  t.equal(judgeRun({ passed: 6, failed: 3, skipped: 0 }, 0, []).exitCode, 1)
})

test('a skipped test fails the run', async (t) => {
  const { lines, exitCode } = judgeRun({ passed: 6, failed: 0, skipped: 2 }, 0, [])
  t.equal(lines.at(-1), '6 passed, 1 failed, 2 skipped')
  t.equal(exitCode, 1)
})

test('a run without tests, or one that broke off, fails', async (t) => {
  t.equal(judgeRun(undefined, 0, []).lines.at(-1), '0 passed, 1 failed')
  t.equal(judgeRun({ passed: 6, failed: 0, skipped: 0 }, 7, []).exitCode, 7)
  t.equal(judgeRun({ passed: 6, failed: 0, skipped: 0 }, 7, []).lines.at(-1), '6 passed, 1 failed')
})

test('a complaint of a gate fails the run and is printed before the last line', async (t) => {
  const { lines, exitCode } = judgeRun({ passed: 6, failed: 0, skipped: 0 }, 0, ['src/rules/a.ts: 90 %'])
  t.same(lines, ['# src/rules/a.ts: 90 %', '6 passed, 1 failed'])
  t.equal(exitCode, 1)
})
