import type { ColumnType } from 'kysely'

/** JSON comes back parsed and is written as text. */
export type Json<T> = ColumnType<T, string, string>
export type NullableJson<T> = ColumnType<T | null, string | null, string | null>

/** Bytes come back as a Buffer; any array of bytes can be written. */
export type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

/** Instants travel as RFC 3339 text, dates as yyyy-mm-dd (see connection.ts). */
export type Instant = string
export type PlainDate = string

export interface Recorded {
  recorded_at: Instant
  recorded_by: string
}

export interface HandVoteColumns {
  votes_for: number
  votes_against: number
  votes_blank: number
}
