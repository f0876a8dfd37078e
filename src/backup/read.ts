import type { StoredTable } from '../storage/backup/text-format.ts'
import { type Content, type Entry, readArchive } from './archive.ts'
import { BackupFault } from './fault.ts'
import { faultOf, openBackupFile } from './file.ts'
import { type Digests, FILES, type Manifest, pieceName, TABLES } from './format.ts'

export interface BackupToRead {
  readonly file: string
  readonly passphrase: string | null
}

/** A backup that was read to its end and agrees with its digests. */
export interface CheckedBackup {
  readonly manifest: Manifest
  readonly rows: Digests['rows']
  /** The files beside the database. */
  readonly files: readonly Entry[]
}

/** @param onRead receives the number of bytes of each part that was read */
async function* contentsOf(
  { file, passphrase }: BackupToRead,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Content, void> {
  try {
    yield* readArchive(await openBackupFile(file, passphrase, onRead))
  } catch (problem) {
    throw faultOf(problem, file)
  }
}

/**
 * Reads a backup to its end, without restoring anything.
 * @throws BackupFault if it is not complete or was changed
 */
export const checkBackup = async (from: BackupToRead, onRead?: (bytes: number) => void): Promise<CheckedBackup> => {
  const files: Entry[] = []
  let manifest: Manifest | undefined
  let rows: Digests['rows'] | undefined
  for await (const content of contentsOf(from, onRead)) {
    if (content.kind === 'manifest') manifest = content.manifest
    else if (content.kind === 'digests') rows = content.digests.rows
    else if (content.entry.name.startsWith(FILES)) files.push(content.entry)
    else if (!content.entry.name.startsWith(TABLES)) throw new BackupFault('backup-damaged', { file: from.file })
  }
  if (!manifest || !rows) throw new BackupFault('backup-incomplete', { file: from.file })
  return { manifest, rows, files }
}

/**
 * Reads a checked backup again and loads its tables in their order.
 * @param load as of `restoreRows`
 * @param progress called for each piece of a table; an error that it throws ends the loading
 * @throws BackupFault if the file is no longer as it was checked, or a table has another number of rows
 */
export const loadTables = async (
  from: BackupToRead,
  { manifest, rows }: CheckedBackup,
  load: (table: StoredTable, data: AsyncIterable<Uint8Array>) => Promise<number>,
  progress: (done: { readonly table: string; readonly place: number; readonly of: number }) => void,
): Promise<void> => {
  const contents = contentsOf(from)
  const damaged = () => new BackupFault('backup-damaged', { file: from.file })
  let next = await contents.next()
  const move = async (): Promise<void> => {
    next = await contents.next()
  }
  const kind = (): Content['kind'] | null => (next.done ? null : next.value.kind)
  const entry = (): Entry | null => (!next.done && next.value.kind === 'entry' ? next.value.entry : null)
  if (kind() !== 'manifest') throw damaged()
  await move()
  while (entry()?.name.startsWith(FILES)) await move()
  for (const [place, table] of manifest.tables.entries()) {
    async function* pieces(): AsyncGenerator<Uint8Array, void> {
      for (let piece = 0; ; piece += 1) {
        const found = entry()
        if (found?.name !== pieceName(place, table.name, piece)) return
        progress({ table: table.name, place: place + 1, of: manifest.tables.length })
        yield found.bytes
        await move()
      }
    }
    progress({ table: table.name, place: place + 1, of: manifest.tables.length })
    if ((await load(table, pieces())) !== rows[table.name]) throw damaged()
  }
  if (kind() !== 'digests') throw damaged()
  await move()
  if (kind() !== null) throw damaged()
}
