import { startService } from '../../../src/cli/demo/service-process.ts'
import { demo } from '../../../src/cli/demo.ts'
import { COMPILED } from '../../support/compiled.ts'
import { copyFolder } from '../../support/copy-folder.ts'

// The demo as it is, but its service starts on a copy of a ready data folder, for tests that are not about a first start.

const READY = process.env['READY']!

process.exitCode = await demo(process.argv.slice(2), async (dataDir) => {
  copyFolder(READY, dataDir)
  return startService(dataDir, COMPILED)
})
