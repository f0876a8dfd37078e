import type { z } from 'zod'
import type { BoardInput } from '../../app/boards/record-board.ts'
import type { BoardPaper } from '../../rules/board.ts'
import type { BoardIn } from '../schemas/people.ts'

type Board = z.output<typeof BoardIn>

/** The parts of the paper that the request states. */
const statedParts = ({ number, date, issuer }: NonNullable<Board['paper']>): Partial<BoardPaper> => ({
  ...(number ? { number } : {}),
  ...(date ? { date } : {}),
  ...(issuer ? { issuer } : {}),
})

/** A counting board as the use cases take it. */
export const boardInput = ({ members, source, vote, paper, reason }: Board): BoardInput => ({
  members,
  source: source ?? 'congress',
  vote: vote ?? null,
  paper: paper ? statedParts(paper) : null,
  reason: reason ?? null,
})
