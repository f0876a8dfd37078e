import type { CongressChangeProblem } from '../../rules/congress-correction.ts'
import type { CongressCancellationProblem, ElectionChangeProblem } from '../../rules/corrections.ts'
import type { RefusalKind } from '../refusal-kind.ts'

/** The codes with which corrections and cancellations are refused, and their kinds. */
export const CHANGE_REFUSALS = {
  'congress-begun': 'conflict',
  'congress-in-use': 'conflict',
  'congress-relied-on': 'conflict',
  'election-cancelled': 'conflict',
  'election-begun': 'conflict',
  'election-relied-on': 'conflict',
  'round-cancelled': 'conflict',
  'ballots-already-issued': 'conflict',
} as const satisfies Readonly<
  Record<(ElectionChangeProblem | CongressCancellationProblem)['code'], RefusalKind> &
    Record<Extract<CongressChangeProblem, { readonly elections: unknown }>['code'], RefusalKind> &
    Record<string, RefusalKind>
>
