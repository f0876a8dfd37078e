import { Readable } from 'node:stream'
import type { Test } from 'tap'
import { makeBackup } from '../../src/backup/make.ts'
import type { Snapshot } from '../../src/storage/backup/snapshot.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

export const AT = new Date('2026-11-28T10:00:00Z')

/** A database in words: the rows of each table as COPY would give them. */
export const snapshotOf = (tables: Readonly<Record<string, readonly string[]>>): Snapshot => ({
  postgres: '18.4',
  migrations: ['2026-01-01T01-first'],
  tables: Object.keys(tables).map((name) => ({ name, columns: ['id'] })),
  copy: ({ name }) => ({
    data: Readable.from(tables[name]!.map((row) => Buffer.from(`${row}\n`))),
    rows: () => tables[name]!.length,
  }),
  close: async () => {},
})

/** Rows of about three pieces that compress badly. */
export const MANY = Array.from(
  { length: 60_000 },
  (_, index) => `${index}\t${Math.imul(index, 2_654_435_761) >>> 0}\t${'ă'.repeat(index % 40)}`,
)

/** Makes a backup in a folder of the test's own. */
export const madeBackup = async (t: Test, passphrase: string | null, name = 'one.backup') => {
  const folder = temporaryFolder(t)
  const tables = { ballot: MANY, congress: ['1', '2'], person: [] }
  const source = { takeSnapshot: async () => snapshotOf(tables), dataDir: folder, program: '1.0.0', now: () => AT }
  return { folder, tables, made: await makeBackup(source, { file: `${folder}/${name}`, passphrase }) }
}
