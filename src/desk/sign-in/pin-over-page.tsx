import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { OVER_PAGE } from '../../locale/desk/over-page.ts'
import { SIGN_IN } from '../../locale/desk/sign-in.ts'
import { type Answer, call } from '../api/call.ts'
import { type Failure, NO_ANSWER } from '../api/failure.ts'
import type { Session } from '../api/types.ts'
import { isBeingFilled } from '../filled.ts'
import { digitOf, isCommand } from '../keys.ts'
import { say } from '../language.ts'
import { goOn, type LockReason, leave, whenEnded } from '../lock.ts'
import { countOf, halfTyped, lookIntoStore } from '../outbox/open-entry.ts'
import { Form } from '../parts/form.tsx'
import { Laptop } from '../parts/icons.tsx'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { shown } from '../router.ts'
import { boardRoleOf } from '../session.ts'
import { sheetIn } from '../sheet/draft.ts'
import { PasswordFields, usePasswordSignIn } from './password-fields.tsx'
import { PinForm, usePin } from './pin-form.tsx'
import { useProvider } from './provider.ts'

const because = (reason: LockReason, { session }: Session): string => {
  switch (reason) {
    case 'idle':
      return say(OVER_PAGE.idle, { minutes: session?.idleMinutes ?? 0 })
    case 'paused':
      return say(OVER_PAGE.paused)
    case 'other':
      return say(OVER_PAGE.other)
    case 'ended':
      return say(OVER_PAGE.ended)
  }
}

/** Signs the person of the page in again. Somebody else gets a page of their own. */
const signInAgain = async (before: Session, signIn: () => Promise<Answer<Session>>): Promise<Failure | null> => {
  await whenEnded()
  const answer = await signIn()
  if (!answer.ok) return answer.failure
  if (answer.value.account?.id !== before.account.id) return NO_ANSWER
  goOn(answer.value)
  return null
}

/** Everything that is kept for the person: a form on the page, a half-typed ballot or tally sheet, unsent ballots. */
const keptWords = (accountId: string, hasForm: boolean): string => {
  const [count, half] = [countOf(accountId), halfTyped(accountId)]
  if (half === null && hasForm) return say(OVER_PAGE.keptForm)
  if (half === null) return count === 0 ? say(OVER_PAGE.allSent) : say(OVER_PAGE.kept, { count })
  const { number, draft } = half
  if (sheetIn(draft) !== null) return say(OVER_PAGE.keptSheet)
  return count === 0 ? say(OVER_PAGE.keptLine, { number }) : say(OVER_PAGE.keptLineAnd, { number, count })
}

interface KeptProps {
  readonly session: Session
  readonly hasForm: boolean
}

const Kept = ({ session, hasForm }: KeptProps): JSX.Element => (
  <div class="notice done">
    <Laptop />
    <div class="say">
      <strong class="t">{say(OVER_PAGE.nothingLost)}</strong> {keptWords(session.account.id, hasForm)}
    </div>
  </div>
)

const ByPin = ({ session }: { readonly session: Session }): JSX.Element => {
  const typed = usePin((pin) => {
    const body = { accountId: session.account.id, pin }
    return signInAgain(session, () => call('POST /v1/pin-sessions', { body }))
  })
  const { pin, sending, input, type } = typed

  useLayoutEffect(() => input.current?.focus(), [])

  useLayoutEffect(() => {
    // Without NumLock the pad sends no digits to an input.
    const hear = (event: KeyboardEvent): void => {
      const digit = digitOf(event)
      if (isCommand(event) || digit === null || event.repeat || sending.value) return
      event.preventDefault()
      type(`${pin.value}${digit}`)
    }
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [])

  return <PinForm typed={typed} button={say(OVER_PAGE.goOn)} />
}

const ByPassword = ({ session }: { readonly session: Session }): JSX.Element => {
  const { needsCode, signIn } = usePasswordSignIn(session.secondFactor)
  const { username } = session.account
  return (
    <Form
      submit={(values) => signInAgain(session, () => signIn(username, values))}
      button={say(OVER_PAGE.goOn)}
      account={username}
      takesFocus
    >
      <PasswordFields needsCode={needsCode} />
    </Form>
  )
}

/** The sign-in of those whose provider has its own page. Coming back opens the same address. */
const ByProvider = (): JSX.Element => {
  const provider = useProvider()
  return (
    <p>
      {provider && (
        <a class="btn main big" href={provider.signIn}>
          {say(SIGN_IN.byProvider)}
        </a>
      )}
    </p>
  )
}

/**
 * Asks for the PIN or password over the page: it covers every figure, and keeps what is below as it is. The keys typed
 * here reach nothing below.
 */
export const PinOverPage = ({
  session,
  reason,
}: {
  readonly session: Session
  readonly reason: LockReason
}): JSX.Element => {
  const leaving = useSignal(false)
  const { displayName: name } = session.account
  const { id } = session.account
  // The head may type too, but is told of ballots only then.
  const isTypist = boardRoleOf(session)?.role === 'board-member' || countOf(id) > 0 || halfTyped(id) !== null

  useLayoutEffect(() => {
    void lookIntoStore()
    const stop = (event: KeyboardEvent): void => event.stopPropagation()
    addEventListener('keydown', stop, true)
    return () => removeEventListener('keydown', stop, true)
  }, [])

  // Before anything here has been drawn and has taken the focus.
  const before = useRef({
    title: document.title,
    focused: document.activeElement,
    hasForm: isBeingFilled(),
  }).current
  useLayoutEffect(
    () => () => {
      document.title = before.title
      if (before.focused instanceof HTMLElement) before.focused.focus()
    },
    [],
  )

  const title = say(session.via === 'pin' ? OVER_PAGE.pin : OVER_PAGE.password, { name })
  return (
    <div class="over-page">
      <Page title={title} {...placeOf(session)}>
        <main class="cover">
          <section class="panel" role="dialog" aria-modal="true" aria-labelledby="over-page">
            <h1 id="over-page">{title}</h1>
            <p class="quiet">{because(reason, session)}</p>
            {session.via === 'pin' && <ByPin session={session} />}
            {session.via === 'password' && <ByPassword session={session} />}
            {session.via === 'openid' && <ByProvider />}
            {(isTypist || before.hasForm) && <Kept session={session} hasForm={before.hasForm} />}
            {shown.question()}
            <p>
              <button
                class="btn"
                type="button"
                aria-disabled={leaving.value}
                onClick={async () => {
                  if (leaving.value) return
                  leaving.value = true
                  await leave()
                  leaving.value = false
                }}
              >
                {say(isTypist ? OVER_PAGE.otherTypist : OVER_PAGE.somebodyElse)}
              </button>
            </p>
            {isTypist && <p class="quiet small">{say(OVER_PAGE.parked, { name })}</p>}
          </section>
        </main>
      </Page>
    </div>
  )
}
