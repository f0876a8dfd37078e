import { test } from 'tap'
import { TEST_TOKEN } from '../support/service.ts'
import { exampleAddress } from './support/operations.ts'
import { leavingNothingBehind, openWalker } from './support/walker.ts'

/** The browser returns from the provider by GET; that signs the person in, and the page shows it. */
const ACTS = ['GET /v1/openid/callback']

test('reading leaves no trace: no GET and no HEAD writes an event or a row', async (t) => {
  const walker = await openWalker(t)
  const { service, operations, exampleOf } = walker
  const reading = operations.filter(({ method, name }) => method === 'GET' && !ACTS.includes(name))
  t.ok(reading.length > 50, `${reading.length} routes`)
  // Reads that need an earlier act.
  const answered: string[] = []
  const failed: string[] = []
  await leavingNothingBehind(t, walker, async () => {
    for (const described of reading) {
      const address = exampleAddress(described.path, exampleOf(described))
      for (const method of ['GET', 'HEAD']) {
        const headers = { authorization: `Bearer ${TEST_TOKEN}`, ...exampleOf(described).headers }
        const { statusCode } = await service.app.inject({ method: method as 'GET', url: address, headers })
        if (statusCode >= 500) failed.push(`${method} ${address}: ${statusCode}`)
        if (statusCode < 400) answered.push(`${method} ${address}`)
      }
    }
  })
  t.same(failed, [])
  t.ok(answered.length > 100, `${answered.length} answered`)
})
