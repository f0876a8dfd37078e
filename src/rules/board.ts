import { citation } from './regulations/citations.ts'
import type { RegulationId } from './types.ts'

/** The names under which a meeting may have its counting board: Ban kiểm phiếu, Tổ kiểm phiếu. */
export const BOARD_TITLES = ['ban-kiem-phieu', 'to-kiem-phieu'] as const
export type BoardTitle = (typeof BOARD_TITLES)[number]

export interface BoardFacts {
  readonly members: readonly { readonly personId: string; readonly official: boolean; readonly head: boolean }[]
  /** Everyone on a candidate list of the meeting. */
  readonly listedPersonIds: ReadonlySet<string>
  readonly regulation: RegulationId
}

export type BoardProblemCode =
  | 'board-needs-one-head'
  | 'board-member-twice'
  | 'board-member-not-official'
  | 'board-member-on-list'

export interface BoardProblem {
  readonly code: BoardProblemCode
  readonly citation: string
  /** The member concerned; absent if the problem is about the whole board. */
  readonly personId?: string
}

/** Problems of a counting board: it has exactly one head, no member twice, official members only, and no candidate. */
// qd244-2014:d7, qd190-2024:d8
export const boardProblems = ({ members, listedPersonIds, regulation }: BoardFacts): readonly BoardProblem[] => {
  const clause = { citation: citation(regulation, 'board') }
  const heads = members.filter(({ head }) => head).length
  const byPerson = Map.groupBy(members, ({ personId }) => personId)
  const problems: BoardProblem[] = heads === 1 ? [] : [{ code: 'board-needs-one-head', ...clause }]
  for (const [personId, seats] of byPerson) {
    if (seats.length > 1) problems.push({ code: 'board-member-twice', personId, ...clause })
    if (seats.some(({ official }) => !official)) {
      problems.push({ code: 'board-member-not-official', personId, ...clause })
    }
    if (listedPersonIds.has(personId)) problems.push({ code: 'board-member-on-list', personId, ...clause })
  }
  return problems
}
