import { type UndoingKind, undoneAfter } from '../../rules/undoing.ts'
import type { LoggedPaper, LoggedScan, PaperFacts } from './paper-facts.ts'
import { type FigureLabels, type MinutesDifference, minutesDifferences } from './printed-minutes.ts'

/** A paper as somebody holds it. */
export interface HeldPaper {
  /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
  readonly digest: string
  /** The lines of its text; empty for a picture. */
  readonly lines: readonly string[]
}

/** A place at which a paper differs from the log. Texts come from the paper and may hold anything. */
export type PaperDifference =
  | { readonly code: 'slip-digest' | 'slip-root'; readonly printed: string; readonly logged: string }
  | MinutesDifference

export type PaperReport =
  /** The file is the one that was made, byte for byte. */
  | ({ readonly verdict: 'belongs' } & Belonging)
  /** The slip names a paper of this log, but the file is not the one that was made. */
  | ({ readonly verdict: 'differs'; readonly differences: readonly PaperDifference[] } & Belonging)
  /** The file is a scan of a signed paper that was attached, byte for byte. */
  | {
      readonly verdict: 'scan'
      readonly scan: LoggedScan
      /** Number of the event that withdrew it; null as long as it is in force. */
      readonly withdrawnBy: number | null
      /** The paper of which it is the scan; null for one that the service did not make. */
      readonly of: Belonging | null
    }
  /** Neither the file nor its slip is known to this log. */
  | { readonly verdict: 'unknown'; readonly hasText: boolean }

/** A paper of the log, and what happened to it later. */
export interface Belonging {
  readonly paper: LoggedPaper
  /** The newest version of the same paper, in whatever format; null if this is the newest. */
  readonly replacedBy: LoggedPaper | null
  /** The first undoing of its round, or of any round for a paper of the meeting, after it was made; null if there is none. */
  readonly undone: UndoingKind | null
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
/** A digest as it is printed: sixteen groups of four digits. */
const GROUPS = /(?:[0-9a-f]{4}\s+){15}[0-9a-f]{4}(?![0-9a-f])/g
const isSame = (one: LoggedPaper, other: LoggedPaper): boolean =>
  one.roundId === other.roundId && one.kind === other.kind && one.part === other.part

const belonging = (facts: PaperFacts, paper: LoggedPaper): Belonging => ({
  paper,
  replacedBy: facts.papers.filter((other) => isSame(paper, other) && other.version > paper.version).at(-1) ?? null,
  undone: undoneAfter(facts.undoings, paper),
})

const slipDifferences = (text: string, facts: PaperFacts, paper: LoggedPaper): readonly PaperDifference[] => {
  const [digest = '', root = ''] = [...text.matchAll(GROUPS)].map(([groups]) => groups.replaceAll(/\s/g, ''))
  const { slipDigest, checkpointSize } = paper
  const logged = checkpointSize === null ? '' : (facts.root(checkpointSize) ?? '')
  return [
    ...(slipDigest !== null && digest !== slipDigest
      ? [{ code: 'slip-digest' as const, printed: digest, logged: slipDigest }]
      : []),
    ...(root === logged ? [] : [{ code: 'slip-root' as const, printed: root, logged }]),
  ]
}

/**
 * Says whether a paper belongs to a log, and at which places it differs. The file itself decides; only a changed file is
 * read. Of minutes the figures are compared, of every other paper the slip alone.
 */
export const comparePaper = (facts: PaperFacts, { digest, lines }: HeldPaper, labels: FigureLabels): PaperReport => {
  const made = facts.papers.find(({ fileDigest }) => fileDigest === digest)
  if (made) return { verdict: 'belongs', ...belonging(facts, made) }
  const scanned = facts.scanWith(digest)
  if (scanned) {
    const of = facts.papers.find(({ id }) => id === scanned.scan.ofPaper)
    return { verdict: 'scan', ...scanned, of: of ? belonging(facts, of) : null }
  }
  const text = lines.join('\n').normalize('NFC')
  const named = [...text.matchAll(UUID)].map(([id]) => id)
  // A paper also names the earlier one that it replaces.
  const paper = facts.papers.findLast(({ id }) => named.includes(id))
  if (!paper) return { verdict: 'unknown', hasText: text.trim() !== '' }
  const differences = [...slipDifferences(text, facts, paper), ...minutesDifferences(lines, paper, labels)]
  return { verdict: 'differs', differences, ...belonging(facts, paper) }
}
