import { pino } from 'pino'
import { test } from 'tap'
import { withClient } from '../support/database.ts'
import { plant } from '../support/planted-secrets.ts'
import { openTestService, TEST_TOKEN } from '../support/service.ts'
import { examplesOn } from './support/examples.ts'
import { documentOf, operationsOf, send } from './support/operations.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { openStage } from './support/stage.ts'

const WRONG_TOKEN = plant('a-token-that-somebody-mistyped', 'a mistyped token')

// Every test service checks at its end that no secret is in log, answers or database (planted-secrets-watch.ts).

test('no header of a request is logged by any route, with a valid, an invalid or no token', async (t) => {
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const { service, stage } = await openStage(t, { logger })
  const byName = new Map(operationsOf(documentOf(service.app)).map((described) => [described.name, described]))
  for (const [name, example] of Object.entries(examplesOn(stage))) {
    const described = byName.get(name)!
    const headers = { 'idempotency-key': name.replaceAll(/[^\w]/g, '-'), cookie: `kiem-phieu-session=${WRONG_TOKEN}` }
    for (const token of [null, WRONG_TOKEN, TEST_TOKEN]) await send(service, described, example, { token, headers })
  }
  t.notMatch(lines.join(''), /authorization|cookie/i)
})

test('the cause of a failure is logged under the request id and never sent to the caller', async (t) => {
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const service = await openTestService(t, { logger })
  // A missing table simulates any internal failure.
  await withClient(service.connection, (client) => client.query('alter table organisation rename to gone'))
  const failed = await service.request<{ instance: string }>('POST', '/v1/organisations', {
    body: { name: 'Đảng bộ Sở Tài chính', level: 'grassroots' },
  })
  t.same(problemComplaints(failed, { status: 500, code: 'internal-error' }), [])
  t.notMatch(JSON.stringify(failed), /organisation/)
  const cause = lines.find((line) => line.includes('"level":50'))
  t.match(cause, /organisation/, 'the log has the cause')
  t.match(cause, failed.body.instance.slice('urn:uuid:'.length), 'under its id')
  t.notMatch(cause, /Sở Tài chính/, 'without the values that were sent')
})
