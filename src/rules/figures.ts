import type { ActorRole } from './roles.ts'
import { DECLARED_STATE, REOPENED_STATE, type RoundState } from './round.ts'

/** Somebody who asks for figures of a round: the role in which they ask, and whether it is a system with a key. */
export interface FiguresReader {
  readonly role: ActorRole
  readonly byKey: boolean
}

/** Facts of a round on which the reading of its figures depends. */
export interface FiguresFacts {
  readonly state: RoundState
  /** A result was declared in it, which may have been annulled since. */
  readonly wasDeclared: boolean
  /** Its meeting is closed or cancelled. */
  readonly isOver: boolean
}

/** The figures of a round: with a result, still counted, or left without a result by the end of the meeting. */
export type FiguresStanding = 'declared' | 'counted' | 'left'

/** The figures of a round, by whether it has a result now. */
export const standingOfFigures = (hasResult: boolean, isOver: boolean): FiguresStanding => {
  if (hasResult) return 'declared'
  return isOver ? 'left' : 'counted'
}

/** A round that is counted again has no result until the next declaration. */
export const figuresStanding = ({ state, wasDeclared, isOver }: FiguresFacts): FiguresStanding =>
  standingOfFigures(state === DECLARED_STATE || (wasDeclared && state !== REOPENED_STATE), isOver)

/** An auditor in person; a key is a machine, which administrators set up. */
const isAuditor = ({ role, byKey }: FiguresReader): boolean => role === 'auditor' && !byKey

/**
 * Why somebody may not read the figures of a round: the presidium that ends a meeting in the middle of a count must
 * not learn by that how the count stood. While a round is counted, the rules of its entries and of its tally say who
 * reads what.
 */
export const figuresProblem = (reader: FiguresReader, standing: FiguresStanding): 'figures-for-auditor' | null =>
  standing === 'left' && !isAuditor(reader) ? 'figures-for-auditor' : null

/**
 * Whether somebody reads what the log says of typed ballots: nobody does before the result or the end of the
 * meeting.
 */
export const readsLoggedFigures = (reader: FiguresReader, standing: FiguresStanding): boolean =>
  standing !== 'counted' && figuresProblem(reader, standing) === null
