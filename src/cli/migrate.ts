import { readConfig } from '../config.ts'
import { openStorage } from '../storage/open-storage.ts'

/** `npm run migrate`: brings the schema up to date without starting the service, for servers with a deployment of their own. */
const run = async (): Promise<void> => {
  const config = readConfig()
  if (!config.ok) {
    process.stderr.write(`${config.error}\n`)
    process.exitCode = 1
    return
  }
  const { databaseUrl, dataDir } = config.value
  const storage = await openStorage({ databaseUrl, dataDir, log: () => {} })
  if (!storage.ok) {
    process.stderr.write(`${storage.error.vi}\n${storage.error.en}\n`)
    process.exitCode = 1
    return
  }
  const { description, migrated, close } = storage.value
  process.stdout.write(`${description}\n${migrated.length === 0 ? 'up to date' : migrated.join('\n')}\n`)
  await close()
}

await run()
