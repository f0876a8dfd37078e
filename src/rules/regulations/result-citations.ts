import type { CountResult, MeetingKind, RegulationId, RoundKind } from '../types.ts'
import { citation } from './citations.ts'

export interface ResultContext {
  readonly regulation: RegulationId
  readonly meeting: MeetingKind
  readonly roundKind: RoundKind
  readonly result: CountResult
}

const BASE_TOPICS = {
  'members-congress': 'base-members',
  'delegates-congress': 'base-delegates',
  'committee-conference': 'base-conference',
  'inspection-conference': 'base-conference',
} as const

/** The clauses that a result rests on, in the order in which they are applied; each once. */
export const resultCitations = ({ regulation, meeting, roundKind, result }: ResultContext): readonly string[] => {
  const clauses = [
    citation(regulation, BASE_TOPICS[meeting]),
    citation(regulation, 'valid-ballots'),
    citation(regulation, 'ballot-form'),
    citation(regulation, 'ballot-validity'),
    citation(regulation, 'elected'),
    ...(result.outcome === 'tie' || roundKind === 'tie-revote' ? [citation(regulation, 'tie')] : []),
    ...result.findings.flatMap(({ citation: clause }) => (clause === undefined ? [] : [clause])),
  ]
  return [...new Set(clauses)]
}
