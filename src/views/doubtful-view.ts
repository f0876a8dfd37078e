import { judgeBallot } from '../rules/ballot.ts'
import type { SetAsideKind } from '../rules/entry.ts'
import type { BallotFault, BallotMarks, InvalidReason, Tally } from '../rules/types.ts'
import { ballotView, type ContestFacts } from './entry-view.ts'

/** A ruling with people in place of positions, whether it is valid or why not, and how the ballot counts. */
export const rulingView = <Ruling extends { readonly marks: BallotMarks }>(contest: ContestFacts, ruling: Ruling) => {
  const fault: BallotFault | null = ruling.marks.fault ?? null
  return { ...ballotView(contest, ruling), ruling: fault === null ? ('valid' as const) : ('invalid' as const), fault }
}

interface Stack {
  readonly number: number
  readonly label: string | null
}

/** The register as it is read from the ballots of a round. */
interface RegisterFacts<Ballot, Ruling> {
  readonly contest: ContestFacts
  readonly batches: ReadonlyMap<string, Stack>
  readonly counted: ReadonlySet<string>
  readonly doubtful: readonly { readonly batchId: string; readonly ballot: Ballot; readonly ruling: Ruling | null }[]
  readonly invalid: readonly { readonly batchId: string; readonly number: number; readonly marks: BallotMarks }[]
  readonly onSheets: Tally['invalid']
  readonly total: Tally['invalid']
}

interface TypedBallot {
  readonly number: number
  readonly marks: BallotMarks
  readonly setAside: SetAsideKind | null
}

/** The numbers of the ballots of one stack that are invalid for one reason. */
interface NumbersOfReason extends Stack {
  readonly batchId: string
  readonly reason: InvalidReason
  readonly ballots: readonly number[]
}

const byReason = ({ contest, batches, invalid }: RegisterFacts<TypedBallot, unknown>): readonly NumbersOfReason[] => {
  const found = new Map<string, NumbersOfReason & { readonly ballots: number[] }>()
  for (const { batchId, number, marks } of invalid) {
    const judged = judgeBallot(marks, contest)
    const stack = batches.get(batchId)
    if (judged.valid || !stack) continue
    const key = `${batchId}/${judged.reason}`
    const line = found.get(key) ?? { batchId, ...stack, reason: judged.reason, ballots: [] }
    line.ballots.push(number)
    found.set(key, line)
  }
  return [...found.values()].toSorted((a, b) => a.number - b.number)
}

/** The register of doubtful ballots: each with its ruling, and the numbers of all invalid ballots, in the order of the stacks. */
export const registerView = <Ballot extends TypedBallot, Ruling extends { readonly marks: BallotMarks }>(
  facts: RegisterFacts<Ballot, Ruling>,
) => {
  const { contest, batches, counted, doubtful, onSheets, total } = facts
  const papers = doubtful
    .flatMap(({ batchId, ballot, ruling }) => {
      const stack = batches.get(batchId)
      if (!stack) return []
      return [
        {
          batchId,
          batch: stack.number,
          label: stack.label,
          counted: counted.has(batchId),
          ballot: ballotView(contest, ballot),
          ruling: ruling && rulingView(contest, ruling),
        },
      ]
    })
    .toSorted((a, b) => a.batch - b.batch || a.ballot.number - b.ballot.number)
  return {
    papers,
    waiting: papers.filter(({ ballot, ruling }) => ballot.setAside !== null && ruling === null).length,
    invalid: byReason(facts).map(({ number, ...line }) => ({ ...line, batch: number })),
    onSheets,
    total,
  }
}
