import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'
import type { Base } from 'tap'

// Imported by each test process before its tests, to replace tap's `async-hook-domain`. That package finds the test in which
// an error was thrown by following every promise of the process, which costs a sixth of the processor time of tests with a
// database. The tests of a process run one after the other, so the error belongs to the test that is running. Node imports
// this file in every thread too, such as the threads that print papers: those hold no tests, and loading tap would take most
// of the time of their start.

/** The tests that are running, each within the one before it. */
const running: Base[] = []

const replaceDomain = async (): Promise<void> => {
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      specifier === 'async-hook-domain'
        ? { url: import.meta.resolve('./domain.ts'), format: 'module-typescript', shortCircuit: true }
        : nextResolve(specifier, context),
  })
  const { t, TestBase } = await import('tap')
  const follow = (test: Base): void => {
    running.push(test)
    if (!(test instanceof TestBase)) return
    test.on('subtestStart', follow)
    test.on('subtestEnd', (ended) => running.splice(running.indexOf(ended), 1))
  }
  follow(t)
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: Error) => running.at(-1)!.hookDomain.onerror(error, kind))
  }
}

if (isMainThread) await replaceDomain()
