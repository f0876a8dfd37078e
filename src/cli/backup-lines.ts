import type { LastBackup } from '../app/overview/last-backup.ts'
import { type BackupFailure, BackupFault, isNotAllowed } from '../backup/fault.ts'
import { oneLine } from '../kernel/one-line.ts'
import { messageOf } from '../kernel/unknown.ts'
import { BACKUP_FAILURES, BACKUP_WORDS } from '../locale/backup.ts'
import { type Bilingual, both, type FillParams, fillBoth } from '../locale/text.ts'

/** Why a backup or a restore failed: a sentence in each language, then the cause as the system reports it. */
export const backupFailureLines = ({ code, params = {}, detail }: BackupFailure): readonly string[] => {
  const { vi, en } = fillBoth(BACKUP_FAILURES[code], params)
  return [vi, en, ...(detail ? [`(${detail})`] : [])].map(oneLine)
}

/** Words for whatever ended a backup. */
export const faultIn = (problem: unknown, otherwise: BackupFailure): BackupFailure => {
  if (problem instanceof BackupFault) return problem.failure
  if (isNotAllowed(problem)) return { code: 'backup-not-allowed', detail: messageOf(problem) }
  return { ...otherwise, detail: messageOf(problem) }
}

/** The lines at a start about the backups that the service makes of its own accord; none without a folder. */
export const automaticLines = (folder: string, last: LastBackup | null): readonly string[] => {
  if (last === null) return []
  const { problem, encrypted, onSameDisk } = last
  const remarks = [
    ...(problem === null ? [] : [BACKUP_WORDS.folderMissing]),
    ...(encrypted ? [] : [BACKUP_WORDS.notEncrypted]),
    ...(onSameDisk ? [BACKUP_WORDS.sameDisk] : []),
  ]
  return [both(BACKUP_WORDS.automatic, { folder }), ...remarks.map((words) => both(words, { folder }))].map(oneLine)
}

const LEAST_MS = 1_000

/** Ends a command that was asked to stop, so that it can tidy up. @throws BackupFault */
export const unlessEnding = (ending: AbortSignal): void => {
  if (ending.aborted) throw new BackupFault('backup-interrupted')
}

/** Lines about progress, at most one a second. Ends a command that was asked to stop. */
export const progressLines = (
  out: (line: string) => Promise<void>,
  words: Bilingual,
  ending: AbortSignal,
  clock: () => number = () => performance.now(),
): ((params: FillParams) => void) => {
  let last = clock()
  return (params) => {
    unlessEnding(ending)
    if (clock() - last < LEAST_MS) return
    last = clock()
    void out(oneLine(both(words, params)))
  }
}
