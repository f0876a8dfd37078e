import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { CODE_AGAIN } from '../../locale/desk/code-again.ts'
import { SIGN_IN } from '../../locale/desk/sign-in.ts'
import { failureIn } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Session } from '../api/types.ts'
import type { CodeAsked } from '../code-asked.ts'
import { say } from '../language.ts'
import { Field, Form } from '../parts/form.tsx'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { useProvider } from './provider.ts'

interface CodeProps {
  readonly session: Session
  readonly asked: CodeAsked
}

const ByProvider = (): JSX.Element => {
  const provider = useProvider()
  return (
    <>
      <p>{say(CODE_AGAIN.provider)}</p>
      {provider && (
        <p>
          <a class="btn main" href={provider.signIn}>
            {say(SIGN_IN.byProvider)}
          </a>
        </p>
      )}
    </>
  )
}

/** Asks for a code over the page, and keeps what is below as it is. The act goes on once the code is right. */
export const CodeOverPage = ({ session, asked: { answer, before } }: CodeProps): JSX.Element => {
  const titleBefore = useRef(document.title).current
  useLayoutEffect(() => {
    const stop = (event: KeyboardEvent): void => event.stopPropagation()
    addEventListener('keydown', stop, true)
    return () => {
      removeEventListener('keydown', stop, true)
      document.title = titleBefore
      // The page below can have the focus again once it is not covered any more.
      queueMicrotask(() => before instanceof HTMLElement && before.focus())
    }
  }, [])

  const title = say(CODE_AGAIN.title, { name: session.account.displayName })
  const back = (
    <button class="btn" type="button" onClick={() => answer(false)}>
      {say(CODE_AGAIN.back)}
    </button>
  )
  return (
    <div class="over-page">
      <Page title={title} {...placeOf(session)}>
        <main class="cover">
          <section class="panel" role="dialog" aria-modal="true" aria-labelledby="code-again">
            <h1 id="code-again">{title}</h1>
            <p class="quiet">{say(CODE_AGAIN.why)}</p>
            {session.via === 'openid' ? (
              <>
                <ByProvider />
                <p>{back}</p>
              </>
            ) : (
              <Form
                button={say(CODE_AGAIN.goOn)}
                takesFocus
                beside={back}
                submit={async ({ code = '' }) => {
                  const proved = await call('POST /v1/account/second-factor/proof', { body: { code: code.trim() } })
                  if (proved.ok) answer(true)
                  return failureIn(proved)
                }}
              >
                <Field
                  name="code"
                  label={say(CODE_AGAIN.code)}
                  inputMode="numeric"
                  pattern="[0-9]{6}"
                  maxLength={6}
                  autoComplete="one-time-code"
                  short
                />
              </Form>
            )}
          </section>
        </main>
      </Page>
    </div>
  )
}
