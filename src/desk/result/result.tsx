import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { AFTER, RESULT, SIGN_OFF } from '../../locale/desk/result.ts'
import { may } from '../allowed.ts'
import type { DeclaredResult, SignOff } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { ShowResult } from '../hall-screen/show-result.tsx'
import { say, sayTime } from '../language.ts'
import { placeOf } from '../meeting/places.ts'
import { Done, NotBegun } from '../parts/icons.tsx'
import { Notice, wordsOf } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { boardRoleOf, congressOf, rolesHere } from '../session.ts'
import { Next, SeatRefusals, Versions } from './after.tsx'
import { Annulled } from './annulled.tsx'
import { ConfirmHere } from './confirm-here.tsx'
import { Declare } from './declare.tsx'
import { Digest } from './digest.tsx'
import { readAfter } from './read-after.ts'
import type { RoundResult } from './read-result.ts'
import { ResultPage } from './result-page.tsx'
import { Shown } from './shown.tsx'
import { Enoughness, Signers } from './sign-off.tsx'
import { Undo } from './undo.tsx'
import { type ResultScreen, useRoundResult } from './use-round-result.ts'

type Pending = Extract<RoundResult, { readonly kind: 'pending' }>

interface PendingProps {
  readonly found: Pending
  readonly screen: ResultScreen
  /** Name of the head who reads the page; null for another member. */
  readonly head: string | null
  /** Reads everything again after the declaration. */
  readonly declared: () => Promise<void>
  /** The same after a declaration that the state of the round did not allow. */
  readonly refused: () => Promise<void>
}

const PendingPanel = ({ found: { result, seen }, screen, head, declared, refused }: PendingProps): JSX.Element => {
  const isAsked = useSignal(false)
  const present = useSignal<SignOff['open'][number] | null>(null)
  const { signOff } = result
  const done = async (): Promise<void> => {
    await screen.again()
    present.value = null
  }
  if (present.value !== null && head !== null) {
    return (
      <ConfirmHere
        pending={result}
        member={present.value}
        recorded={screen.again}
        confirmed={done}
        changed={screen.changed}
        giveUp={() => {
          present.value = null
        }}
      />
    )
  }
  return (
    <>
      {!isAsked.value && (
        <>
          <h2>{say(SIGN_OFF.title)}</h2>
          <p class="small quiet">{say(SIGN_OFF.hint)}</p>
          <Signers
            signOff={signOff}
            head={head}
            actOf={
              head !== null && signOff.digest !== null
                ? (member) => (
                    <button
                      class="btn in-row"
                      type="button"
                      aria-label={say(SIGN_OFF.hereOf, { name: member.fullName })}
                      onClick={() => {
                        present.value = member
                      }}
                    >
                      {say(SIGN_OFF.here)}
                    </button>
                  )
                : undefined
            }
          />
          <Enoughness signOff={signOff} />
        </>
      )}
      {head !== null && (
        <Declare
          pending={result}
          seen={seen}
          isAsked={isAsked}
          declared={declared}
          refused={refused}
          changed={screen.changed}
        />
      )}
      {signOff.digest !== null && <Digest digest={signOff.digest} />}
    </>
  )
}

const StateTag = ({ found }: { readonly found: RoundResult }): JSX.Element | null => {
  if (found.kind === 'annulled') return null
  if (found.kind === 'declared') {
    return (
      <span class="state done">
        <Done />
        {say(RESULT.declared, { at: sayTime(found.result.declaredAt) })}
      </span>
    )
  }
  return (
    <span class="state wait">
      <NotBegun />
      {say(RESULT.pending)}
    </span>
  )
}

const SignedBy = ({ signOff }: { readonly signOff: NonNullable<DeclaredResult['signOff']> }): JSX.Element => (
  <>
    <p class="small">{say(AFTER.signedBy, { count: signOff.confirmedBy.length })}</p>
    <Digest digest={signOff.digest} />
  </>
)

/** The result of a round: what is about to be declared, with its confirmations, and what was declared. */
export const Result = ({ session, rest }: ScreenProps): JSX.Element => {
  const [roundId = ''] = rest
  const screen = useRoundResult(session, roundId)
  const { found, round, facts } = screen
  const { value: answer } = facts.answer
  const isHead = boardRoleOf(session)?.role === 'board-head'
  const mayUndo = may('undoResult', rolesHere(session))
  const afterFacts = useFacts(() => readAfter(roundId), [roundId])
  const { value: after } = afterFacts.last
  const wasElsewhere = useSignal(false)
  const read = async (): Promise<void> => {
    await Promise.all([screen.again(), afterFacts.again()])
  }
  const afterAct = async (): Promise<void> => {
    wasElsewhere.value = false
    await read()
  }
  const refused = async (): Promise<void> => {
    wasElsewhere.value = true
    await read()
  }
  return (
    <ResultPage
      session={session}
      title={screen.title}
      round={round}
      back={[placeOf({ state: 'counting' }, rolesHere(session)), roundId]}
      state={found && <StateTag found={found} />}
      isBusy={answer === null}
      failure={screen.failure}
    >
      {wasElsewhere.value && found?.kind === 'declared' && (
        <Notice kind="information">{say(SIGN_OFF.declaredElsewhere)}</Notice>
      )}
      {screen.hasChanged && <Notice kind="stop">{say(SIGN_OFF.changed)}</Notice>}
      {found?.kind === 'waiting' && round && (
        <div class="column waiting">
          <Notice kind="information">{wordsOf(found.failure)}</Notice>
          {isHead && (
            <p>
              <a class="btn main big" href={hrefOf('round', roundId)}>
                {say(RESULT.toStacks)}
              </a>
            </p>
          )}
        </div>
      )}
      {found?.kind === 'pending' && round && (
        <Shown
          shown={found.result}
          beside={
            <PendingPanel
              found={found}
              screen={screen}
              head={isHead ? session.account.displayName : null}
              declared={afterAct}
              refused={refused}
            />
          }
        />
      )}
      {found?.kind === 'declared' && round && (
        <Shown
          shown={found.result}
          beside={
            <>
              {after && (
                <Next {...{ session, round, overview: screen.overview, facts: after, declared: found.result }} />
              )}
              {(isHead || mayUndo) && (
                <ShowResult congressId={congressOf(session)?.id ?? ''} declared={found.result} mayAct={isHead} />
              )}
              {found.result.signOff && <SignedBy signOff={found.result.signOff} />}
            </>
          }
          below={after && <SeatRefusals facts={after} declared={found.result} />}
        />
      )}
      {found?.kind === 'annulled' && round && screen.overview && after && (
        <Annulled
          {...{ session, round, overview: screen.overview, undoings: after.undoings }}
          failure={found.failure}
          again={afterAct}
        />
      )}
      {round && after && (after.versions.length > 0 || mayUndo) && (
        <div class="afterwards">
          <Versions facts={after} />
          <Undo
            roundId={roundId}
            mayUndo={mayUndo}
            state={round.state}
            isClosed={screen.overview !== null && screen.overview.closedAt !== null}
            newest={after.versions[0]?.version ?? 0}
            done={afterAct}
          />
        </div>
      )}
    </ResultPage>
  )
}
