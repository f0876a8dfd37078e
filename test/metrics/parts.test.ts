import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { groupOf } from '../../src/http/support/request-watch.ts'
import { spaceOf } from '../../src/metrics/free-space.ts'
import { RecentDurations } from '../../src/metrics/recent-durations.ts'
import { codeOf, sourcesIn } from '../support/source.ts'

test('durations are forgotten after a minute, and only quantiles of them are shown', async (t) => {
  let now = 0
  const recent = new RecentDurations(() => now)
  t.equal(recent.quantiles([0.5, 1]), null)
  recent.add(9)
  now = 30_000
  for (const seconds of [0.3, 0.1, 0.2]) recent.add(seconds)
  t.same(recent.quantiles([0.5, 1]), [0.3, 9])
  now = 60_001
  t.same(recent.quantiles([0, 0.5, 1]), [0.1, 0.2, 0.3])
  now = 90_001
  t.equal(recent.quantiles([1]), null)
  for (let count = 0; count < 10_000; count += 1) recent.add(count)
  t.same(recent.quantiles([1]), [9_999], 'the newest ones are kept, within a limit')
})

test('a disk that hangs is not asked a second time, and one that is away has no space', async (t) => {
  let asked = 0
  let answer = (_: { bavail: number; bsize: number; blocks: number }): void => {}
  const ask = spaceOf(
    '/data',
    () => {
      asked += 1
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    1,
  )
  t.equal(await ask(), null)
  t.equal(await ask(), null)
  t.equal(asked, 1)
  const waiting = ask()
  answer({ bavail: 10_000, bsize: 4_096, blocks: 20_000 })
  t.same(await waiting, { free: 32 * 1024 * 1024, size: 81_920_000 })
  t.equal(await spaceOf('/data', () => Promise.reject(new Error('gone')))(), null)
})

/** Operations of the description as Fastify knows them: `/v1/rounds/:id`. */
const described = (): readonly { readonly pattern: string; readonly isStream: boolean }[] => {
  const { paths } = JSON.parse(readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8')) as {
    readonly paths: Readonly<Record<string, unknown>>
  }
  return Object.entries(paths).map(([path, operations]) => ({
    pattern: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    isStream: JSON.stringify(operations).includes('"text/event-stream"'),
  }))
}

test('requests about congresses, rounds and batches are never counted, and streams are no requests', async (t) => {
  const routes = described()
  t.ok(routes.length > 100)
  for (const { pattern, isStream } of routes) {
    const isOfMeeting =
      /^\/v1\/(?:congresses|elections|rounds|ballot-batches|people|papers|organisations|recounts|hall-\w+)\b/.test(
        pattern,
      )
    if (isStream) t.equal(groupOf(pattern), 'streams', pattern)
    else if (isOfMeeting) t.equal(groupOf(pattern), 'meeting', pattern)
  }
  t.equal(routes.filter(({ isStream }) => isStream).length, 2)
  t.equal(groupOf(undefined), 'unknown')
  t.equal(groupOf('/readyz'), 'pages')
  t.equal(groupOf('/v1/sessions'), 'access')
  t.equal(groupOf('/v1/something-new'), 'meeting', 'a route that nobody has sorted')
})

test('the library of the metrics is loaded only on demand', async (t) => {
  const sources = sourcesIn('src/**/*.ts')
  const using = sources.filter(({ text }) => /from 'prom-client'/.test(codeOf(text))).map(({ path }) => path)
  t.ok(using.length > 0 && using.every((path) => path.startsWith('src/metrics/')))
  const loading = sources.filter(
    ({ path, text }) =>
      !path.startsWith('src/metrics/') && /^import (?!type\b)[^'"`;]*?from '[^']*\/metrics\//m.test(codeOf(text)),
  )
  t.same(loading, [])
})
