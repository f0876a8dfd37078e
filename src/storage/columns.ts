import type { ColumnType } from 'kysely'

/** JSON is parsed when read and written as text. */
export type Json<T> = ColumnType<T, string, string>
export type NullableJson<T> = ColumnType<T | null, string | null, string | null>

/** Bytes are read as a Buffer; any byte array can be written. */
export type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

/** Instants are read and written as RFC 3339 text, dates as yyyy-mm-dd (see connection.ts). */
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

/** The same columns, null in a row without their value. */
export type NullableColumns<Columns> = { [Name in keyof Columns]: Columns[Name] | null }

/** A digest: bytes in the database, never text. */
export type Digest = ColumnType<Buffer, Buffer, Buffer>
