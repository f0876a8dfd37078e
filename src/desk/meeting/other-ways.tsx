import type { JSX } from 'preact'
import { WAY_WORDS } from '../../locale/desk/ways.ts'
import type { Role } from '../allowed.ts'
import type { Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { LastBackup } from '../parts/last-backup.tsx'
import { hrefOf } from '../router.ts'
import { runsMeeting } from './acts.ts'
import { waysFor } from './ways.ts'

export interface OtherWaysProps {
  readonly overview: Overview
  readonly roles: readonly Role[]
}

/** The ways from the overview to the screens that are no next step. */
const Ways = ({ overview, roles }: OtherWaysProps): JSX.Element | null => {
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

/** The end of the overview: other screens and, for those who lead, the last backup. */
export const OtherWays = ({ overview, roles }: OtherWaysProps): JSX.Element => (
  <>
    <Ways overview={overview} roles={roles} />
    {(runsMeeting(roles) || roles.includes('board-head')) && <LastBackup />}
  </>
)
