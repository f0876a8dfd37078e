import type { PackageProblemCode } from '../../rules/keeping.ts'
import type { RefusalKind } from '../refusal-kind.ts'

/** The codes with which acts on sealed packages and complaints are refused, and their kinds. */
export const KEEPING_REFUSALS = {
  'package-unsealed': 'conflict',
  'package-open': 'conflict',
  'destruction-ordered': 'conflict',
  'destruction-not-ordered': 'conflict',
  'ballots-destroyed': 'conflict',
  'ballots-not-destroyed': 'conflict',
  'round-being-counted': 'conflict',
  'sealer-not-on-board': 'rule-broken',
  'seal-repeated': 'rule-broken',
  'opening-unfounded': 'rule-broken',
  'complaint-open': 'conflict',
  'destruction-too-early': 'rule-broken',
  'keeping-day-out-of-order': 'rule-broken',
  'keeping-day-not-reached': 'rule-broken',
  'complaint-unknown': 'unknown',
  'round-of-another-congress': 'rule-broken',
} as const satisfies Readonly<Record<Exclude<PackageProblemCode, 'ballots-not-issued'>, RefusalKind>> &
  Readonly<Record<string, RefusalKind>>
