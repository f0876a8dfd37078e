import { createHttpClient } from './http-client.ts'
import { keepPapers } from './keep-papers.ts'
import { playElections } from './play-elections.ts'
import { playOpening } from './play-opening.ts'
import { recountOffline } from './recount-offline.ts'
import type { Report } from './report.ts'
import type { Scenario } from './scenario-schema.ts'
import { showLog } from './show-log.ts'
import { showReadings } from './show-readings.ts'
import { showSummary } from './show-summary.ts'
import type { Stage } from './stage.ts'
import { verifyOffline } from './verify-offline.ts'

/** The service and the folder that a play uses. */
export interface Place {
  /** Address of the running service, such as http://127.0.0.1:40123. */
  readonly address: string
  /** The link for the first administrator, as the service printed it. */
  readonly link: string
  /** Folder for the exported records. */
  readonly records: string
  /** Folder for the papers. */
  readonly papers: string
  /** Aborts the play. */
  readonly signal: AbortSignal
}

export interface Played {
  /** Whether the offline recount gave the declared results, and the exported log verifies. */
  readonly agrees: boolean
  readonly lastRoundId: string
  /** For looking around afterwards. */
  readonly stage: Stage
}

/**
 * Plays the whole congress and writes the report.
 * @throws Refused if the service refuses an act of the scenario, NotRefused if it accepts one that it must refuse
 */
export const play = async (scenario: Scenario, report: Report, place: Place): Promise<Played> => {
  const open = () => createHttpClient({ ...place, language: report.language })
  const stage = await playOpening({ open, link: place.link }, report, scenario)
  const rounds = await playElections(stage)
  showSummary(stage, rounds)
  await showReadings(stage)
  await showLog(stage)
  const agrees = await recountOffline(stage, rounds, place.records)
  const minutes = await keepPapers(stage, rounds, place.papers)
  const holds = await verifyOffline(stage, place.records, minutes)
  return { agrees: agrees && holds, lastRoundId: rounds.at(-1)?.id ?? '', stage }
}
