import { type Answer, call } from '../api/call.ts'
import type { BallotIssue, BallotReturn, Finding, Round } from '../api/types.ts'
import { type BoardMember, readBoard } from '../board.ts'

/** A recorded thing with the version that a change of it names. */
export interface Recorded<Value> {
  readonly value: Value
  readonly seen: string | null
}

export interface Remark {
  readonly code: string
  readonly detail: string
  /** True if it rests on a reading of the program, which is not law. */
  readonly isReading: boolean
}

/** The ballots of a round, as far as they are recorded. */
export interface BallotsFacts {
  readonly round: Round
  readonly issue: Recorded<BallotIssue> | null
  readonly returned: Recorded<BallotReturn> | null
  /** Odd properties of these figures; empty for readers who do not see the count. */
  readonly remarks: readonly Remark[]
  readonly board: readonly BoardMember[]
  /** Ballots of the newest paper of ballots of the round; null if none was made here, or the issue is recorded. */
  readonly made: number | null
}

/** Findings about ballots, not about votes. */
const ABOUT_BALLOTS: readonly Finding['code'][] = [
  'returned-exceeds-issued',
  'issued-exceeds-attending',
  'ballots-missing',
]
/** Properties of the box that say something about votes. */
const ABOUT_VOTES: readonly string[] = ['none-valid', 'most-invalid']

const recordedIn = <Value>(answer: Answer<Value>): Recorded<Value> | null =>
  answer.ok ? { value: answer.value, seen: answer.etag } : null

const remarksOn = async (id: string): Promise<readonly Remark[]> => {
  const answer = await call('GET /v1/rounds/{id}/tally', { path: { id } })
  if (!answer.ok) return []
  const { findings, boxFindings } = answer.value
  return [
    ...findings
      .filter(({ code }) => ABOUT_BALLOTS.includes(code))
      .map(({ code, detail }) => ({ code, detail, isReading: code === 'returned-exceeds-issued' })),
    ...boxFindings
      .filter(({ code }) => !ABOUT_VOTES.includes(code))
      .map(({ code, detail }) => ({ code, detail, isReading: false })),
  ]
}

const madeFor = async ({ id, congressId }: Round): Promise<number | null> => {
  const papers = await call('GET /v1/congresses/{id}/papers', { path: { id: congressId } })
  if (!papers.ok) return null
  return (
    papers.value.items.findLast(({ roundId, kind }) => roundId === id && kind === 'ballots')?.ballotsPrinted ?? null
  )
}

/** Reads what is recorded about the ballots of a round. */
export const readBallots = async (id: string): Promise<Answer<BallotsFacts>> => {
  const path = { id }
  const [round, issue, returned] = await Promise.all([
    call('GET /v1/rounds/{id}', { path }),
    call('GET /v1/rounds/{id}/ballot-issue', { path }),
    call('GET /v1/rounds/{id}/ballot-return', { path }),
  ])
  if (!round.ok) return round
  for (const answer of [issue, returned]) if (!answer.ok && answer.failure.status !== 404) return answer
  const [remarks, board, made] = await Promise.all([
    returned.ok ? remarksOn(id) : [],
    readBoard(round.value.congressId),
    issue.ok ? null : madeFor(round.value),
  ])
  return {
    ok: true,
    etag: null,
    value: {
      round: round.value,
      issue: recordedIn(issue),
      returned: recordedIn(returned),
      remarks,
      board: board.ok ? board.value : [],
      made,
    },
  }
}
