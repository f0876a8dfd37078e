import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'

// Started by start.ts with a data folder: says how long the database took, and stops it.

const started = await startEmbeddedPostgres({ dataDir: process.argv[2]! })
if (!started.ok) throw new Error(started.error.en)
process.send?.(started.value.startedInMs)
await started.value.stop()
process.disconnect()
