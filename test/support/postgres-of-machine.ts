import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { locateBinaries } from '../../src/storage/embedded/binaries.ts'
import { copyFolder } from './copy-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { failedStart } from './worded.ts'

/** The programs that `POSTGRES_BIN` has to name. */
const PROGRAMS = ['initdb', 'postgres', 'pg_ctl']

/** A PostgreSQL of the machine with the main version of the embedded one. */
const OF_MACHINE = '/usr/lib/postgresql/18/bin'

/** The embedded PostgreSQL at another place, as a machine would have one of its own. */
export const copyOfPackage = (t: Test): string => {
  const found = locateBinaries(`${process.platform}-${process.arch}`)
  if (!found.ok) throw failedStart(found.error)
  const folder = temporaryFolder(t)
  copyFolder(found.value.native, folder)
  return join(folder, 'bin')
}

/** A folder whose `postgres` says a version; it has the other programs only if asked. */
export const madeUp = (t: Test, says: string, others: readonly string[] = ['initdb', 'pg_ctl']): string => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'postgres'), `#!/bin/sh\necho '${says}'\n`, { mode: 0o755 })
  for (const name of others) writeFileSync(join(folder, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  return folder
}

/** PostgreSQL 18 of the machine, or the embedded one at another place, in a folder that notes which programs were run. */
export const notedPrograms = (t: Test): { readonly folder: string; readonly takeNotes: () => readonly string[] } => {
  const programs = existsSync(OF_MACHINE) ? OF_MACHINE : copyOfPackage(t)
  const folder = join(temporaryFolder(t), 'bin')
  mkdirSync(folder)
  const notes = join(folder, 'notes')
  // The account of the database notes too.
  writeFileSync(notes, '')
  chmodSync(notes, 0o666)
  for (const name of PROGRAMS) {
    const script = `#!/bin/sh\necho "${name} $1" >> ${notes}\nexec ${join(programs, name)} "$@"\n`
    writeFileSync(join(folder, name), script, { mode: 0o755 })
  }
  const takeNotes = (): readonly string[] => {
    const lines = readFileSync(notes, 'utf8').split('\n').slice(0, -1)
    writeFileSync(notes, '')
    return lines
  }
  return { folder, takeNotes }
}
