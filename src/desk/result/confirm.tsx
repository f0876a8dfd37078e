import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SIGN_OFF } from '../../locale/desk/result.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { PendingResult, Session } from '../api/types.ts'
import { say } from '../language.ts'
import { Failed, Notice, wordsOf } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import type { ScreenProps } from '../screen-props.ts'
import { boardRoleOf } from '../session.ts'
import { Digest } from './digest.tsx'
import { ResultPage } from './result-page.tsx'
import { Shown } from './shown.tsx'
import { Enoughness, Signers } from './sign-off.tsx'
import { type ResultScreen, useRoundResult } from './use-round-result.ts'

interface OwnProps {
  /** Why the confirmation was refused; it stays on the page when the result is another one, or declared. */
  readonly refused: Signal<Failure | null>
  readonly pending: PendingResult
  readonly session: Session
  readonly screen: ResultScreen
}

const OwnConfirmation = ({ refused, pending, session, screen }: OwnProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const { digest, open, confirmations } = pending.signOff
  const own = boardRoleOf(session)?.personId
  const isOpen = open.some(({ personId }) => personId === own)
  const isDone = confirmations.some(({ personId, counts }) => counts && personId === own)

  const { send, sending } = useAct(async () => {
    if (digest === null) return null
    const answer = await call('POST /v1/rounds/{id}/confirmations', {
      path: { id: pending.roundId },
      body: { digest },
      key: keyFor(digest),
    })
    const failed = failureIn(answer)
    answered(failed)
    const isStale = failed?.status === 412
    refused.value = isStale ? null : failed
    await (isStale ? screen.changed() : screen.again())
    return refused.value
  })

  return (
    <>
      <h2>{say(SIGN_OFF.own)}</h2>
      {isDone && <Notice kind="done">{say(SIGN_OFF.confirmed)}</Notice>}
      {isOpen && (
        <>
          <p class="small">{say(SIGN_OFF.ownHint)}</p>
          <button
            // A press that began while other figures were shown presses nothing.
            key={digest}
            class="btn main big"
            type="button"
            aria-disabled={sending.value}
            onClick={() => void send()}
          >
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
  const refused = useSignal<Failure | null>(null)
  return (
    <ResultPage
      session={session}
      title={screen.title}
      round={round}
      back={['stacks']}
      isBusy={answer === null}
      failure={screen.failure}
    >
      {refused.value && <Failed failure={refused.value} />}
      {screen.hasChanged && <Notice kind="stop">{say(SIGN_OFF.changed)}</Notice>}
      {(found?.kind === 'waiting' || found?.kind === 'annulled') && round && (
        <Notice kind="information">{wordsOf(found.failure)}</Notice>
      )}
      {found?.kind === 'pending' && round && (
        <Shown
          shown={found.result}
          beside={<OwnConfirmation refused={refused} pending={found.result} session={session} screen={screen} />}
        />
      )}
      {found?.kind === 'declared' && round && (
        <Shown shown={found.result} beside={found.result.signOff && <Digest digest={found.result.signOff.digest} />} />
      )}
    </ResultPage>
  )
}
