import type { JSX } from 'preact'
import { AFTER } from '../../locale/desk/result.ts'
import type { Failure } from '../api/failure.ts'
import type { Overview, Session, Undoing } from '../api/types.ts'
import { say } from '../language.ts'
import { roundsOf } from '../meeting/headline.ts'
import { StepAct } from '../meeting/step-act.tsx'
import { Notice, wordsOf } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import { rolesHere } from '../session.ts'
import { electionWith, FollowingRound } from './following.tsx'
import { type Round, sayRound } from './shown.tsx'
import { sayUndoing } from './undoing-words.ts'

interface AnnulledProps {
  readonly session: Session
  readonly round: Round
  readonly overview: Overview
  readonly undoings: readonly Undoing[]
  /** Says that the round is annulled, and what may follow. */
  readonly failure: Failure
  /** Reads everything again. */
  readonly again: () => Promise<void>
}

/** An annulled round: who annulled it and why, the next act, and the ways to its ballots and papers. */
export const Annulled = ({ session, round, overview, undoings, failure, again }: AnnulledProps): JSX.Element => {
  const annulment = undoings.find(({ kind }) => kind === 'annulled')
  const named = roundsOf(overview).find(({ id }) => id === annulment?.withRound)
  return (
    <section class="after annulled" aria-label={say(AFTER.next)}>
      {annulment && (
        <Notice kind="wait">
          {sayUndoing(annulment)}{' '}
          {named && (
            <>
              {say(AFTER.annulledWith)} <a href={hrefOf('result', named.id)}>{sayRound(named)}</a>.
            </>
          )}
        </Notice>
      )}
      <p>{wordsOf(failure)}</p>
      {round.next && (
        <div class="flow">
          <span>{round.next.detail}</span>
          <StepAct
            step={round.next}
            roles={rolesHere(session)}
            roundId={round.id}
            electionId={electionWith(overview, round)?.id ?? null}
            about={round.next.detail}
            isMain
            again={again}
          />
        </div>
      )}
      <p class="flow">
        <FollowingRound session={session} overview={overview} round={round} />
        <a class="btn" href={hrefOf('papers', round.id)}>
          {say(AFTER.papers)}
        </a>
        <a class="btn" href={hrefOf('ballots', round.id)}>
          {say(AFTER.ballots)}
        </a>
      </p>
    </section>
  )
}
