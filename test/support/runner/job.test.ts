import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { type JobResult, runJob, runJobs } from './job.ts'

const TAP = JSON.stringify(import.meta.resolve('tap'))
const limits = { cwd: process.cwd(), env: process.env, silenceMs: 60_000 }

/** A test file with this code. */
const fileWith = (t: Test, code: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-phieu-test-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'made-up.test.mjs')
  writeFileSync(file, `import { test } from ${TAP}\n${code}\n`)
  return file
}

const run = (t: Test, code: string): Promise<JobResult> =>
  runJob({ name: 'made-up', args: [fileWith(t, code)] }, limits)

const PASSING = "test('holds', async (t) => { for (let i = 0; i < 9; i++) t.ok(true) })\n"

test('a file whose tests pass', async (t) => {
  t.match(await run(t, PASSING), { name: 'made-up', passed: 1, failed: 0, skipped: 0 })
})

test('a file with a failing and a skipped test', async (t) => {
  const code = `${PASSING}test('fails', async (t) => t.equal(1, 2))\ntest('later', { skip: true }, async () => {})`
  const result = await run(t, code)
  t.match(result, { passed: 1, failed: 1, skipped: 1 })
  t.match(result.lines.join('\n'), /not ok 2 - fails/)
})

test('a file that stops early, cannot start or is ended has failed, even if tests passed before', async (t) => {
  const outside = await run(
    t,
    `${PASSING}setTimeout(() => process.exit(7), 0); test('waits', () => new Promise(() => {}))`,
  )
  t.ok(outside.failed > 0)
  t.match(await run(t, "import './none.mjs'"), { passed: 0, failed: 1 })
  t.match(await run(t, "process.kill(process.pid, 'SIGKILL')"), { passed: 0, failed: 1 })
  t.match(await run(t, `${PASSING}process.exitCode = 3`), { failed: 1 })
})

test('an uncaught error fails the running test, and the next tests run', async (t) => {
  const thrown = "setImmediate(() => { throw new Error('thrown later') })"
  const rejected = "void Promise.reject(new Error('rejected and never awaited'))"
  for (const [work, message] of [
    [thrown, 'thrown later'],
    [rejected, 'rejected and never awaited'],
  ] as const) {
    const waiting = 'new Promise((resolve) => setImmediate(() => setImmediate(resolve)))'
    const code = `test('fails', async () => { ${work}; await ${waiting} })\n${PASSING}`
    const result = await run(t, code)
    t.equal(result.passed, 1)
    t.ok(result.failed > 0)
    t.match(result.lines.join('\n'), new RegExp(`^ {4}not ok 1 - ${message}$`, 'm'))
    const inside = `test('outer', async (t) => { await t.test('fails', async () => { ${work}; await ${waiting} }) })\n${PASSING}`
    t.match((await run(t, inside)).lines.join('\n'), new RegExp(`^ {8}not ok 1 - ${message}$`, 'm'))
  }
  t.match(await run(t, `${PASSING}${thrown}`), { failed: 1 })
})

test('a file without tests has failed', async (t) => {
  const { failed, skipped, lines } = await run(t, 'console.log(typeof test)')
  t.ok(failed > 0 || skipped > 0)
  t.match(await runJob({ name: 'silent', args: ['--eval', '0'] }, limits), { passed: 0, failed: 1 })
  t.ok(lines.includes('function'))
})

test('a file that hangs is ended, and its output is shown', async (t) => {
  // The limit passes when the file has said its line, however long the machine takes to start it.
  let pass = (): void => void t.fail('the file has no limit')
  const timers = t.capture(globalThis, 'setTimeout', (work: () => void) => {
    pass = work
  })
  const job = { name: 'made-up', args: [fileWith(t, "console.log('here I hang'); setInterval(() => {}, 1000)")] }
  const onStart = (child: ChildProcess) => child.stdout!.once('data', () => pass())
  const result = await runJob(job, { ...limits, onStart })
  t.match(timers()[0], { args: [Function, limits.silenceMs] })
  t.equal(result.failed, 1)
  t.match(result.lines, ['here I hang', /hung and was ended/])
})

test('jobs start in order, at most the given number simultaneously, and none after a stop', async (t) => {
  const jobs = ['a', 'b', 'c', 'd'].map((name) => ({ name, args: ['--eval', '0'] }))
  const ended: string[] = []
  await runJobs(jobs, 1, { ...limits, isStopped: () => ended.length === 3 }, ({ name }) => ended.push(name))
  t.same(ended, ['a', 'b', 'c'])
  let [open, most] = [0, 0]
  const onStart = () => {
    open += 1
    most = Math.max(most, open)
  }
  await runJobs(jobs, 2, { ...limits, onStart }, () => {
    open -= 1
  })
  t.equal(most, 2)
})
