import { pino } from 'pino'
import { test } from 'tap'
import { withClient } from '../support/database.ts'
import { openTestService, TEST_TOKEN } from '../support/service.ts'
import { examplesOn } from './support/examples.ts'
import { documentOf, operationsOf, send } from './support/operations.ts'
import { problemComplaints } from './support/problem-checks.ts'
import { setStage } from './support/stage.ts'

const WRONG_TOKEN = 'a-token-that-somebody-mistyped'

/** Everything that is stored, as text. */
const allText = (connection: Parameters<typeof withClient>[0], tables: readonly string[]): Promise<string> =>
  withClient(connection, async (client) => {
    const texts: string[] = []
    for (const table of tables) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from ${table} t`)
      texts.push(...rows.map(({ text }) => text))
    }
    return texts.join('\n')
  })

test('no token is ever written down, and no cause of a failure leaves the machine', async (t) => {
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const service = await openTestService(t, { logger })
  const stage = await setStage(service)
  const answers: string[] = []
  const byName = new Map(operationsOf(documentOf(service.app)).map((described) => [described.name, described]))
  for (const [name, example] of Object.entries(examplesOn(stage))) {
    const described = byName.get(name)!
    const headers = { 'idempotency-key': name.replaceAll(/[^\w]/g, '-') }
    for (const token of [WRONG_TOKEN, TEST_TOKEN]) {
      answers.push(JSON.stringify(await send(service, described, example, { token, headers })))
    }
  }
  // A table that is not there stands for whatever may break inside.
  await withClient(service.connection, (client) => client.query('alter table organisation rename to gone'))
  const failed = await service.request('GET', '/v1/organisations')
  t.same(problemComplaints(failed, { status: 500, code: 'internal-error' }), [])
  answers.push(JSON.stringify(failed))
  t.ok(
    lines.some((line) => line.includes('"level":50') && line.includes('organisation')),
    'the log has the cause',
  )
  t.ok(
    lines.some((line) => line.includes((failed.body as { instance: string }).instance.slice(9))),
    'under its id',
  )

  const stored = await allText(service.connection, ['audit_event', 'idempotency_key'])
  for (const [where, text] of Object.entries({ log: lines.join(''), stored, answers: answers.join('') })) {
    for (const secret of [TEST_TOKEN, WRONG_TOKEN, 'authorization']) {
      t.notOk(text.toLowerCase().includes(secret.toLowerCase()), `no ${secret} in ${where}`)
    }
  }
})
