import { NO_PRIVILEGE } from '../kernel/database-codes.ts'
import type { Failure } from '../kernel/failure.ts'
import { codeOf } from '../kernel/unknown.ts'

/** Why a backup cannot be made, read or restored. */
export type BackupFaultCode =
  | 'backup-not-found'
  | 'backup-not-readable'
  | 'backup-of-something-else'
  | 'backup-incomplete'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-needs-passphrase'
  | 'backup-other-passphrase'
  | 'backup-exists'
  | 'backup-not-written'
  | 'backup-keys-changing'
  | 'backup-not-allowed'
  | 'backup-interrupted'
  | 'restore-not-empty'
  | 'restore-keys-present'
  | 'restore-not-written'
  | 'restore-failed'

export type BackupFailure = Failure<BackupFaultCode>

/** Whether the database refused to read something: a right is missing, or a policy would hide rows. */
export const isNotAllowed = (problem: unknown): boolean => codeOf(problem) === NO_PRIVILEGE

/** Thrown through streams, which end by errors only. */
export class BackupFault extends Error {
  readonly failure: BackupFailure

  constructor(code: BackupFaultCode, params: BackupFailure['params'] = {}, detail?: string) {
    super(code)
    this.failure = { code, params, ...(detail === undefined ? {} : { detail }) }
  }
}
