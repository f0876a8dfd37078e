import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { BackupFault } from './fault.ts'
import { inPieces } from './pieces.ts'

// The first line names the format, the second has the parameters, and the rest are chunks: each is encrypted on its own, with its
// number and a mark of the last one in its nonce (the construction STREAM), so that none can be left out, moved or doubled.

/** The first line of an encrypted backup. */
export const SEALED_MARK = 'kiem-phieu-backup-encrypted/1\n'

/** Plain bytes of a chunk. */
const CHUNK = 65_536
const TAG = 16
const PREFIX = 7
const KEY = 32
const SALT = 16
/** Bytes; a longer second line is not ours. */
const LONGEST_LINE = 1_000

/** For a file that may be attacked elsewhere and for years: more than a sign-in can wait for, half a second on a laptop. */
const COST = { memoryKiB: 65_536, passes: 3, lanes: 1 }

const base64 = (bytes: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine(({ length }) => length === bytes)

/** Limits, because the parameters of a changed file must not occupy the machine. */
const parametersShape = z.strictObject({
  kdf: z.literal('argon2id'),
  memoryKiB: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(20),
  lanes: z.int().min(1).max(8),
  salt: base64(SALT),
  cipher: z.literal('aes-256-gcm-stream'),
  chunk: z.literal(CHUNK),
  nonce: base64(PREFIX),
})

type Cost = Pick<z.output<typeof parametersShape>, 'memoryKiB' | 'passes' | 'lanes'>

/** The same text typed on another system may be composed of other characters. */
const keyOf = (passphrase: string, salt: Buffer, { memoryKiB, passes, lanes }: Cost): Promise<Buffer> =>
  hashRaw(passphrase.normalize('NFC'), {
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: lanes,
    outputLen: KEY,
    salt,
  })

const nonceOf = (prefix: Buffer, number: number, isLast: boolean): Buffer => {
  const counter = Buffer.alloc(5)
  counter.writeUInt32BE(number)
  counter[4] = isLast ? 1 : 0
  return Buffer.concat([prefix, counter])
}

/** Encrypts a stream with a passphrase. */
export async function* seal(data: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer, void> {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(PREFIX)]
  const [forSalt, forNonce] = [salt.toString('base64'), nonce.toString('base64')]
  const parameters = {
    kdf: 'argon2id',
    ...COST,
    salt: forSalt,
    cipher: 'aes-256-gcm-stream',
    chunk: CHUNK,
    nonce: forNonce,
  }
  const header = Buffer.from(`${SEALED_MARK}${JSON.stringify(parameters)}\n`)
  const key = await keyOf(passphrase, salt, COST)
  yield header
  let number = 0
  for await (const { piece, isLast } of inPieces(data, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(nonce, number, isLast)).setAAD(header)
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    number += 1
  }
}

/** Reads the two lines before the chunks; the rest follows from the same iterator. */
const readHeader = async (data: AsyncIterator<Buffer>): Promise<{ readonly header: Buffer; readonly rest: Buffer }> => {
  let read = Buffer.alloc(0)
  for (;;) {
    const end = read.indexOf(0x0a, SEALED_MARK.length)
    if (end >= 0) return { header: read.subarray(0, end + 1), rest: read.subarray(end + 1) }
    if (read.length > LONGEST_LINE) throw new BackupFault('backup-damaged')
    const next = await data.next()
    if (next.done) throw new BackupFault('backup-incomplete')
    read = Buffer.concat([read, next.value])
  }
}

const readParameters = (header: Buffer): z.output<typeof parametersShape> => {
  try {
    return parametersShape.parse(JSON.parse(header.subarray(SEALED_MARK.length).toString('utf8')))
  } catch {
    throw new BackupFault('backup-damaged')
  }
}

/**
 * Decrypts what `seal` has encrypted. Nothing of a chunk is given before it is proved.
 * @throws BackupFault if the passphrase is another one, or the file was changed or shortened
 */
export async function* unseal(data: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer, void> {
  const iterator = data[Symbol.asyncIterator]()
  const { header, rest } = await readHeader(iterator)
  const { nonce, salt, ...cost } = readParameters(header)
  const key = await keyOf(passphrase, salt, cost)
  async function* chunks(): AsyncGenerator<Buffer, void> {
    yield rest
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  let number = 0
  for await (const { piece, isLast } of inPieces(chunks(), CHUNK + TAG)) {
    yield opened(key, nonceOf(nonce, number, isLast), header, piece, number)
    number += 1
  }
}

const opened = (key: Buffer, nonce: Buffer, header: Buffer, piece: Buffer, number: number): Buffer => {
  if (piece.length < TAG) throw new BackupFault('backup-incomplete')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(header)
    .setAuthTag(piece.subarray(piece.length - TAG))
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, piece.length - TAG)), decipher.final()])
  } catch {
    // The first chunk cannot tell another passphrase from a changed file.
    throw new BackupFault(number === 0 ? 'backup-other-passphrase' : 'backup-damaged')
  }
}
