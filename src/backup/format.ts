import { z } from 'zod'

/** The format of the archive; another one gets another number. */
export const FORMAT = 'kiem-phieu-backup/1'

/** The entries of an archive, in this order: one manifest, the files, the pieces of the tables, the digests. */
export const MANIFEST = 'manifest.json'
export const FILES = 'files/'
export const TABLES = 'tables/'
export const DIGESTS = 'digests.json'

/** Size of a piece of a table, in bytes. */
export const PIECE = 1024 * 1024

/** No entry is larger, so that reading one never takes more memory than this many bytes. */
export const LARGEST_ENTRY = 64 * PIECE

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)

/** The database and the versions that were backed up. */
export const manifestShape = z.strictObject({
  format: z.literal(FORMAT),
  /** RFC 3339. */
  createdAt: z.iso.datetime(),
  /** Version of the program. */
  program: z.string().max(50),
  /** Version of PostgreSQL; rows can be restored by any other that the program supports. */
  postgres: z.string().max(100),
  migrations: z.array(z.string().max(200)).min(1).max(10_000),
  tables: z.array(z.strictObject({ name, columns: z.array(name).min(1).max(1_600) })).max(10_000),
})

export type Manifest = z.output<typeof manifestShape>

const count = z.int().min(0)

/** The last entry. Without it the archive is not complete. */
export const digestsShape = z.strictObject({
  /** Every entry before, in order. */
  entries: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  /** Number of rows of each table. */
  rows: z.record(name, count),
})

export type Digests = z.output<typeof digestsShape>

/** The name of a piece of a table: its place in the manifest keeps the order for people too. */
export const pieceName = (place: number, table: string, piece: number): string =>
  `${TABLES}${String(place + 1).padStart(3, '0')}-${table}/${String(piece).padStart(6, '0')}`
