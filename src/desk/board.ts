import { type Answer, call } from './api/call.ts'
import type { Person } from './api/types.ts'

/** A member of the counting board by name. */
export type BoardMember = Pick<Person, 'id' | 'fullName' | 'nameOnPaper'>

/** Reads the members of the counting board of a meeting. */
export const readBoard = async (congressId: string): Promise<Answer<readonly BoardMember[]>> => {
  const board = await call('GET /v1/congresses/{id}/counting-board', { path: { id: congressId } })
  if (!board.ok) return board
  const people = await Promise.all(
    board.value.members.map(({ personId }) => call('GET /v1/people/{id}', { path: { id: personId } })),
  )
  const members: BoardMember[] = []
  for (const person of people) {
    if (!person.ok) return person
    members.push(person.value)
  }
  return { ok: true, value: members, etag: null }
}
