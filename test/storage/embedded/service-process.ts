import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { inWords } from '../../support/worded.ts'

// A counting service reduced to its database, for tests that kill one: prints one line and runs until it is stopped.

const dataDir = process.argv[2]!
const started = await startEmbeddedPostgres({ dataDir })
if (started.ok) {
  const { adopted, connection, pid, stop } = started.value
  process.on('SIGTERM', () => {
    void stop()
  })
  console.log(JSON.stringify({ ok: true, pid: pid(), adopted, connection }))
} else {
  console.log(JSON.stringify({ ok: false, code: started.error.code, en: inWords(started.error).en }))
}
