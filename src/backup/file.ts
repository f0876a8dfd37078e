import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { codeOf, messageOf } from '../kernel/unknown.ts'
import { digesting } from './archive.ts'
import { BackupFault } from './fault.ts'
import { SEALED_MARK, seal, unseal } from './sealed.ts'

/** A backup that has been written. */
export interface WrittenFile {
  readonly file: string
  readonly bytes: number
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string
}

/** Ends the names of files that are still being written. */
export const UNFINISHED = '.part'

const syncFolder = async (folder: string): Promise<void> => {
  // Windows cannot sync a folder.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Compresses and, with a passphrase, encrypts an archive. */
const packed = (archive: Readable, passphrase: string | null): AsyncIterable<Buffer> => {
  const gzip = createGzip()
  archive.once('error', (problem) => gzip.destroy(problem))
  gzip.once('close', () => archive.destroy())
  archive.pipe(gzip)
  return passphrase === null ? gzip : seal(gzip, passphrase)
}

/**
 * Writes an archive to a file that appears whole, and on the disk, or not at all.
 * @throws BackupFault if there is such a file already, or it cannot be written
 */
export const writeBackupFile = async (
  file: string,
  archive: Readable,
  passphrase: string | null,
): Promise<WrittenFile> => {
  // Nobody reads an archive of which no file is made.
  archive.once('error', () => {})
  const unfinished = `${file}.${randomBytes(4).toString('hex')}${UNFINISHED}`
  const { through, digest } = digesting()
  try {
    if (existsSync(file)) throw new BackupFault('backup-exists', { file })
    const handle = await open(unfinished, 'wx', 0o600)
    let bytes = 0
    try {
      for await (const part of through(packed(archive, passphrase))) {
        await handle.writeFile(part)
        bytes += part.length
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
    await syncFolder(dirname(file))
    return { file, bytes, sha256: digest() }
  } catch (problem) {
    archive.destroy()
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw isOfFiles(problem) ? new BackupFault('backup-not-written', { file }, messageOf(problem)) : problem
  }
}

/** Errors of the system have a code such as ENOSPC; those of PostgreSQL have other letters and figures. */
const isOfFiles = (problem: unknown): boolean =>
  !(problem instanceof BackupFault) && /^E[A-Z]{2,}$/.test(codeOf(problem) ?? '')

const NOT_THERE = ['ENOENT', 'ENOTDIR']

/** Bytes that are enough to know what a file is. */
const FIRST = SEALED_MARK.length
const GZIP = Buffer.from([0x1f, 0x8b])

const firstBytes = async (file: string): Promise<Buffer> => {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST), 0, FIRST, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Whether a file is an encrypted backup, a plain one, or neither. */
export const kindOfFile = async (file: string): Promise<'sealed' | 'plain' | 'neither'> => {
  try {
    const first = await firstBytes(file)
    if (first.toString('latin1') === SEALED_MARK) return 'sealed'
    return first.subarray(0, GZIP.length).equals(GZIP) ? 'plain' : 'neither'
  } catch (problem) {
    if (NOT_THERE.includes(codeOf(problem) ?? '')) throw new BackupFault('backup-not-found', { file })
    throw new BackupFault('backup-not-readable', { file }, messageOf(problem))
  }
}

/**
 * Opens the archive in a file. Its reader meets its errors.
 * @param onRead receives the number of bytes of each part that was read
 * @throws BackupFault if it is no backup, or needs a passphrase
 */
export const openBackupFile = async (
  file: string,
  passphrase: string | null,
  onRead: (bytes: number) => void = () => {},
): Promise<Readable> => {
  const kind = await kindOfFile(file)
  if (kind === 'neither') throw new BackupFault('backup-of-something-else', { file })
  if (kind === 'sealed' && passphrase === null) throw new BackupFault('backup-needs-passphrase', { file })
  const stored = createReadStream(file, { highWaterMark: 262_144 })
  stored.on('data', (part) => onRead(part.length))
  stored.pause()
  const gunzip = createGunzip()
  const plain = kind === 'sealed' ? Readable.from(unseal(stored, passphrase ?? ''), { objectMode: false }) : stored
  plain.once('error', (problem: Error) => gunzip.destroy(problem))
  gunzip.once('close', () => {
    plain.destroy()
    stored.destroy()
  })
  return plain.pipe(gunzip)
}

/** The fault of a file whose archive could not be read to its end. */
export const faultOf = (problem: unknown, file: string): BackupFault => {
  if (problem instanceof BackupFault)
    return new BackupFault(problem.failure.code, { file, ...problem.failure.params }, problem.failure.detail)
  const code = codeOf(problem) ?? ''
  if (code === 'Z_BUF_ERROR' || messageOf(problem).includes('truncated'))
    return new BackupFault('backup-incomplete', { file })
  if (isOfFiles(problem)) return new BackupFault('backup-not-readable', { file }, messageOf(problem))
  return new BackupFault('backup-damaged', { file }, messageOf(problem))
}
