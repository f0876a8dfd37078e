import type { BoardPaper } from './board.ts'
import { citation } from './regulations/citations.ts'
import { findImplementingCitation } from './regulations/implementing/citations.ts'
import type { ImplementingId, RegulationId } from './types.ts'

/** The two ways of undoing a round: it is counted again, or its vote is void and held again. */
export const UNDOING_KINDS = ['reopened', 'annulled'] as const
export type UndoingKind = (typeof UNDOING_KINDS)[number]

/** The bodies that decide it: the presidium of the meeting, or the superior committee. */
export const UNDOING_BODIES = ['presidium', 'superior'] as const
export type UndoingBody = (typeof UNDOING_BODIES)[number]

/** The decision by which a round is undone. */
export interface UndoingGround {
  readonly by: UndoingBody
  /** The paper of the decision; null if there is none. */
  readonly paper: BoardPaper | null
}

export interface UndoingFacts extends UndoingGround {
  readonly kind: UndoingKind
  /** Whether the congress is closed. */
  readonly closed: boolean
}

export type UndoingRefusal = 'congress-closed' | 'undoing-paper-missing'

/** Whether a round can still be undone: after the closing only the superior annuls, because nothing is counted then. */
export const mayFollowClosing = ({ kind, by }: Pick<UndoingFacts, 'kind' | 'by'>): boolean =>
  kind === 'annulled' && by === 'superior'

/** Why a decision does not undo a round; null if it does. */
export const undoingProblem = (facts: UndoingFacts): UndoingRefusal | null => {
  if (facts.closed && !mayFollowClosing(facts)) return 'congress-closed'
  return facts.by === 'superior' && facts.paper === null ? 'undoing-paper-missing' : null
}

/** The instruments of the meeting. */
interface Instruments {
  readonly regulation: RegulationId
  readonly implementing: ImplementingId | null
}

/**
 * The clauses by which a round is undone. They speak of the superior who annuls; none is known for the presidium, or for
 * a round that is counted again.
 */
// qd244-2014:d35.k2, qd190-2024:d33; after the report of the result also qd24-2021:i16.1, qd294-2025:i16.1
export const undoingCitations = ({ kind, by, closed }: UndoingFacts, instruments: Instruments): readonly string[] => {
  if (kind !== 'annulled' || by !== 'superior') return []
  const { regulation, implementing } = instruments
  const reported = closed && implementing !== null ? findImplementingCitation(implementing, 'report-upward') : undefined
  return [citation(regulation, 'annulment'), ...(reported === undefined ? [] : [reported])]
}

/** An undoing by its event in the log of the congress. */
export interface LoggedUndoing {
  readonly roundId: string
  /** Number of its event. */
  readonly sequence: number
  readonly kind: UndoingKind
}

/**
 * The first undoing after a paper was made: of its round, or of any round for a paper of the meeting; null if there is none.
 * @param made the round of the paper, null for a paper of the meeting, and the number of the event that made it
 */
export const undoneAfter = (
  undoings: readonly LoggedUndoing[],
  made: { readonly roundId: string | null; readonly sequence: number },
): UndoingKind | null => {
  const later = undoings.filter(
    ({ roundId, sequence }) => sequence > made.sequence && (made.roundId === null || made.roundId === roundId),
  )
  return later.toSorted((one, other) => one.sequence - other.sequence)[0]?.kind ?? null
}
