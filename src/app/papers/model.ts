import type { CongressId, PaperId, RoundId } from '../../kernel/brand.ts'
import type { PaperFormat, PaperKind, PaperPart } from '../../rules/papers.ts'
import type { Recorded } from '../model.ts'

/** The thing that a paper is about, and the kind of paper: versions of one paper have these in common. */
export interface PaperPlace {
  readonly congressId: CongressId
  /** Null for a paper of the meeting. */
  readonly roundId: RoundId | null
  readonly kind: PaperKind
  /** Null for a paper about all of it. */
  readonly part: PaperPart | null
}

/** The parts of a letterhead that the service does not know; null leaves them to be written by hand. */
export interface PaperHead {
  /** The number of the paper, from 1. */
  readonly number: number | null
  /** The place where the paper is issued. */
  readonly place: string | null
  /** Plain date of issue. */
  readonly issuedOn: string | null
}

/** A paper that was made, without its bytes. */
export interface Paper extends PaperPlace, Recorded {
  readonly id: PaperId
  readonly format: PaperFormat
  /** Files of the same facts have the same version, whatever their format. */
  readonly version: number
  /** The newest paper of an earlier version, of the same format if there is one; null for the first version. */
  readonly replaces: PaperId | null
  /** SHA-256 of everything that the paper shows, 64 hexadecimal digits. */
  readonly factsDigest: string
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly digest: string
  /** Number of bytes. */
  readonly size: number
  /** Number of pages; null for a format without pages. */
  readonly pages: number | null
  /** The digest that is printed on the slip, 64 hexadecimal digits; null for a paper without a slip. */
  readonly slipDigest: string | null
  /** Size of the signed checkpoint whose root is printed on the paper; null if none is. */
  readonly checkpointSize: number | null
  /** Number of ballots printed; null for any other paper. */
  readonly ballotsPrinted: number | null
  /** The places of everything that a scanner reads, in micrometres; null for a paper that none reads. */
  readonly geometry: unknown
  /** The parts of its letterhead that were typed; null for a paper without one, and if an earlier version made it. */
  readonly head: PaperHead | null
}
