import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'tap'
import { play } from '../../src/cli/demo/play.ts'
import { parseScenario } from '../../src/cli/demo/read-scenario.ts'
import { createReport } from '../../src/cli/demo/report.ts'
import { expectReplays } from '../support/replayed.ts'
import { openTestService, SETUP_TOKEN } from '../support/service.ts'

const SCENARIO = resolve(import.meta.dirname, '../../src/cli/demo/scenario-2017.json')

test('the congress of the demo replays to its facts and results', async (t) => {
  const service = await openTestService(t)
  const records = mkdtempSync(join(tmpdir(), 'replay-demo-'))
  t.teardown(() => rmSync(records, { recursive: true, force: true }))
  const scenario = parseScenario(JSON.parse(readFileSync(SCENARIO, 'utf8')))
  if (!scenario.ok) throw new Error('the scenario of the demo is not one')
  const address = await service.app.listen({ host: '127.0.0.1', port: 0 })
  const report = createReport('vi', { line: () => {}, bold: false })
  const { signal } = new AbortController()
  await play(scenario.value, report, { address, link: `${address}/#${SETUP_TOKEN}`, records, signal })
  t.equal(
    await expectReplays(service),
    scenario.value.elections.reduce((sum, { rounds }) => sum + rounds.length, 0),
  )
})
