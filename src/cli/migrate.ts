import { readConfig } from '../config.ts'
import type { StartFailure } from '../locale/start-failures.ts'
import { openStorage } from '../storage/open-storage.ts'
import { databaseLine } from './database-line.ts'
import { failureLines } from './failure-lines.ts'

const fail = (failure: StartFailure): void => {
  process.stderr.write(`${failureLines(failure).join('\n')}\n`)
  process.exitCode = 1
}

/** `npm run migrate`: migrates the schema without starting the service, for servers with a deployment of their own. */
const run = async (): Promise<void> => {
  const config = readConfig()
  if (!config.ok) return fail(config.error)
  const { databaseUrl, dataDir, postgresBin } = config.value
  const storage = await openStorage({ databaseUrl, dataDir, postgresBin, log: () => {} })
  if (!storage.ok) return fail(storage.error)
  const { migrated, close } = storage.value
  process.stdout.write(
    `${databaseLine(storage.value)}\n${migrated.length === 0 ? 'up to date' : migrated.join('\n')}\n`,
  )
  await close()
}

await run()
