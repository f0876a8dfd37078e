import { createHttpClient, type HttpClient } from '../../src/cli/demo/http-client.ts'
import { leaveCount } from '../../src/cli/demo/leave-count.ts'
import { OWN_SCENARIOS } from '../../src/cli/demo/own-scenarios.ts'
import { playOpening } from '../../src/cli/demo/play-opening.ts'
import { readScenario } from '../../src/cli/demo/read-scenario.ts'
import { createReport } from '../../src/cli/demo/report.ts'
import type { Stage } from '../../src/cli/demo/stage.ts'

/** Plays a meeting of the demo over HTTP up to its count, in which a stack waits for typists. */
export const playUntilCount = async (address: string, link: string): Promise<Stage> => {
  const scenario = await readScenario(OWN_SCENARIOS['2017']!)
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error))
  const open = (): HttpClient => createHttpClient({ address, language: 'vi', signal: new AbortController().signal })
  const stage = await playOpening({ open, link }, createReport('vi', { line: () => {}, bold: false }), scenario.value)
  await leaveCount(stage)
  return stage
}
