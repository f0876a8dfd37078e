import { AFTER } from '../../locale/desk/result.ts'
import type { Bilingual } from '../../locale/text.ts'
import { type Answer, call } from '../api/call.ts'
import type { CandidateList, SeatRefusal } from '../api/types.ts'
import type { Round } from '../meeting/headline.ts'

/** Everything about the people who take no seat of a round. */
export interface SeatFacts {
  /** The names as printed, in the order of the ballot; none before the approval. */
  readonly ballot: CandidateList['ballot']
  /** In the order of recording, also those that were recorded by mistake. */
  readonly refusals: readonly SeatRefusal[]
}

/** Reads the names on the ballot of a round, and who of them takes no seat. */
export const readSeatFacts = async (id: string): Promise<Answer<SeatFacts>> => {
  const path = { id }
  const [list, refusals] = await Promise.all([
    call('GET /v1/rounds/{id}/candidate-list', { path }),
    call('GET /v1/rounds/{id}/seat-refusals', { path }),
  ])
  if (!list.ok && list.failure.status !== 404) return list
  if (!refusals.ok) return refusals
  return { ok: true, value: { ballot: list.ok ? list.value.ballot : [], refusals: refusals.value.items }, etag: null }
}

export type Ground = SeatRefusal['ground']

export const GROUNDS: Readonly<Record<Ground, Bilingual>> = {
  declined: AFTER.declined,
  withdrew: AFTER.withdrew,
  died: AFTER.died,
  struck: AFTER.struck,
}

/** The grounds that a round can have: only people who are elected decline a seat. */
export const groundsIn = ({ state }: Pick<Round, 'state'>): readonly Ground[] =>
  state === 'declared' ? ['declined', 'withdrew', 'died', 'struck'] : ['withdrew', 'died', 'struck']

/** The refusals that hold. */
export const inForce = ({ refusals }: Pick<SeatFacts, 'refusals'>): readonly SeatRefusal[] =>
  refusals.filter(({ cancelled }) => cancelled === null)
