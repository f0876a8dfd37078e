import { type Answer, call } from '../api/call.ts'
import type { BallotPackage } from '../api/types.ts'

/** A member of the counting board by name. */
export interface BoardMember {
  readonly personId: string
  readonly name: string
}

/** The sealed package of a round, with the members of the board who may seal it. */
export interface PackageFacts {
  readonly held: BallotPackage
  /** Tag of its newest version; null before the first seal. */
  readonly seen: string | null
  readonly board: readonly BoardMember[]
}

const readBoard = async (congressId: string): Promise<Answer<readonly BoardMember[]>> => {
  const board = await call('GET /v1/congresses/{id}/counting-board', { path: { id: congressId } })
  if (!board.ok) return board
  const members: BoardMember[] = []
  for (const { personId } of board.value.members) {
    const person = await call('GET /v1/people/{id}', { path: { id: personId } })
    if (!person.ok) return person
    members.push({ personId, name: person.value.fullName })
  }
  return { ok: true, value: members, etag: null }
}

/** Reads the package of a round and the board of its meeting. */
export const readPackage = async (congressId: string, roundId: string): Promise<Answer<PackageFacts>> => {
  const [held, board] = await Promise.all([
    call('GET /v1/rounds/{id}/ballot-package', { path: { id: roundId } }),
    readBoard(congressId),
  ])
  if (!held.ok) return held
  if (!board.ok) return board
  const seen = held.value.versions.length === 0 ? null : held.etag
  return { ok: true, etag: held.etag, value: { held: held.value, seen, board: board.value } }
}
