import type { AuditAction } from '../../events/catalogue.ts'
import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { Stacks } from '../../rules/next-steps.ts'
import type { Decision, DeclaredResult, Entry, Round } from '../model.ts'
import type { Appointment } from '../results/model.ts'

/** A person appointed by the superior after a round. */
export interface Appointed extends Pick<Appointment, 'roundId' | 'personId'> {
  readonly fullName: string
}

/** Everything of a kind in one congress, so that an overview needs the same number of queries whatever its size. */
export interface OverviewReads {
  /** The hash of the newest event of a kind that is not excepted, in hexadecimal; null before the first. */
  newestChange(congressId: CongressId, except: readonly AuditAction[]): Promise<string | null>
  /** How many entries somebody has begun to type, a handed-over one once for each typist. */
  begunEntries(congressId: CongressId): Promise<number>
  /** The rounds of all elections, each election's in their order. */
  roundsOfCongress(congressId: CongressId): Promise<Round[]>
  /** The results that hold: of a round that was reopened or annulled none. */
  resultsOfCongress(congressId: CongressId): Promise<DeclaredResult[]>
  /** The decision in force after each round that has one. */
  decisionsOfCongress(congressId: CongressId): Promise<Decision[]>
  /** The appointment in force after each round that has one, with the full name of the person. */
  appointmentsOfCongress(congressId: CongressId): Promise<Appointed[]>
  /** The stacks of each round that has any; `open` counts those with an entry in this state, or never finished. */
  stacksOfCongress(congressId: CongressId, state: Entry['state']): Promise<(Stacks & { readonly roundId: RoundId })[]>
}
