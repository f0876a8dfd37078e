import type { LogGuard, SpareRights } from '../app/log/ports.ts'
import { databaseLine } from './database-line.ts'
import { logGuardLines } from './log-guard-lines.ts'
import { runtimeLines } from './runtimes/warning-lines.ts'
import { spareRightLines } from './spare-right-lines.ts'

/** The open database, as far as the start describes it. */
interface Described {
  readonly description: string
  readonly version: string
  readonly role: string
  readonly logGuard: LogGuard
  readonly spareRights: SpareRights
}

/** The lines of a start about the database and about the programs below the service. */
export const storageLines = (storage: Described): readonly string[] => [
  databaseLine(storage),
  ...logGuardLines(storage.logGuard),
  ...spareRightLines(storage.spareRights),
  ...runtimeLines(storage.version),
]
