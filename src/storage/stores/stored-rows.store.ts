import { type RawBuilder, sql } from 'kysely'
import type { RowReads, RowsIn, StoredRow } from '../../app/log/ports.ts'
import { logIdOf, logOf } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Db } from '../database.ts'

/** Null for the rows that belong to no congress. */
type Owner = CongressId | null

const ROUNDS = (congress: Owner) => sql`select id from round where congress_id = ${congress}`

const DEVICES = (congress: Owner) => sql`device_id in (select id from device where congress_id = ${congress})`

const ofCongress = (congress: Owner, table: string): RawBuilder<unknown> =>
  congress === null
    ? sql`congress_id is null`
    : sql`${sql.ref(table === 'congress' ? 'id' : 'congress_id')} = ${congress}`

/** The rows of a congress in a table that names it itself, or one of its parts; and those of the installation. */
const BELONGING: Readonly<Record<RowsIn, (congress: Owner, table: string) => RawBuilder<unknown>>> = {
  congress: ofCongress,
  round: (congress) => sql`round_id in (${ROUNDS(congress)})`,
  batch: (congress) => sql`batch_id in (select id from ballot_batch where congress_id = ${congress})`,
  election: (congress) => sql`election_id in (select id from election where congress_id = ${congress})`,
  place: (congress) => sql`(place_id = ${congress} or place_id in (${ROUNDS(congress)}))`,
  log: (congress) => sql`log_id = ${logIdOf(logOf(congress))}`,
  device: DEVICES,
  session: (congress) => (congress === null ? sql`device_id is null` : DEVICES(congress)),
  installation: (congress) => sql`${congress === null}`,
}

/** The digest that is stored with a file, unless the file has another one. */
const DIGEST_OF_FILE = sql`case when encode(sha256(file), 'hex') = digest then digest else encode(sha256(file), 'hex') end`

/** A column as JSON has it. */
const asJson = (column: string, isInstant: boolean, hasFile: boolean): RawBuilder<unknown> => {
  const ref = sql.ref(column)
  if (isInstant) return sql`to_char(${ref} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  // One figure of the log: an election of this meeting, or of the one that people were carried over from.
  if (column === 'eligible_from') return sql`coalesce(eligible_from, carried_from)`
  if (column === 'public_key') return sql`encode(${ref}, 'base64')`
  return column === 'digest' && hasFile ? DIGEST_OF_FILE : ref
}

const WITH_FILE: readonly string[] = ['paper', 'signed_scan']

export const rowReads = (db: Db): RowReads => ({
  storedRows: async ({ name, key, columns, instants, of }, congress) => {
    const pairs = [...key, ...columns].map(
      (column) => sql`${sql.lit(column)}, ${asJson(column, instants.includes(column), WITH_FILE.includes(name))}`,
    )
    const { rows } = await sql<{ row: StoredRow }>`
      select jsonb_build_object(${sql.join(pairs)}) as row from ${sql.table(name)}
      where ${BELONGING[of](congress, name)}`.execute(db)
    return rows.map(({ row }) => row)
  },
})
