import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from '../kernel/unknown.ts'
import type { Entry } from './archive.ts'
import { BackupFault } from './fault.ts'
import { FILES } from './format.ts'

/** Folders of the data folder that are no part of the database and cannot be made again. */
export const BESIDE = ['keys', 'templates', 'tls'] as const

/** The signer's memory of each log. It changes with every checkpoint. */
const REMEMBERED = `${FILES}keys/signed/`

/** A file that is being written gets its name afterwards. */
const PASSING = /\.json\.\d+$/

/** Reads the files beside the database; none if there are none. */
export const readBeside = (dataDir: string): readonly Entry[] =>
  BESIDE.flatMap((folder) => filesIn(join(dataDir, folder), `${FILES}${folder}`))

const filesIn = (folder: string, name: string): Entry[] =>
  namesIn(folder).flatMap((one) => {
    const [path, named] = [join(folder, one), `${name}/${one}`]
    try {
      const found = lstatSync(path)
      if (found.isDirectory()) return filesIn(path, named)
      return found.isFile() && !PASSING.test(one) ? [{ name: named, bytes: readFileSync(path) }] : []
    } catch (problem) {
      // Renamed since the folder was read; whether a key is missing now is compared afterwards.
      if (codeOf(problem) === 'ENOENT') return []
      throw problem
    }
  })

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') return []
    throw problem
  }
}

/** Whether both have the same files, apart from what the signer remembers. */
export const sameKeys = (one: readonly Entry[], other: readonly Entry[]): boolean => {
  const [first, second] = [one, other].map((entries) => entries.filter(({ name }) => !name.startsWith(REMEMBERED)))
  return (
    first!.length === second!.length &&
    first!.every(({ name, bytes }, at) => name === second![at]!.name && Buffer.compare(bytes, second![at]!.bytes) === 0)
  )
}

const PART = /^[^/\\\0]{1,255}$/

/** The path of an entry inside a data folder. @throws BackupFault for a name that leads elsewhere */
const pathOf = ({ name }: Entry): readonly string[] => {
  const parts = name.slice(FILES.length).split('/')
  const isOurs = BESIDE.some((folder) => folder === parts[0]) && parts.length > 1
  if (!isOurs || parts.some((part) => !PART.test(part) || part === '.' || part === '..'))
    throw new BackupFault('backup-damaged')
  return parts
}

/** Writes the files of a backup into a data folder that has none of them, each readable by its owner alone. */
export const writeBeside = (dataDir: string, entries: readonly Entry[]): void => {
  for (const entry of entries) {
    const path = join(dataDir, ...pathOf(entry))
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, entry.bytes, { mode: 0o600, flag: 'wx', flush: true })
  }
  for (const folder of new Set(entries.map((entry) => dirname(join(dataDir, ...pathOf(entry)))))) syncFolder(folder)
}

/** A new or renamed file is only durable once its folder is synced too. */
const syncFolder = (folder: string): void => {
  // Windows cannot sync a folder.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
