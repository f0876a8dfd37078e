import { createHash, hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createTarDecoder, createTarPacker } from 'modern-tar'
import { BackupFault } from './fault.ts'
import { DIGESTS, type Digests, digestsShape, LARGEST_ENTRY, MANIFEST, type Manifest, manifestShape } from './format.ts'

/** One entry of an archive. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
}

type Listed = Digests['entries'][number]

const listed = ({ name, bytes }: Entry): Listed => ({ name, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') })

const jsonOf = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

/**
 * Packs entries as a tar archive whose last entry has the digests of the others.
 * @param entries without manifest and digests
 * @param rows asked once the entries have ended
 */
export const packArchive = (
  manifest: Manifest,
  entries: AsyncIterable<Entry>,
  rows: () => Digests['rows'],
): Readable => {
  const { readable, controller } = createTarPacker()
  const mtime = new Date(manifest.createdAt)
  const add = async ({ name, bytes }: Entry): Promise<void> => {
    const writer = controller.add({ name, size: bytes.length, mtime, mode: 0o600 }).getWriter()
    if (bytes.length > 0) await writer.write(bytes)
    await writer.close()
  }
  const pack = async (): Promise<void> => {
    const digests: Listed[] = []
    const addListed = (entry: Entry): Promise<void> => {
      // It could not be read back.
      if (entry.bytes.length > LARGEST_ENTRY) throw new Error(`larger than an entry may be: ${entry.name}`)
      digests.push(listed(entry))
      return add(entry)
    }
    await addListed({ name: MANIFEST, bytes: jsonOf(manifest) })
    for await (const entry of entries) await addListed(entry)
    await add({ name: DIGESTS, bytes: jsonOf({ entries: digests, rows: rows() } satisfies Digests) })
    controller.finalize()
  }
  pack().catch((problem: unknown) => controller.error(problem))
  return Readable.fromWeb(readable)
}

/** The contents of a backup, in order. The digests come last, and only if everything before agrees with them. */
export type Content =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'digests'; readonly digests: Digests }

const readJson = <T>(
  bytes: Uint8Array,
  shape: { readonly parse: (value: unknown) => T },
  otherwise: () => Error,
): T => {
  try {
    return shape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    throw otherwise()
  }
}

const damaged = (): BackupFault => new BackupFault('backup-damaged')

/**
 * Reads an archive entry by entry.
 * @throws BackupFault if it is not complete, was changed, or is something else
 */
export async function* readArchive(archive: Readable): AsyncGenerator<Content, void> {
  const seen: Listed[] = []
  let ended = false
  for await (const entry of entriesOf(archive)) {
    if (ended) throw damaged()
    if (seen.length === 0) {
      if (entry.name !== MANIFEST) throw new BackupFault('backup-of-something-else')
      const newer = () => new BackupFault('backup-newer')
      yield { kind: 'manifest', manifest: readJson(entry.bytes, manifestShape, newer) }
    } else if (entry.name === DIGESTS) {
      const digests = readJson(entry.bytes, digestsShape, damaged)
      if (JSON.stringify(digests.entries) !== JSON.stringify(seen)) throw damaged()
      ended = true
      yield { kind: 'digests', digests }
      continue
    } else yield { kind: 'entry', entry }
    seen.push(listed(entry))
  }
  if (!ended) throw new BackupFault(seen.length === 0 ? 'backup-of-something-else' : 'backup-incomplete')
}

async function* entriesOf(archive: Readable): AsyncGenerator<Entry, void> {
  const decoder = createTarDecoder({ strict: true })
  // The loop below meets the same error.
  const fed = (Readable.toWeb(archive) as ReadableStream<Uint8Array>).pipeTo(decoder.writable).catch(() => undefined)
  try {
    for await (const { header, body } of decoder.readable) {
      if (header.type !== 'file' || header.size > LARGEST_ENTRY) throw damaged()
      const parts: Uint8Array[] = []
      for await (const part of body) parts.push(part)
      yield { name: header.name, bytes: Buffer.concat(parts) }
    }
  } finally {
    archive.destroy()
    await fed
  }
}

/** The SHA-256 of everything that passes, in hexadecimal, once it has ended. */
export const digesting = (): {
  readonly through: (data: AsyncIterable<Buffer>) => AsyncGenerator<Buffer, void>
  readonly digest: () => string
} => {
  const digest = createHash('sha256')
  return {
    async *through(data) {
      for await (const part of data) {
        digest.update(part)
        yield part
      }
    },
    digest: () => digest.digest('hex'),
  }
}
