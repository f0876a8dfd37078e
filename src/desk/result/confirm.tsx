import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SIGN_OFF } from '../../locale/desk/result.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { PendingResult, Session } from '../api/types.ts'
import { say } from '../language.ts'
import { Failed, Notice, wordsOf } from '../parts/notice.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { boardRoleOf } from '../session.ts'
import { Digest } from './digest.tsx'
import { ResultPage } from './result-page.tsx'
import { Shown } from './shown.tsx'
import { Enoughness, Signers } from './sign-off.tsx'
import { type ResultScreen, useRoundResult } from './use-round-result.ts'

interface OwnProps {
  readonly pending: PendingResult
  readonly session: Session
  readonly screen: ResultScreen
}

const OwnConfirmation = ({ pending, session, screen }: OwnProps): JSX.Element => {
  const [failure, sending] = [useSignal<Failure | null>(null), useSignal(false)]
  const { keyFor, answered } = useActKey()
  const { digest, open, confirmations } = pending.signOff
  const own = boardRoleOf(session)?.personId
  const isOpen = open.some(({ personId }) => personId === own)
  const isDone = confirmations.some(({ personId, counts }) => counts && personId === own)

  const confirm = async (): Promise<void> => {
    if (sending.value || digest === null) return
    sending.value = true
    const answer = await call('POST /v1/rounds/{id}/confirmations', {
      path: { id: pending.roundId },
      body: { digest },
      key: keyFor(digest),
    })
    sending.value = false
    answered(failureIn(answer))
    failure.value = answer.ok || answer.failure.status === 412 ? null : answer.failure
    if (!answer.ok && answer.failure.status === 412) await screen.changed()
    else await screen.again()
  }

  return (
    <>
      <h2>{say(SIGN_OFF.own)}</h2>
      {failure.value && <Failed failure={failure.value} />}
      {isDone && <Notice kind="done">{say(SIGN_OFF.confirmed)}</Notice>}
      {isOpen && (
        <>
          <p class="small">{say(SIGN_OFF.ownHint)}</p>
          <button class="btn main big" type="button" aria-disabled={sending.value} onClick={() => void confirm()}>
            {say(SIGN_OFF.confirm)}
          </button>
        </>
      )}
      <Signers signOff={pending.signOff} head={null} />
      <Enoughness signOff={pending.signOff} />
      {digest !== null && <Digest digest={digest} />}
    </>
  )
}

/** The page on which a member of the board reads the result of a round and confirms it. */
export const Confirm = ({ session, rest }: ScreenProps): JSX.Element => {
  const [roundId = ''] = rest
  const screen = useRoundResult(session, roundId)
  const { found, round, facts } = screen
  const { value: answer } = facts.answer
  return (
    <ResultPage
      session={session}
      title={screen.title}
      round={round}
      back={['stacks']}
      isBusy={answer === null}
      failure={screen.failure}
    >
      {screen.hasChanged && <Notice kind="stop">{say(SIGN_OFF.changed)}</Notice>}
      {(found?.kind === 'waiting' || found?.kind === 'annulled') && round && (
        <Notice kind="information">{wordsOf(found.failure)}</Notice>
      )}
      {found?.kind === 'pending' && round && (
        <Shown
          shown={found.result}
          beside={<OwnConfirmation pending={found.result} session={session} screen={screen} />}
        />
      )}
      {found?.kind === 'declared' && round && (
        <Shown shown={found.result} beside={found.result.signOff && <Digest digest={found.result.signOff.digest} />} />
      )}
    </ResultPage>
  )
}
