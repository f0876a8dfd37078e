import type { Doubt } from './entry.ts'
import type { BallotFault, Readings } from './types.ts'

/** The fault that a ballot is counted under: the one for which the board ruled it invalid, and no other. */
// qd244-2014:d7.k2, qd190-2024:d8.k2
export const faultOf = (doubt: Pick<Doubt, 'kind' | 'ruling'> | null): BallotFault | undefined =>
  doubt?.ruling === 'invalid' ? doubt.kind : undefined

/**
 * Whether a ruling must say why. Under the reading `markedBallots: invalid` a ballot passes only as one that is not marked
 * after all; a ballot that the board issued after all needs no words.
 */
// reading markedBallots
export const needsNote = (
  { kind, ruling }: Pick<Doubt, 'kind' | 'ruling'>,
  { markedBallots }: Pick<Readings, 'markedBallots'>,
): boolean => ruling === 'valid' && kind !== 'not-issued' && markedBallots === 'invalid'
