import type { PersonId, RoundId } from '../../kernel/brand.ts'
import type { OpinionCut, OpinionPlace, OpinionScope } from '../../rules/opinion.ts'
import type { Tally } from '../../rules/types.ts'
import type { HandVote, Versioned } from '../model.ts'

/** The decision of the meeting on a tie at the cut. */
export interface OpinionTie {
  /** The tied people who stay on the list. */
  readonly kept: readonly PersonId[]
  readonly vote: HandVote
}

/** The opinion vote on a list above the limit of surplus, in one version. A cancelled one keeps its figures. */
export interface OpinionVote
  extends Versioned,
    OpinionPlace,
    Pick<OpinionCut<PersonId>, 'outcome' | 'tied' | 'trimmed'> {
  readonly roundId: RoundId
  readonly scope: OpinionScope
  /** People on the opinion ballot, in the order of the list. */
  readonly asked: readonly PersonId[]
  /** People of those asked who can stay on the list. */
  readonly places: number
  /** Members who attend, by the roll of that moment; null if it was not recorded. */
  readonly attending: number | null
  readonly issued: number
  readonly returned: number
  /** In the order of those asked. */
  readonly tally: Tally
  readonly tie: OpinionTie | null
  readonly note: string | null
}
