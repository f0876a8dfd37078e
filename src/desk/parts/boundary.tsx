import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useErrorBoundary } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { say } from '../language.ts'
import { route } from '../router.ts'
import { Notice } from './notice.tsx'
import { Page } from './page.tsx'

const Broken = (): JSX.Element => (
  <Page title={say(FRAME.broken)}>
    <main class="column">
      <h1>{say(FRAME.broken)}</h1>
      <Notice kind="stop">{say(FRAME.brokenHint)}</Notice>
      <p>
        <button class="btn main big" type="button" onClick={() => location.reload()}>
          {say(FRAME.loadAgain)}
        </button>
      </p>
    </main>
  </Page>
)

/** Shows a page of its own if a screen cannot be drawn, until another address is opened. Details go to the console alone. */
export const Boundary = ({ children }: { readonly children: ComponentChildren }): ComponentChildren => {
  const [error, forget] = useErrorBoundary((thrown: unknown) => reportError(thrown))
  useEffect(() => {
    if (error !== undefined) forget()
  }, [route.value])
  return error === undefined ? children : <Broken />
}
