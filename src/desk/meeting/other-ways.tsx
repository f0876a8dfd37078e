import type { JSX } from 'preact'
import { WAY_WORDS } from '../../locale/desk/ways.ts'
import type { Role } from '../allowed.ts'
import type { Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { hrefOf } from '../router.ts'
import { waysFor } from './ways.ts'

export interface OtherWaysProps {
  readonly overview: Overview
  readonly roles: readonly Role[]
}

/** The ways from the overview to the screens that are no next step. */
export const OtherWays = ({ overview, roles }: OtherWaysProps): JSX.Element | null => {
  const ways = waysFor(overview, roles)
  if (ways.length === 0) return null
  return (
    <nav class="ways small" aria-label={say(WAY_WORDS.others)}>
      {ways.map(({ to, words }) => (
        <a key={to.join('/')} href={hrefOf(...to)}>
          {say(words)}
        </a>
      ))}
    </nav>
  )
}
