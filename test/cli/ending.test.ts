import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Test, test } from 'tap'

const PROGRAM = resolve(import.meta.dirname, 'ending-process.ts')

interface Started {
  readonly child: ChildProcess
  /** Its output, line by line, to the end. */
  readonly lines: AsyncIterableIterator<string>
}

const start = (t: Test, command: string, args: readonly string[], variables: NodeJS.ProcessEnv): Started => {
  const { npm_lifecycle_event: _, ...environment } = process.env
  const child = spawn(command, args, { env: { ...environment, ...variables }, stdio: ['ignore', 'pipe', 'inherit'] })
  t.teardown(() => child.kill('SIGKILL'))
  return { child, lines: createInterface({ input: child.stdout! })[Symbol.asyncIterator]() }
}

const next = async (lines: Started['lines']): Promise<string> => String((await lines.next()).value)

test('a stop signal, or a closed terminal, is handled once, and the program ends by itself', async (t) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const { child, lines } = start(t, process.execPath, [PROGRAM], {})
    const ended = once(child, 'exit')
    await next(lines)
    child.kill(signal)
    t.equal(await next(lines), 'asked', signal)
    t.same(await ended, [0, null])
  }
})

test('the program ends if npm abandons its shell', async (t) => {
  // npm sends SIGTERM to the shell that runs a script; the shell ends silently.
  const shell = ['-c', `"${process.execPath}" "${PROGRAM}"; exit $?`]
  const { child, lines } = start(t, '/bin/sh', shell, { npm_lifecycle_event: 'start' })
  const pid = Number(await next(lines))
  t.not(pid, child.pid, 'a shell stands between')
  t.teardown(() => {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it has ended, as the test expects
    }
  })
  child.kill('SIGTERM')
  t.equal(await next(lines), 'asked')
  t.ok((await lines.next()).done, 'and ends')
})
