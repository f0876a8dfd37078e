import { startService } from '../../../src/cli/demo/service-process.ts'
import { demo } from '../../../src/cli/demo.ts'
import { makeReady } from '../../support/ready-folder.ts'

// The demo as it is, but its service starts on a copy of a ready data folder, for tests that are not about a first start.

process.exitCode = await demo(process.argv.slice(2), async (dataDir) => {
  await makeReady('migrated', dataDir)
  return startService(dataDir)
})
