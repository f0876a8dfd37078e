import type { CountResult, MeetingKind, RegulationId, RoundKind } from '../types.ts'
import { baseCitation, citation } from './citations.ts'

export interface ResultContext {
  readonly regulation: RegulationId
  readonly meeting: MeetingKind
  readonly roundKind: RoundKind
  readonly result: CountResult
}

/** The clauses that a result rests on, in the order in which they apply, each once. */
export const resultCitations = ({ regulation, meeting, roundKind, result }: ResultContext): readonly string[] => {
  const clauses = [
    // If the higher votes win, the result does not rest on the clause of the majority.
    ...(result.votesNeeded === null ? [] : [baseCitation(regulation, meeting)]),
    citation(regulation, 'valid-ballots'),
    citation(regulation, 'ballot-form'),
    citation(regulation, 'ballot-validity'),
    citation(regulation, 'elected'),
    ...(result.outcome === 'tie' || roundKind === 'tie-revote' ? [citation(regulation, 'tie')] : []),
    ...result.findings.flatMap(({ citation: clause }) => (clause === undefined ? [] : [clause])),
  ]
  return [...new Set(clauses)]
}
