/** Why the newest backup could not be made. */
export const BACKUP_PROBLEMS = ['folder-missing', 'not-written', 'not-allowed', 'other'] as const
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number]

export const BACKUP_STATES = ['off', 'none', 'running', 'made', 'failed'] as const

/** The backups that the service makes of its own accord. */
export interface LastBackup {
  /** `off`: no folder is configured. `none`: there was nothing to back up yet. The others: of the newest attempt. */
  readonly state: (typeof BACKUP_STATES)[number]
  /** Instant of the newest backup in the folder; null if there is none. */
  readonly madeAt: string | null
  /** Null unless the newest attempt failed, or the folder is missing. */
  readonly problem: BackupProblem | null
  readonly encrypted: boolean
  /** Whether the folder is on the disk of the data, so that one loss takes both. */
  readonly onSameDisk: boolean
}

export const NO_BACKUPS: LastBackup = { state: 'off', madeAt: null, problem: null, encrypted: false, onSameDisk: false }
