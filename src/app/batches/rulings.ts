import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { Person } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type FieldProblem, type Refusal, refuseAll } from '../refusal.ts'
import type { ReadBallot } from './read-marks.ts'

/** A person who rules without a seat on the board, by name if the person is recorded at the meeting. */
export const offBoard = (pointer: string, person: Pick<Person, 'fullName'> | undefined): FieldProblem => {
  const code = 'ruling-not-by-board'
  return person ? { pointer, code, params: { name: person.fullName } } : { pointer, code }
}

/** 244 d7.k2, 190 d8.k2: the board rules on doubtful ballots, so the named person must be on it. */
export const rulingsByBoard = async (
  reads: Pick<BoardReads & PersonReads, 'board' | 'person'>,
  congressId: CongressId,
  ballots: readonly Pick<ReadBallot, 'doubt'>[],
  pointer: (index: number) => string,
): Promise<Result<null, Refusal>> => {
  if (ballots.every(({ doubt }) => doubt === null)) return ok(null)
  const board = new Set((await reads.board(congressId))?.members.map(({ personId }) => personId))
  const strangers = ballots.flatMap(({ doubt }, index) =>
    doubt && !board.has(doubt.ruledBy) ? [{ ruledBy: doubt.ruledBy, index }] : [],
  )
  const errors = await Promise.all(
    strangers.map(async ({ ruledBy, index }) =>
      offBoard(`${pointer(index)}/doubt/ruledBy`, await reads.person(ruledBy)),
    ),
  )
  const [first] = errors
  return first ? refuseAll(first, errors) : ok(null)
}
