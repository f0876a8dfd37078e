import { sum } from '../kernel/integers.ts'
import type { Snapshot } from '../storage/backup/snapshot.ts'
import { type Entry, packArchive } from './archive.ts'
import { readBeside, sameKeys } from './beside.ts'
import { BackupFault } from './fault.ts'
import { type WrittenFile, writeBackupFile } from './file.ts'
import { FORMAT, type Manifest, PIECE, pieceName } from './format.ts'
import { inPieces } from './pieces.ts'

export interface BackupSource {
  readonly takeSnapshot: () => Promise<Snapshot>
  readonly dataDir: string
  /** Version of the program. */
  readonly program: string
  readonly now: () => Date
}

export interface BackupPlan {
  readonly file: string
  /** Null for a backup that is not encrypted. */
  readonly passphrase: string | null
  /** Called for each piece of a table; an error that it throws ends the backup. */
  readonly progress?: (done: { readonly table: string; readonly place: number; readonly of: number }) => void
}

export interface MadeBackup extends WrittenFile {
  readonly createdAt: string
  /** Rows of all tables together. */
  readonly rows: number
  readonly tables: number
}

/** A key is replaced a few times a year, so that the second attempt succeeds. */
const TRIES = 5

/**
 * Reads the files beside the database before the snapshot is taken: the signer then remembers nothing that the database does
 * not have. Keys that were replaced meanwhile would not fit it, so both begin again.
 */
const readTogether = async ({ takeSnapshot, dataDir }: BackupSource) => {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const files = readBeside(dataDir)
    const snapshot = await takeSnapshot()
    if (sameKeys(files, readBeside(dataDir))) return { files, snapshot }
    await snapshot.close()
  }
  throw new BackupFault('backup-keys-changing')
}

/**
 * Makes a backup while others go on writing.
 * @throws BackupFault, or an error of the database
 */
export const makeBackup = async (source: BackupSource, plan: BackupPlan): Promise<MadeBackup> => {
  const { files, snapshot } = await readTogether(source)
  try {
    const createdAt = source.now().toISOString()
    const { migrations, postgres, tables } = snapshot
    const manifest: Manifest = {
      format: FORMAT,
      createdAt,
      program: source.program,
      postgres,
      migrations: [...migrations],
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    }
    const rows: Record<string, number> = {}
    const archive = packArchive(manifest, entriesOf(files, snapshot, rows, plan.progress), () => rows)
    const written = await writeBackupFile(plan.file, archive, plan.passphrase)
    return { ...written, createdAt, rows: sum(Object.values(rows)), tables: tables.length }
  } finally {
    await snapshot.close()
  }
}

async function* entriesOf(
  files: readonly Entry[],
  { tables, copy }: Snapshot,
  rows: Record<string, number>,
  progress: BackupPlan['progress'],
): AsyncGenerator<Entry, void> {
  yield* files
  for (const [place, table] of tables.entries()) {
    const { data, rows: counted } = copy(table)
    let piece = 0
    progress?.({ table: table.name, place: place + 1, of: tables.length })
    // A piece ends in the middle of a row: a scan in one row may be longer than an entry may be.
    for await (const { piece: bytes } of inPieces(data, PIECE)) {
      if (bytes.length === 0) continue
      progress?.({ table: table.name, place: place + 1, of: tables.length })
      yield { name: pieceName(place, table.name, piece), bytes }
      piece += 1
    }
    rows[table.name] = counted()
  }
}
