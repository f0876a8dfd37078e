import { test } from 'tap'
import { congressLog, INSTALLATION, INSTALLATION_LOG, logIdOf, logOf, logWithId } from '../../src/events/log-ref.ts'
import type { CongressId } from '../../src/kernel/brand.ts'

const CONGRESS = '0192f3a4-0000-7000-8000-000000000002' as CongressId

test('a log is named by its owner and found by its id', async (t) => {
  for (const log of [INSTALLATION, congressLog(CONGRESS)]) t.same(logWithId(logIdOf(log)), log)
  t.equal(logIdOf(INSTALLATION), INSTALLATION_LOG)
  t.equal(logIdOf(congressLog(CONGRESS)), CONGRESS)
})

test('a log is that of a congress or that of the installation', async (t) => {
  t.same(logOf(CONGRESS), congressLog(CONGRESS))
  t.same(logOf(null), INSTALLATION)
})
