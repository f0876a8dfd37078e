import type { Versioned } from '../../app/model.ts'

interface Columns {
  version: number
  reason: string | null
  recorded_at: string
  recorded_by: string
}

export const versioned = (row: Columns): Versioned => ({
  version: row.version,
  reason: row.reason,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

export const versionedColumns = (thing: Versioned): Columns => ({
  version: thing.version,
  reason: thing.reason,
  recorded_at: thing.recordedAt,
  recorded_by: thing.recordedBy,
})
