import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { failedStart } from '../../support/worded.ts'

// Started by start.ts with a data folder: prints how long the database took, and stops it.

const started = await startEmbeddedPostgres({ dataDir: process.argv[2]! })
if (!started.ok) throw failedStart(started.error)
process.send?.(started.value.startedInMs)
await started.value.stop()
process.disconnect()
