import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { BoardReads } from '../boards/ports.ts'
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts'
import type { ReadBallot } from './read-marks.ts'

/** 244 d7.k2, 190 d8.k2: the board rules on doubtful ballots, so the named person must be on it. */
export const rulingsByBoard = async (
  reads: Pick<BoardReads, 'board'>,
  congressId: CongressId,
  ballots: readonly Pick<ReadBallot, 'doubt'>[],
  pointer: (index: number) => string,
): Promise<Result<null, Refusal>> => {
  if (ballots.every(({ doubt }) => doubt === null)) return ok(null)
  const board = new Set((await reads.board(congressId))?.members.map(({ personId }) => personId))
  const errors: FieldProblem[] = ballots.flatMap(({ doubt }, index) =>
    doubt && !board.has(doubt.ruledBy)
      ? [{ pointer: `${pointer(index)}/doubt/ruledBy`, code: 'ruling-not-by-board' as const }]
      : [],
  )
  return errors.length > 0 ? refuse('ruling-not-by-board', { errors }) : ok(null)
}
