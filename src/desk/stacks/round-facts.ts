import { type Answer, call } from '../api/call.ts'
import type { BallotBatch, BallotIssue, BallotReturn, CandidateList, Round, SignOff } from '../api/types.ts'

/** The facts of a round, from its list to its declaration, as far as they are recorded and the reader may see them. */
export interface RoundFacts {
  readonly round: Round
  readonly list: CandidateList | null
  readonly issue: BallotIssue | null
  readonly returned: BallotReturn | null
  /** Null for readers who do not see stacks. */
  readonly stacks: readonly BallotBatch[] | null
  /** Ballots that wait for a ruling, by the id of their stack. */
  readonly waitingBallots: ReadonlyMap<string, number>
  /** Null for readers who do not see it. */
  readonly signOff: SignOff | null
}

/** The value of an answer; null if the thing is not there, or not for this reader. */
const orNull = <Value>(answer: Answer<Value>): Value | null => (answer.ok ? answer.value : null)

/** True if an answer is missing for another reason than that the thing is not there, or not for this reader. */
const isAway = (answer: Answer<unknown>): boolean => !answer.ok && ![403, 404, 409].includes(answer.failure.status)

const countWaiting = async (id: string): Promise<ReadonlyMap<string, number>> => {
  const answer = await call('GET /v1/rounds/{id}/doubtful-ballots', { path: { id } })
  const counts = new Map<string, number>()
  for (const { batchId, ruling } of answer.ok ? answer.value.papers : []) {
    if (ruling === null) counts.set(batchId, (counts.get(batchId) ?? 0) + 1)
  }
  return counts
}

/** Reads the facts of a round. Fails if one of them is missing because the service does not answer. */
export const readRound = async (id: string): Promise<Answer<RoundFacts>> => {
  const path = { id }
  const [round, list, issue, returned, stacks, signOff] = await Promise.all([
    call('GET /v1/rounds/{id}', { path }),
    call('GET /v1/rounds/{id}/candidate-list', { path }),
    call('GET /v1/rounds/{id}/ballot-issue', { path }),
    call('GET /v1/rounds/{id}/ballot-return', { path }),
    call('GET /v1/rounds/{id}/ballot-batches', { path }),
    call('GET /v1/rounds/{id}/confirmations', { path }),
  ])
  if (!round.ok) return round
  for (const answer of [list, issue, returned, stacks, signOff]) if (isAway(answer) && !answer.ok) return answer
  const found = orNull(stacks)?.items ?? null
  const waits = found?.some(({ standing, cancelled }) => standing === 'ruling' && !cancelled) ?? false
  return {
    ok: true,
    etag: null,
    value: {
      round: round.value,
      list: orNull(list),
      issue: orNull(issue),
      returned: orNull(returned),
      stacks: found,
      waitingBallots: waits ? await countWaiting(id) : new Map(),
      signOff: orNull(signOff),
    },
  }
}

/** The version of a thing as a request names it that changes the thing. */
export const seenVersion = ({ version }: { readonly version: number }): string => `"${version}"`
