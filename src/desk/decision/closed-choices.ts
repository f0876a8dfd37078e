import { keysOf } from '../../kernel/record.ts'
import { DECISION } from '../../locale/desk/decision.ts'
import { DECISION_KIND_LABELS } from '../../locale/labels.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { Decision, DeclaredResult } from '../api/types.ts'

export type DecisionKind = Decision['kind']

/** A decision that the meeting cannot take after this round, and why. */
export interface ClosedChoice {
  readonly kind: DecisionKind
  readonly why: Bilingual
}

type Outcome = DeclaredResult['result']['outcome']

/** The reason that follows from the decisions that are open instead. The service alone decides which ones are. */
const whyOf = (kind: DecisionKind, outcome: Outcome, open: readonly DecisionKind[]): Bilingual => {
  if (kind === 'refer-to-superior') return DECISION.notThirdRound
  if (kind === 'tie-revote') return outcome === 'no-result' ? DECISION.voteIsVoid : DECISION.nobodyTied
  if (kind === 'new-vote') return DECISION.hasResult
  if (open.includes('refer-to-superior')) return DECISION.superiorAppoints
  if (open.includes('tie-revote')) return DECISION.tieFirst
  if (outcome === 'no-result') return DECISION.voteIsVoid
  return DECISION.roundIsOwed
}

/** The decisions that are not open after a round, each with its reason. */
export const closedChoices = (outcome: Outcome, open: readonly DecisionKind[]): readonly ClosedChoice[] =>
  keysOf(DECISION_KIND_LABELS)
    .filter((kind) => !open.includes(kind))
    .map((kind) => ({ kind, why: whyOf(kind, outcome, open) }))
