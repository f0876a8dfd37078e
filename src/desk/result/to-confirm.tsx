import type { JSX } from 'preact'
import { SIGN_OFF } from '../../locale/desk/result.ts'
import { say } from '../language.ts'
import { hrefOf } from '../router.ts'
import { type Round, sayRound } from './shown.tsx'

/** The ways to the results that a member of the board can read and confirm now. */
export const ToConfirm = ({ rounds }: { readonly rounds: readonly Round[] }): JSX.Element => (
  <>
    {rounds.map((round) => (
      <p key={round.id}>
        <a class="btn main big" href={hrefOf('confirm', round.id)}>
          {say(SIGN_OFF.toConfirm, { round: sayRound(round) })}
        </a>
      </p>
    ))}
  </>
)
