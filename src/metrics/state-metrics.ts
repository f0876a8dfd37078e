import { Gauge, type Registry } from 'prom-client'
import { BACKUP_PROBLEMS, type LastBackup } from '../app/overview/last-backup.ts'
import type { NotReady } from '../kernel/storage-trouble.ts'
import { type Space, spaceOf } from './free-space.ts'

/** The parts of the service whose state is measured. */
export interface StateParts {
  readonly pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number }
  readonly ready: () => Promise<NotReady | null>
  readonly lastBackup: () => LastBackup
  /** Since when messages to other systems have failed; null if they have not. */
  readonly webhooksFailingSince: () => Date | null
  readonly now: () => Date
  readonly dataDir: string
  /** Null if no backups are configured. */
  readonly backupDir: string | null
}

const OBSTACLES: readonly NotReady[] = [
  'storage-full',
  'database-read-only',
  'database-unavailable',
  'write-not-confirmed',
]

const MS = 1_000

/** Readiness, pool, webhooks, backups and disks, at the moment when they are refreshed. */
export const stateMetrics = (registry: Registry, parts: StateParts): { readonly refresh: () => Promise<void> } => {
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge<Label>({ name: `kiem_phieu_${name}`, help, labelNames: [...labelNames], registers: [registry] })
  const ready = gauge('ready', '1 if the database has just confirmed a write')
  const obstacle = gauge('obstacle', '1 for what is missing to store something', ['code'])
  const pool = gauge('database_connections', 'Connections to the database', ['state'])
  const poolWaiting = gauge('database_waiting', 'Requests that wait for a connection to the database')
  const failing = gauge('webhooks_failing_seconds', 'Age of the oldest failure of a message that is tried again')
  const made = gauge('backup_made_timestamp_seconds', 'Instant of the newest backup in the folder')
  const problem = gauge('backup_problem', '1 for the reason why the newest backup was not made', ['problem'])
  const free = gauge('disk_free_bytes', 'Free bytes on the disk of a folder, rounded down to 16 MiB', ['folder'])
  const size = gauge('disk_size_bytes', 'Size of the disk of a folder', ['folder'])
  const disks: readonly (readonly [string, () => Promise<Space | null>])[] = [
    ['data', spaceOf(parts.dataDir)],
    ...(parts.backupDir === null ? [] : [['backup', spaceOf(parts.backupDir)] as const]),
  ]

  const look = (): void => {
    const { totalCount, idleCount, waitingCount } = parts.pool
    pool.set({ state: 'busy' }, totalCount - idleCount)
    pool.set({ state: 'idle' }, idleCount)
    poolWaiting.set(waitingCount)
    const since = parts.webhooksFailingSince()
    failing.set(since === null ? 0 : Math.max(0, (parts.now().getTime() - since.getTime()) / MS))
    const backup = parts.lastBackup()
    made.remove()
    if (backup.madeAt !== null) made.set(Date.parse(backup.madeAt) / MS)
    if (backup.state === 'off') return
    for (const code of BACKUP_PROBLEMS) problem.set({ problem: code }, backup.problem === code ? 1 : 0)
  }

  return {
    refresh: async () => {
      look()
      const missing = await parts.ready().catch(() => 'database-unavailable' as const)
      ready.set(missing === null ? 1 : 0)
      for (const code of OBSTACLES) obstacle.set({ code }, missing === code ? 1 : 0)
      await Promise.all(
        disks.map(async ([folder, ask]) => {
          const space = await ask()
          free.remove({ folder })
          size.remove({ folder })
          if (space === null) return
          free.set({ folder }, space.free)
          size.set({ folder }, space.size)
        }),
      )
    },
  }
}
