import { READING_NOTES } from '../../locale/papers/readings.ts'
import { READING_LABELS } from '../../locale/readings.ts'
import { fill } from '../../locale/text.ts'
import type { CountResult, ExclusionReason, MeetingKind, Readings } from '../../rules/types.ts'

/** The number of people with a reason for leaving the base, and whether they leave it. */
interface Exclusion {
  readonly reason: ExclusionReason
  readonly leavesBase: boolean
}

/** The reading from which the base follows; null if it follows from clauses alone. */
export const baseReading = (kind: MeetingKind, exclusions: readonly Exclusion[]): 'conference' | 'rejected' | null => {
  if (kind === 'committee-conference' || kind === 'inspection-conference') return 'conference'
  return exclusions.some(({ reason, leavesBase }) => reason === 'rejected' && leavesBase) ? 'rejected' : null
}

/** The facts that say on which readings a declared result rests. */
export interface RestingFacts {
  readonly kind: MeetingKind
  readonly exclusions: readonly Exclusion[]
  readonly result: Pick<CountResult, 'votesNeeded' | 'tied' | 'findings' | 'alternates'>
  /** Readings of which another value would change the result. */
  readonly deciding: readonly (keyof Readings)[]
}

/** A sentence for each reading on which a declared result rests, so that no paper shows a reading as a rule. */
export const restingNotes = ({ kind, exclusions, result, deciding }: RestingFacts): readonly string[] => {
  const base = baseReading(kind, exclusions)
  const isTied = result.tied.length > 0 || (result.alternates?.tied.length ?? 0) > 0
  return [
    ...(base === null ? [] : [READING_NOTES[base]]),
    ...(result.votesNeeded === null ? [READING_NOTES.plurality] : []),
    ...(isTied ? [READING_NOTES.tied] : []),
    ...(result.findings.some(({ code }) => code === 'returned-exceeds-issued') ? [READING_NOTES.noResult] : []),
    ...deciding.map((reading) => fill(READING_NOTES.deciding, { reading: READING_LABELS[reading].vi })),
  ]
}
