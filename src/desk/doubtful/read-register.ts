import { type Answer, call } from '../api/call.ts'
import type { AnnexOfReadings, BallotBatch, Clause, DoubtfulBallots } from '../api/types.ts'
import { type BoardMember, readBoard } from '../board.ts'
import type { Listed } from '../difference/marks.ts'

/** A doubtful ballot with the ruling in force. */
export type Paper = DoubtfulBallots['papers'][number]

/** The register of a round, and its stacks. */
export interface RegisterFacts {
  readonly register: DoubtfulBallots
  readonly batches: readonly BallotBatch[]
}

export const readRegister = async (roundId: string): Promise<Answer<RegisterFacts>> => {
  const path = { id: roundId }
  const [register, batches] = await Promise.all([
    call('GET /v1/rounds/{id}/doubtful-ballots', { path }),
    call('GET /v1/rounds/{id}/ballot-batches', { path }),
  ])
  if (!register.ok) return register
  if (!batches.ok) return batches
  return { ...register, value: { register: register.value, batches: batches.value.items } }
}

/** The facts on which a ruling rests, and that it does not change. */
export interface Background {
  readonly list: readonly Listed[]
  readonly members: readonly BoardMember[]
  /** The clause by which the board rules. */
  readonly clause: Clause
  /** The reading of marked ballots, with the value of this meeting. */
  readonly reading: AnnexOfReadings['readings'][number] | undefined
}

export const readBackground = async (roundId: string, congressId: string): Promise<Answer<Background>> => {
  const path = { id: congressId }
  const [list, board, annex] = await Promise.all([
    call('GET /v1/rounds/{id}/candidate-list', { path: { id: roundId } }),
    readBoard(congressId),
    call('GET /v1/congresses/{id}/readings', { path }),
  ])
  if (!list.ok) return list
  if (!board.ok) return board
  if (!annex.ok) return annex
  const [id = '', place = ''] = annex.value.doubtfulClause.split(':')
  const clause = await call('GET /v1/regulations/{id}/clauses/{clause}', { path: { id, clause: place } })
  if (!clause.ok) return clause
  const reading = annex.value.readings.find(({ name }) => name === 'markedBallots')
  const value = { list: list.value.ballot, members: board.value, clause: clause.value, reading }
  return { ok: true, value, etag: null }
}
