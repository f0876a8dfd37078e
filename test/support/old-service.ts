import type { Test } from 'tap'
import { embeddedServer } from './database.ts'
import { takeDatabase } from './kept-database.ts'
import { migratedTemplate, readOldData } from './old-data.ts'
import { countedIds, openTestService, type TestService, tickingClock } from './service.ts'

/** The service on the migrated data of a folder of `test/vectors`. Its clock and ids are after those of the earlier one. */
export const openOldService = async (t: Pick<Test, 'teardown'>, name: string): Promise<TestService> => {
  const database = await takeDatabase(await embeddedServer(), migratedTemplate(readOldData(name)))
  return openTestService(t, { database, now: tickingClock(10_000), newId: countedIds(10_000) })
}
