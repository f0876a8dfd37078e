import { SEATS } from '../../locale/desk/seats.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { Overview } from '../api/types.ts'

type Round = Overview['elections'][number]['rounds'][number]

/** The rounds of an election by their numbers. */
interface InOrder {
  readonly rounds: readonly Pick<Round, 'number' | 'state'>[]
}

/** Whether a later round of the election is open, whose seats follow from the people who take seats now. */
const isFollowed = ({ rounds }: InOrder, { number }: Pick<Round, 'number'>): boolean =>
  rounds.some((round) => round.number > number && round.state !== 'cancelled' && round.state !== 'annulled')

/** Why nobody can be recorded, and nothing be cancelled, in a round; null if it can. The service checks it again. */
export const lockedBy = (
  { closedAt }: Pick<Overview, 'closedAt'>,
  election: InOrder,
  round: Pick<Round, 'number' | 'state'>,
): Bilingual | null => {
  if (round.state === 'listing') return SEATS.notApproved
  if (round.state === 'cancelled' || round.state === 'annulled') return SEATS.roundGone
  if (closedAt !== null) return SEATS.closed
  return isFollowed(election, round) ? SEATS.followed : null
}
