import { citation } from './regulations/citations.ts'
import { findImplementingCitation } from './regulations/implementing/citations.ts'
import type { ImplementingId, RegulationId } from './types.ts'

/** The names under which a meeting may have its counting board: Ban kiểm phiếu, Tổ kiểm phiếu. */
export const BOARD_TITLES = ['ban-kiem-phieu', 'to-kiem-phieu'] as const
export type BoardTitle = (typeof BOARD_TITLES)[number]

/** Who set the board up: the meeting by its vote, or the direct superior by a paper, as a working group (tổ công tác). */
export const BOARD_SOURCES = ['congress', 'superior'] as const
export type BoardSource = (typeof BOARD_SOURCES)[number]

/** The paper by which the superior sends a working group. */
export interface BoardPaper {
  readonly number: string
  /** Plain date. */
  readonly date: string
  /** The body that issued it. */
  readonly issuer: string
}

const PARTS = ['number', 'date', 'issuer'] as const satisfies readonly (keyof BoardPaper)[]

/** The instruments and the day of the meeting that has the board. */
export interface BoardMeeting {
  readonly regulation: RegulationId
  readonly implementing: ImplementingId | null
  /** Plain date of the meeting. */
  readonly heldOn: string
}

export interface BoardFacts extends BoardMeeting {
  readonly members: readonly {
    readonly personId: string
    readonly official: boolean
    readonly head: boolean
    /** Whether the person was sent from above and does not belong to the meeting. */
    readonly workingGroup: boolean
  }[]
  /** Everyone on a candidate list of the meeting. */
  readonly listedPersonIds: ReadonlySet<string>
  readonly source: BoardSource
  readonly hasVote: boolean
  /** The paper as far as it is stated; null if there is none. A blank part is missing. */
  readonly paper: Partial<BoardPaper> | null
}

export type BoardProblemCode =
  | 'board-needs-one-head'
  | 'board-member-twice'
  | 'board-member-not-official'
  | 'board-member-on-list'
  | 'board-member-of-working-group'
  | 'board-vote-missing'
  | 'board-vote-and-paper'
  | 'board-paper-incomplete'
  | 'board-paper-after-meeting'

export interface BoardProblem {
  readonly code: BoardProblemCode
  /** Absent if no clause in force on the day of the meeting is known. */
  readonly citation?: string
  /** The member concerned; absent if the problem is not about a member. */
  readonly personId?: string
  /** The place of the fault, as a path with slashes; absent if the problem is about members. */
  readonly field?: string
}

type SourceFault = readonly [code: BoardProblemCode, field: string]

const paperFaults = (paper: BoardFacts['paper'], heldOn: string): readonly SourceFault[] => {
  if (paper === null) return [['board-paper-incomplete', 'paper']]
  const missing = PARTS.filter((part) => (paper[part] ?? '').trim() === '')
  const isLater = paper.date !== undefined && paper.date > heldOn
  return [
    ...missing.map((part): SourceFault => ['board-paper-incomplete', `paper/${part}`]),
    ...(isLater ? [['board-paper-after-meeting', 'paper/date'] as const] : []),
  ]
}

/** The meeting votes on its board; a working group has the complete paper of the superior and no vote. */
const sourceFaults = ({ source, hasVote, paper, heldOn }: BoardFacts): readonly SourceFault[] =>
  source === 'congress'
    ? [
        ...(hasVote ? [] : [['board-vote-missing', 'vote'] as const]),
        ...(paper === null ? [] : [['board-vote-and-paper', 'paper'] as const]),
      ]
    : [...(hasVote ? [['board-vote-and-paper', 'vote'] as const] : []), ...paperFaults(paper, heldOn)]

// qd294-2025:i12.4.1
const sourceProblems = (facts: BoardFacts): readonly BoardProblem[] => {
  const { source, regulation, implementing } = facts
  const group = implementing === null ? undefined : findImplementingCitation(implementing, 'working-group')
  const clause = source === 'congress' ? citation(regulation, 'board') : group
  return sourceFaults(facts).map(([code, field]) => ({ code, field, ...(clause ? { citation: clause } : {}) }))
}

/**
 * Problems of a counting board: exactly one head, no member twice, official members only, no candidate; a vote of the
 * meeting, or for a working group the complete paper of the superior, dated no later than the meeting. The members of a
 * working group need not belong to the meeting; nobody else from outside is on a board.
 */
// qd244-2014:d7, qd190-2024:d8
export const boardProblems = (facts: BoardFacts): readonly BoardProblem[] => {
  const { members, listedPersonIds, regulation, source } = facts
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
    if (source === 'congress' && seats.some(({ workingGroup }) => workingGroup)) {
      problems.push({ code: 'board-member-of-working-group', personId, ...clause })
    }
  }
  return [...problems, ...sourceProblems(facts)]
}
