import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf, fieldsOf } from '../../kernel/unknown.ts'
import { explain } from './explain.ts'
import { leaveCount } from './leave-count.ts'
import { play } from './play.ts'
import type { Report } from './report.ts'
import type { Scenario } from './scenario-schema.ts'
import type { ServiceProcess, startService } from './service-process.ts'
import { showPlaces } from './show-places.ts'

/** 0: played, and the recount agrees; 1: not; 130: interrupted by the user. */
export const EXIT = { played: 0, failed: 1, interrupted: 130 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

export interface Plan {
  readonly scenario: Scenario
  readonly report: Report
  /** Keep the service running after the play. */
  readonly keep: boolean
  /** Folder for the exported records; null for one that is removed at the end. */
  readonly records: string | null
  /** Folder for the papers; null for a temporary one, which stays. */
  readonly papers: string | null
  readonly complain: (text: string) => void
  /** Resolves when the user wants to stop. */
  readonly stopped: Promise<'stopped'>
  /** Starts the service on a data folder. */
  readonly start: typeof startService
}

interface Folders {
  readonly dataDir: string
  readonly records: string
  readonly papers: string
  /** Only this account may enter it. */
  readonly cookies: string
}

interface Scene extends Omit<Plan, 'records' | 'papers'>, Omit<Folders, 'dataDir'> {
  readonly service: ServiceProcess
  /** Aborts the play. */
  readonly stopping: AbortController
}

const playScene = async (scene: Scene): Promise<ExitStatus> => {
  const { scenario, report, service, records, papers, cookies, keep, stopped, stopping } = scene
  report.text(report.words('started', { address: service.address }))
  const { agrees, lastRoundId, stage } = await play(scenario, report, {
    address: service.address,
    link: service.link,
    records,
    papers,
    signal: stopping.signal,
  })
  if (!agrees) return EXIT.failed
  if (!keep) return EXIT.played
  const left = await leaveCount(stage)
  await showPlaces(stage, { address: service.address, lastRoundId, left, cookieFile: join(cookies, 'session') })
  const first = await Promise.race([stopped, service.ended])
  return first === 'stopped' ? EXIT.played : EXIT.failed
}

/** A stop during the play ends the service under it; the failures that follow are expected. */
const playUntilStopped = async (scene: Scene): Promise<ExitStatus> => {
  const played = playScene(scene).catch((error: unknown): ExitStatus => {
    if (scene.stopping.signal.aborted) return EXIT.interrupted
    explain(scene.report, error)
    return EXIT.failed
  })
  const first = await Promise.race([played, scene.stopped])
  if (first !== 'stopped') return first
  scene.stopping.abort()
  await scene.service.stop()
  return played
}

const serve = async (plan: Plan, { dataDir, ...folders }: Folders): Promise<ExitStatus> => {
  const service = await plan.start(dataDir)
  if (!service.ok) {
    plan.complain(service.error)
    return EXIT.failed
  }
  try {
    return await playUntilStopped({ ...plan, ...folders, service: service.value, stopping: new AbortController() })
  } finally {
    await service.value.stop()
  }
}

const temporaryFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `kiem-phieu-${name}-`))

/** Starts the service on temporary data, plays, and removes everything but the papers and the requested records. */
export const run = async (plan: Plan): Promise<ExitStatus> => {
  const made: string[] = []
  try {
    // Two folders, because the folder of the database belongs partly to its own account if the service runs as root.
    const dataDir = await temporaryFolder('demo')
    made.push(dataDir)
    const records = plan.records ?? (await temporaryFolder('records'))
    if (plan.records === null) made.push(records)
    const papers = plan.papers ?? (await temporaryFolder('papers'))
    const cookies = await temporaryFolder('session')
    made.push(cookies)
    const status = await serve(plan, { dataDir, records, papers, cookies })
    if (plan.records === null && status === EXIT.played) plan.report.text(plan.report.words('recordsGone'))
    return status
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    const { path = '' } = fieldsOf(error)
    plan.complain(plan.report.words('folder', { path: String(path), code }))
    return EXIT.failed
  } finally {
    for (const folder of made) await rm(folder, { recursive: true, force: true })
  }
}
