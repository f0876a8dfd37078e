import { test } from 'tap'
import { sourcesIn } from './support/source.ts'
import { idleExceptions, waitsForTime } from './support/waiting.ts'

const sources = sourcesIn('test/**/*.ts')

test('no test waits for time or measures it; tests wait for events', async (t) => {
  t.ok(sources.length > 300, 'the files were found')
  t.same(
    sources.filter(waitsForTime).map(({ path }) => path),
    [],
  )
  t.same(idleExceptions(sources), [])
})

test('each way to wait for time is found', async (t) => {
  const ways = [
    'setTimeout(done, 50)',
    "import { setTimeout as sleep } from 'node:timers/promises'",
    'setInterval(look, 20)',
    'const begun = performance.now()',
    'process.hrtime.bigint()',
    "client.query('select pg_sleep(1)')",
    "spawn('sleep 1', { shell: true })",
  ]
  for (const text of ways) t.ok(waitsForTime({ path: 'test/http/a.test.ts', text }), text)
  for (const text of ['// no setTimeout here', 'await new Promise(setImmediate)', "spawn('/bin/sleep', ['600'])"]) {
    t.notOk(waitsForTime({ path: 'test/http/a.test.ts', text }), text)
  }
})
