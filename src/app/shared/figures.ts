import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type FiguresReader, type FiguresStanding, figuresProblem, figuresStanding } from '../../rules/figures.ts'
import { DECLARED_STATE } from '../../rules/round.ts'
import type { Identity } from '../access/identity.ts'
import type { Actor } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Round } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'

/** A caller in the role of the request, with the way in which they signed in. */
export type Reader = Actor & Pick<Identity, 'via'>

/** A caller as far as the reading of figures depends on them. */
export type FiguresCaller = Pick<Reader, 'role' | 'via'>

/** The reader as the rule sees them. */
export const figuresReader = ({ role, via }: FiguresCaller): FiguresReader => ({
  role,
  byKey: via === 'key',
})

type StandingReads = Pick<CongressReads, 'closing'> & Pick<ResultReads, 'resultVersions'>

/** How the figures of a round stand. */
export const standingOfRound = async (
  reads: StandingReads,
  congressId: CongressId,
  { id, state }: Pick<Round, 'id' | 'state'>,
): Promise<FiguresStanding> => {
  const isOver = (await reads.closing(congressId)) !== undefined
  const wasDeclared = state === DECLARED_STATE || (isOver && (await reads.resultVersions(id)).length > 0)
  return figuresStanding({ state, wasDeclared, isOver })
}

/**
 * Asks whether a caller may read the figures of a round. Every query of tallies, entries, rulings and journals asks
 * here, before its own rules. Refuses figures of a round that the end of its meeting has left without a result to
 * all but the auditor.
 */
export const readsFiguresOf = async (
  reads: StandingReads,
  reader: FiguresCaller,
  congressId: CongressId,
  round: Pick<Round, 'id' | 'state'>,
): Promise<Result<true, Refusal>> => {
  const problem = figuresProblem(figuresReader(reader), await standingOfRound(reads, congressId, round))
  return problem === null ? ok(true) : refuse(problem)
}
