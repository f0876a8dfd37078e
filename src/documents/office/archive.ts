import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The earliest time that a zip file can hold. It is local time, which is written as it is, so every machine writes the same. */
const NO_TIME = new Date(1980, 0, 1)

/** An office file opens only if this entry comes first. */
const FIRST = '[Content_Types].xml'

const order = (one: string, other: string): number => {
  if (one === FIRST) return -1
  if (other === FIRST) return 1
  return one < other ? -1 : 1
}

const INSTANT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*</g

/**
 * The office file with the same content and without the time at which a library wrote it, so that the same paper gives the
 * same bytes.
 * @param archive DOCX or XLSX of a library of ours
 * @param date plain date of the paper, yyyy-mm-dd, which its properties show as the day of writing
 */
export const withoutTimes = (archive: Uint8Array, date: string): Uint8Array => {
  const entries = unzipSync(archive)
  const names = Object.keys(entries).toSorted(order)
  const contentOf = (name: string): Uint8Array => {
    const content = entries[name]!
    if (name !== 'docProps/core.xml') return content
    return strToU8(strFromU8(content).replaceAll(INSTANT, `$1${date}T00:00:00Z<`))
  }
  return zipSync(Object.fromEntries(names.map((name) => [name, contentOf(name)])), { mtime: NO_TIME, os: 3 })
}

/** A file in an archive. */
export interface ArchiveEntry {
  readonly name: string
  readonly content: Uint8Array
}

/** A ZIP archive of files that are compressed already, in their order. The same files give the same bytes. */
export const archiveOf = (entries: readonly ArchiveEntry[]): Uint8Array =>
  zipSync(Object.fromEntries(entries.map(({ name, content }) => [name, content])), { mtime: NO_TIME, os: 3, level: 0 })
