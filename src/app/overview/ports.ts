import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { Stacks } from '../../rules/next-steps.ts'
import type { Decision, DeclaredResult, Round } from '../model.ts'

/** Everything of a kind in one congress, so that an overview needs the same number of queries whatever its size. */
export interface OverviewReads {
  /** The rounds of all elections, each election's in their order. */
  roundsOfCongress(congressId: CongressId): Promise<Round[]>
  resultsOfCongress(congressId: CongressId): Promise<DeclaredResult[]>
  /** The decision in force after each round that has one. */
  decisionsOfCongress(congressId: CongressId): Promise<Decision[]>
  /** The stacks of each round that has any. */
  stacksOfCongress(congressId: CongressId): Promise<(Stacks & { readonly roundId: RoundId })[]>
}
