import type { CountResult, CountVersion, ImplementingId, MeetingKind, RegulationId, RoundKind } from '../types.ts'
import { baseCitation, citation } from './citations.ts'
import type { ImplementingTopic } from './clause.ts'
import { implementingCitations } from './implementing/citations.ts'

export interface ResultContext {
  readonly version: CountVersion
  readonly regulation: RegulationId
  readonly implementing: ImplementingId | null
  readonly meeting: MeetingKind
  readonly roundKind: RoundKind
  readonly result: CountResult
}

const BASE_TOPIC: Readonly<Record<MeetingKind, ImplementingTopic>> = {
  'members-congress': 'members-base',
  'members-conference': 'members-base',
  'delegates-congress': 'delegates-base',
  'committee-conference': 'conference-base',
  'inspection-conference': 'conference-base',
}

/** The clauses of the implementing rules. Results of version 1 rested on the regulation alone. */
const implementingClauses = ({ version, implementing, meeting, result }: ResultContext): readonly string[] => {
  if (version === 1 || implementing === null) return []
  const topics: readonly ImplementingTopic[] = [
    ...(result.votesNeeded === null ? [] : [BASE_TOPIC[meeting]]),
    ...(result.alternates ? ['alternates' as const] : []),
  ]
  return topics.flatMap((topic) => implementingCitations(implementing, topic).slice(0, 1))
}

/** The clauses that a result rests on, in the order in which they apply, each once. */
export const resultCitations = (context: ResultContext): readonly string[] => {
  const { regulation, meeting, roundKind, result } = context
  const clauses = [
    // If the higher votes win, the result does not rest on the clause of the majority.
    ...(result.votesNeeded === null ? [] : [baseCitation(regulation, meeting)]),
    ...implementingClauses(context),
    citation(regulation, 'valid-ballots'),
    citation(regulation, 'ballot-form'),
    citation(regulation, 'ballot-validity'),
    citation(regulation, 'elected'),
    ...(result.outcome === 'tie' || roundKind === 'tie-revote' ? [citation(regulation, 'tie')] : []),
    ...result.findings.flatMap(({ citation: clause }) => (clause === undefined ? [] : [clause])),
  ]
  return [...new Set(clauses)]
}
