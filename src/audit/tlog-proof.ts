import { fromBase64, toBase64 } from '../kernel/base64.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type Checkpoint, type CheckpointFault, parseCheckpoint } from './checkpoint.ts'
import type { Digest } from './merkle.ts'
import type { Note } from './note.ts'

/** C2SP tlog-proof: one text that proves a leaf to be in a log and can be verified without the log. */
export interface TlogProof {
  /** Index of the leaf, from 0. */
  readonly index: number
  /** From the leaf upwards. */
  readonly hashes: readonly Digest[]
  /** The signed checkpoint as the log issued it, with cosignatures of witnesses if there are any. */
  readonly note: string
}

const FORMAT = 'c2sp.org/tlog-proof@v1'
const EXTRA = 'extra '
const INDEX = /^index (0|[1-9]\d{0,15})$/
const DIGEST_BYTES = 32
/** The height of the highest tree whose size is an exact number. */
const MOST_HASHES = 53

/** A signed checkpoint followed by the lines of its witnesses. */
export const cosigned = (note: string, lines: readonly string[]): string =>
  [note, ...lines.map((line) => `${line}\n`)].join('')

/** Formats a proof. Its files end in `.tlog-proof`. */
export const tlogProofText = ({ index, hashes, note }: TlogProof): string =>
  [FORMAT, `index ${index}`, ...hashes.map((hash) => toBase64(hash)), '', note].join('\n')

export interface ReadTlogProof extends TlogProof {
  /** Data that somebody added beside the proof; nothing vouches for it. */
  readonly extra: Uint8Array | null
  readonly checkpoint: Checkpoint
  readonly signed: Note
}

export type TlogProofFault = CheckpointFault | 'not-a-proof'

const digestOf = (line: string): Digest | null => {
  const bytes = fromBase64(line)
  return bytes?.length === DIGEST_BYTES ? bytes : null
}

const parseHead = (head: string): Pick<ReadTlogProof, 'extra' | 'index' | 'hashes'> | null => {
  const [format, ...rest] = head.split('\n')
  const hasExtra = rest[0]?.startsWith(EXTRA) ?? false
  const extra = hasExtra ? fromBase64(rest[0]!.slice(EXTRA.length)) : null
  const [indexLine = '', ...lines] = hasExtra ? rest.slice(1) : rest
  const index = INDEX.exec(indexLine)?.[1]
  if (format !== FORMAT || (hasExtra && !extra) || index === undefined || lines.length > MOST_HASHES) return null
  const hashes = lines.map(digestOf)
  const read = hashes.filter((hash) => hash !== null)
  if (read.length !== hashes.length || !Number.isSafeInteger(Number(index))) return null
  return { extra, index: Number(index), hashes: read }
}

/** Parses a proof with its checkpoint. Verifies neither. */
export const parseTlogProof = (text: string): Result<ReadTlogProof, TlogProofFault> => {
  const cut = text.indexOf('\n\n')
  const head = cut < 0 ? null : parseHead(text.slice(0, cut))
  if (!head) return err('not-a-proof')
  const note = text.slice(cut + 2)
  const read = parseCheckpoint(note)
  return read.ok ? ok({ ...head, note, checkpoint: read.value.checkpoint, signed: read.value.note }) : read
}
