import { resultDigest } from '../../audit/result-digest.ts'
import type { RoundId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import { settleAlternates } from '../../rules/alternates.ts'
import { countRound } from '../../rules/count.ts'
import { type Declaration, type DeclarationProblem, declarable } from '../../rules/declaration.ts'
import { versionAfter } from '../../rules/meeting.ts'
import { needsSignOff } from '../../rules/procedure.ts'
import type { CountResult } from '../../rules/types.ts'
import type { DeclaredResult } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { RoundInPlace } from '../shared/find.ts'
import type { ResultReads } from './ports.ts'
import { countedBatches, type RoundFacts } from './round-facts.ts'
import { rankedBefore } from './round-outcome.ts'

/** The result of a round as it would be declared now. */
export interface PendingResult extends Pick<DeclaredResult, 'roundId' | 'version' | 'rollVersion' | 'result'> {
  readonly settled: DeclaredResult['settled']
  readonly ready: Result<Declaration, readonly [DeclarationProblem, ...DeclarationProblem[]]>
  /** The digest that the board confirms; null if the result cannot be declared, or in a meeting without confirmations. */
  readonly digest: string | null
  /** True for a result that the head declares alone: the round ends early, or the meeting knows no confirmations. */
  readonly waived: boolean
}

/** Counts a round and says whether this could be declared. */
export const pendingResult = async (
  reads: RoundReads & ResultReads,
  { round, congress }: RoundInPlace,
  collected: RoundFacts,
): Promise<PendingResult> => {
  const result = countRound(collected.facts)
  const ready = declarable({ state: round.state, batches: countedBatches(collected), findings: result.findings })
  const signed = needsSignOff(congress.procedure)
  const facts = {
    roundId: round.id,
    version: versionAfter((await reads.resultVersions(round.id)).at(-1)?.version ?? null),
    rollVersion: collected.rollVersion,
    stamp: collected.stamp,
    result,
    // The alternates of the election that this result settles, if it decides a tie among delegates.
    settled: settleAlternates<RoundId>(await rankedBefore(reads, round), { ...round, result }),
  }
  const { stamp: _, ...pending } = facts
  return {
    ...pending,
    ready,
    digest: signed && ready.ok ? resultDigest(nodeCrypto, facts) : null,
    waived: !signed || (ready.ok && ready.value.entries === 'round-ended'),
  }
}

/** The declaration of a pending result, or the refusal that names what is in its way. */
export const declarationOf = ({ ready, result }: PendingResult): Result<Declaration, Refusal> => {
  if (ready.ok) return ready
  const [problem] = ready.error
  switch (problem.code) {
    case 'entries-open':
      return refuse(problem.code, { params: { open: problem.open } })
    case 'entries-differ':
    case 'rulings-missing':
      return refuse(problem.code, { params: { batches: problem.batches.join(', ') } })
    case 'count-not-balanced':
      return unbalanced(result)
    default:
      return refuse(problem.code)
  }
}

const unbalanced = ({ findings, ballots }: CountResult): Result<never, Refusal> => {
  const params = { counted: ballots.valid + ballots.invalid, returned: ballots.returned }
  return refuse('count-not-balanced', { findings, params })
}
