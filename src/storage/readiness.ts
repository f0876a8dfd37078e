import { sql } from 'kysely'
import { type NotReady, type StorageTrouble, troubleIn } from '../kernel/storage-trouble.ts'
import type { DatabaseHandle } from './connection.ts'
import { isMigrated } from './migrate.ts'

export interface ReadinessOptions {
  /** Milliseconds until a question is given up. */
  readonly limitMs?: number
  /** Milliseconds for which an answer is kept, so that nobody makes the disk work by asking. */
  readonly keepMs?: number
  /** The trouble of the disk at this moment; by default none is known. */
  readonly trouble?: () => Promise<StorageTrouble | null>
}

const LIMIT_MS = 1_700
const KEEP_MS = 500

/**
 * A message in the write-ahead log: committed like a ballot, on the disk and on a synchronous standby, but without a row.
 * Null if the database may only be read.
 */
const WRITE = sql<{ written: string | null }>`
  select case when current_setting('transaction_read_only') = 'off'
    then pg_logical_emit_message(true, 'kiem-phieu', 'ready')::text end as written
`

/**
 * Asks whether the database can store something: the schema is migrated, and a write is committed. Questions at one
 * time share one answer, and a question that hangs is not asked a second time.
 * @returns null if it can, otherwise what is missing, within the limit
 */
export const createReadiness = (
  { db }: Pick<DatabaseHandle, 'db'>,
  { limitMs = LIMIT_MS, keepMs = KEEP_MS, trouble = async () => null }: ReadinessOptions = {},
): (() => Promise<NotReady | null>) => {
  let migrated = false
  let known: { until: number; readonly answer: Promise<NotReady | null> } | undefined
  /** The answer while an earlier question still hangs; undefined if none does. */
  let hung: NotReady | undefined

  const write = async (): Promise<NotReady | null> => {
    try {
      migrated ||= await isMigrated(db)
      if (!migrated) return 'database-unavailable'
      const { rows } = await WRITE.execute(db)
      return rows[0]?.written ? null : 'database-read-only'
    } catch (error) {
      return troubleIn(error) ?? (await trouble()) ?? 'database-unavailable'
    }
  }

  const ask = async (): Promise<NotReady | null> => {
    const obstacle = (await trouble()) ?? hung
    if (obstacle !== undefined) return obstacle
    let isRead = false
    const reading = sql`select 1`.execute(db).then(
      () => {
        isRead = true
      },
      () => {},
    )
    const writing = write()
    const answer = await within(limitMs, writing)
    if (answer !== 'late') return answer
    hung = isRead ? 'write-not-confirmed' : 'database-unavailable'
    void Promise.all([reading, writing]).then(() => {
      hung = undefined
    })
    return hung
  }

  return () => {
    if (known && performance.now() < known.until) return known.answer
    const asking = { until: Number.POSITIVE_INFINITY, answer: ask() }
    known = asking
    void asking.answer
      .catch(() => null)
      .then(() => {
        asking.until = performance.now() + keepMs
      })
    return asking.answer
  }
}

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T | 'late'> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late')
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
