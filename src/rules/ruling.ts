import type { Doubt } from './entry.ts'
import type { BallotFault, Readings } from './types.ts'

/** The fault under which a ballot is counted: the one for which the board ruled it invalid. */
// qd244-2014:d7.k2, qd190-2024:d8.k2
export const faultOf = (doubt: Pick<Doubt, 'kind' | 'ruling'> | null): BallotFault | undefined =>
  doubt?.ruling === 'invalid' ? doubt.kind : undefined

/**
 * Whether a ruling must give a reason. Under the reading `markedBallots: invalid` a marked ballot passes only if the
 * board finds it unmarked; a ballot that the board did issue needs no words.
 */
// reading markedBallots
export const needsNote = (
  { kind, ruling }: Pick<Doubt, 'kind' | 'ruling'>,
  { markedBallots }: Pick<Readings, 'markedBallots'>,
): boolean => ruling === 'valid' && kind !== 'not-issued' && markedBallots === 'invalid'
