import type { PersonId } from '../kernel/brand.ts'
import type { BallotFault } from './types.ts'

/** The entries of a batch, in the order in which they are opened; each is typed without sight of the others. */
export const SLOTS = ['first', 'second', 'third'] as const
export type Slot = (typeof SLOTS)[number]

/** What the board concluded on a doubtful ballot (244 d7.k2, 190 d8.k2). */
export interface Doubt {
  readonly kind: BallotFault
  readonly ruling: 'valid' | 'invalid'
  readonly ruledBy: PersonId
  readonly note: string | null
}
