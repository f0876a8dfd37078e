import type { Answer } from '../api/answer.ts'
import type { Failure } from '../api/failure.ts'
import type { Election, NewElection } from '../api/types.ts'
import { bodyOf, type Wish } from './election-rows.ts'

type Office = Wish['office']

/** The elections that one press created, and the one that failed. */
export interface Creation {
  readonly created: readonly Election[]
  readonly failed: { readonly office: Office; readonly failure: Failure } | null
}

/**
 * Creates elections one after the other. The first failure ends it, because the order of creation is the order of the
 * votes: an election created after a gap would stand before the one that is missing.
 * @param existing the elections of the meeting, in their order
 * @param send one request; its key must be the same for the same office and content until an answer has come
 */
export const createElections = async (
  wishes: readonly Wish[],
  existing: readonly { readonly id: string; readonly office: Office }[],
  send: (body: NewElection) => Promise<Answer<Election>>,
): Promise<Creation> => {
  const created: Election[] = []
  for (const wish of wishes) {
    const answer = await send(bodyOf(wish, [...existing, ...created]))
    if (!answer.ok) return { created, failed: { office: wish.office, failure: answer.failure } }
    created.push(answer.value)
  }
  return { created, failed: null }
}
