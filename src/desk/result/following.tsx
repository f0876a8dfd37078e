import type { JSX } from 'preact'
import { AFTER } from '../../locale/desk/result.ts'
import type { Overview, Session } from '../api/types.ts'
import { say } from '../language.ts'
import { placeOf } from '../meeting/places.ts'
import { hrefOf } from '../router.ts'
import { rolesHere } from '../session.ts'
import type { Round } from './shown.tsx'

/** The election of a round; undefined if the overview has not been read. */
export const electionWith = (
  overview: Overview | null,
  { id }: Pick<Round, 'id'>,
): Overview['elections'][number] | undefined =>
  overview?.elections.find(({ rounds }) => rounds.some((round) => round.id === id))

interface FollowingProps {
  readonly session: Session
  readonly overview: Overview | null
  readonly round: Round
}

/** The way to the round of the same election that was opened after another one; nothing if there is none. */
export const FollowingRound = ({ session, overview, round: { id, number } }: FollowingProps): JSX.Element | null => {
  const following = electionWith(overview, { id })?.rounds.find(
    (round) => round.number > number && round.state !== 'cancelled',
  )
  if (!following) return null
  return (
    <a class="btn" href={hrefOf(placeOf(following, rolesHere(session)), following.id)}>
      {say(AFTER.nextRound, { number: following.number })}
    </a>
  )
}
