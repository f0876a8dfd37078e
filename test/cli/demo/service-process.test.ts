import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'tap'
import { startService } from '../../../src/cli/demo/service-process.ts'

test('a service that cannot start reports its own reason', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-test-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'no-folder')
  writeFileSync(file, '')
  const service = await startService(join(file, 'data'))
  t.notOk(service.ok)
  if (!service.ok) t.match(service.error, join(file, 'data'))
})
