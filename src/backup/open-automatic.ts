import { type AutomaticBackups, createAutomaticBackups } from './automatic.ts'
import { backupFolder } from './folder.ts'
import { type BackupSource, makeBackup } from './make.ts'
import { programVersion } from './program-version.ts'

export interface AutomaticSettings {
  /** Null: the service makes no backups of its own accord. */
  readonly folder: string | null
  readonly passphrase: string | null
}

/** Prepares the backups of a service that runs; null if no folder is configured. */
export const openAutomatic = (
  { folder, passphrase }: AutomaticSettings,
  source: Omit<BackupSource, 'program'> & {
    readonly installationKey: Uint8Array
    readonly warn: (sentence: string) => void
  },
): AutomaticBackups | null => {
  if (folder === null) return null
  const { installationKey, warn, ...rest } = source
  const program = programVersion()
  return createAutomaticBackups({
    folder: backupFolder(folder, installationKey),
    make: (file) => makeBackup({ ...rest, program }, { file, passphrase }),
    encrypted: passphrase !== null,
    dataDir: source.dataDir,
    now: source.now,
    warn,
  })
}
