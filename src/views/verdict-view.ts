import type { SettledAlternates } from '../rules/alternates.ts'
import type { CountResult, Verdict } from '../rules/types.ts'

/**
 * A verdict as people read it. `none`: the vote has no result. `undecided`: alternates are not taken before the tie among
 * delegates is decided. `tied-alternate`: on equal votes for the last alternate seats. `settled-alternate`: an alternate from
 * the ranking of the round whose tie is decided.
 */
export type ShownVerdict = Verdict | 'none' | 'undecided' | 'tied-alternate' | 'settled-alternate'

/** The parts of a declared round that say what happened to each person on its list. */
export interface VerdictFacts {
  readonly result: Pick<CountResult, 'outcome' | 'alternates'>
  /**
   * The alternates that this round settles, or that a later round settled from the ranking of this one; null if there are
   * none.
   */
  readonly settled: Pick<SettledAlternates, 'elected' | 'tied'> | null
}

/**
 * The verdict on a person, which is never "not elected" if the vote has no result or an alternate seat may still follow.
 * @param counted the person as counted: the verdict, and the votes missing to more than half
 */
// qd294-2025:i11.4.1
export const shownVerdict = (
  { result, settled }: VerdictFacts,
  { id, verdict, votesShort }: Pick<CountResult['candidates'][number], 'id' | 'verdict' | 'votesShort'>,
): ShownVerdict => {
  if (result.outcome === 'no-result') return 'none'
  if (verdict === 'elected') return verdict
  if (settled?.elected.includes(id)) return 'settled-alternate'
  if (settled?.tied.includes(id) || result.alternates?.tied.includes(id)) return 'tied-alternate'
  if (verdict !== 'not-elected' || settled !== null) return verdict
  const mayFollow = result.outcome === 'tie' && (result.alternates ?? null) !== null && votesShort === 0
  return mayFollow ? 'undecided' : verdict
}
