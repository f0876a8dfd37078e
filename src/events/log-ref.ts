import type { CongressId, LogId } from '../kernel/brand.ts'

/**
 * The logs of an installation, each named by its owner. A further kind (the log of an organisation) is one more member
 * of `LogOfKind`: the compiler then asks for it in `logIdOf`, in the routes, and in each kind of event that belongs to it.
 */
export type LogRef = LogOfKind[LogKind]

export type LogKind = keyof LogOfKind

export interface LogOfKind {
  readonly installation: InstallationLog
  readonly congress: CongressLog
}

export interface InstallationLog {
  readonly kind: 'installation'
}

export interface CongressLog {
  readonly kind: 'congress'
  readonly congressId: CongressId
}

/** The log of everything that belongs to no congress. */
export const INSTALLATION: InstallationLog = { kind: 'installation' }

export const congressLog = (congressId: CongressId): CongressLog => ({ kind: 'congress', congressId })

/** The log of a congress; the log of the installation for null. */
export const logOf = (congressId: CongressId | null): LogRef =>
  congressId === null ? INSTALLATION : congressLog(congressId)

/** Id of the log of the installation. */
export const INSTALLATION_LOG = '00000000-0000-0000-0000-000000000000' as LogId

/** The id under which a log is stored, signed and exported: that of its owner. */
export const logIdOf = (log: LogRef): LogId => {
  switch (log.kind) {
    case 'installation':
      return INSTALLATION_LOG
    case 'congress':
      return log.congressId as string as LogId
  }
}

/** The log with an id that was stored or exported. */
export const logWithId = (id: string): LogRef =>
  id === INSTALLATION_LOG ? INSTALLATION : congressLog(id as CongressId)
