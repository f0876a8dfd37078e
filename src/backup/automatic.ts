import type { BackupProblem, LastBackup } from '../app/overview/last-backup.ts'
import { messageOf } from '../kernel/unknown.ts'
import { BackupFault, isNotAllowed } from './fault.ts'
import type { BackupFolder } from './folder.ts'
import type { MadeBackup } from './make.ts'

/** Acts after which a backup is made: a result cannot be announced twice, and a closing cannot be undone. */
const AFTER: ReadonlySet<string> = new Set(['result.declared', 'congress.closed'])

/** A stick that was missing may be put in. */
const RETRY_MS = 60_000
/** The service ends without a backup that takes longer than this. */
const PATIENCE_MS = 20_000

export interface AutomaticParts {
  readonly folder: BackupFolder
  readonly make: (file: string) => Promise<MadeBackup>
  /** The folder whose loss a backup is for. */
  readonly dataDir: string
  readonly encrypted: boolean
  readonly now: () => Date
  readonly warn: (sentence: string) => void
  /** Calls back after milliseconds; returns a function that prevents it. */
  readonly later?: (milliseconds: number, act: () => void) => () => void
}

export interface AutomaticBackups {
  /** Takes the kinds of the events of each committed transaction. Returns at once. */
  readonly committed: (actions: readonly string[]) => void
  readonly last: () => LastBackup
  /** Waits for the backup in progress, for a while. */
  readonly stop: () => Promise<void>
}

const timer = (milliseconds: number, act: () => void): (() => void) => {
  const waiting = setTimeout(act, milliseconds)
  // The service may end meanwhile.
  waiting.unref()
  return () => clearTimeout(waiting)
}

const problemOf = (problem: unknown): BackupProblem => {
  if (isNotAllowed(problem)) return 'not-allowed'
  return problem instanceof BackupFault && problem.failure.code === 'backup-not-written' ? 'not-written' : 'other'
}

const detailOf = (problem: unknown): string =>
  problem instanceof BackupFault ? `${problem.failure.code} ${problem.failure.detail ?? ''}` : messageOf(problem)

/**
 * Makes backups in the background, one at a time; acts that come meanwhile share the next one. A failure is shown and tried
 * again, and never reaches the act.
 */
export const createAutomaticBackups = ({
  folder,
  make,
  now,
  warn,
  later = timer,
  ...parts
}: AutomaticParts): AutomaticBackups => {
  const { dataDir, encrypted } = parts
  let [isWanted, isRunning, isStopped] = [false, false, false]
  let madeAt: string | null = null
  let problem: BackupProblem | null = null
  let onSameDisk = false
  let running = Promise.resolve()
  let cancelRetry = (): void => {}

  const failed = (found: BackupProblem, detail: string): void => {
    const isKnown = problem === found
    problem = found
    if (!isKnown) warn(`no backup was made: ${found}: ${detail}`)
  }
  const look = (): boolean => {
    try {
      if (folder.isThere()) {
        onSameDisk = folder.isOnDiskOf(dataDir)
        const newest = folder.newest()
        madeAt = newest === null ? madeAt : new Date(newest).toISOString()
        return true
      }
      failed('folder-missing', 'the folder of BACKUP_DIR is not there')
    } catch (error) {
      failed('not-written', messageOf(error))
    }
    return false
  }
  const makeOne = async (): Promise<void> => {
    isWanted = false
    if (!look()) {
      isWanted = true
      return
    }
    const at = now()
    try {
      await make(folder.pathOf(at))
    } catch (error) {
      isWanted = true
      return failed(problemOf(error), detailOf(error))
    }
    madeAt = at.toISOString()
    problem = null
    try {
      folder.thin(at, now())
    } catch (error) {
      warn(`old backups were not removed: ${messageOf(error)}`)
    }
  }
  const run = async (): Promise<void> => {
    isRunning = true
    cancelRetry()
    do await makeOne()
    while (isWanted && problem === null && !isStopped)
    isRunning = false
    if (isWanted && !isStopped) cancelRetry = later(RETRY_MS, begin)
  }
  /** With nothing to back up, a stick that was put in again is all that is missing. */
  const lookUntilThere = (): void => {
    if (look()) problem = null
    else cancelRetry = later(RETRY_MS, lookUntilThere)
  }
  const begin = (): void => {
    if (!isRunning && !isStopped) running = run()
  }

  lookUntilThere()
  return {
    committed: (actions) => {
      if (isStopped || !actions.some((action) => AFTER.has(action))) return
      isWanted = true
      begin()
    },
    last: () => {
      const ended = madeAt === null ? 'none' : 'made'
      const state = isRunning ? 'running' : problem === null ? ended : 'failed'
      return { state, madeAt, problem, encrypted, onSameDisk }
    },
    stop: async () => {
      isStopped = true
      cancelRetry()
      let give = (): void => {}
      const patience = new Promise<void>((resolve) => {
        give = later(PATIENCE_MS, resolve)
      })
      await Promise.race([running, patience])
      give()
    },
  }
}
