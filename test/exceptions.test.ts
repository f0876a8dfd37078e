import { test } from 'tap'
import { exceptionComplaints, idleExcuses } from './support/exceptions.ts'
import { sourcesIn } from './support/source.ts'

const sources = sourcesIn('src/**/*.ts')

test('rules, log, views, verification and use cases throw for bugs alone and catch at named places', async (t) => {
  t.ok(sources.length > 500, 'the files were found')
  t.same(sources.flatMap(exceptionComplaints), [])
  t.same(idleExcuses(sources), [])
})

test('another throw or catch is found, and nothing else', async (t) => {
  const found = (text: string, path = 'src/app/a.ts'): number => exceptionComplaints({ path, text }).length
  for (const text of [
    "throw new Error('not on the list')",
    "throw refuse('list-empty')",
    'throw error',
    'try { read() } catch { return null }',
    'return read().catch(() => null)',
    "return Promise.reject(new Bug('lost'))",
  ]) {
    t.equal(found(text), 1, text)
  }
  t.equal(found("if (!row) throw new Bug('lost')"), 0)
  t.equal(found('// may throw; see the catch above'), 0)
  t.equal(found("throw new Error('the port is taken')", 'src/storage/a.ts'), 0, 'broken infrastructure')
})
