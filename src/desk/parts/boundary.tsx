import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useErrorBoundary } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { say } from '../language.ts'
import { route } from '../router.ts'
import { Notice } from './notice.tsx'
import { Page } from './page.tsx'

interface ToReloadProps {
  readonly title: string
  readonly hint: string
}

const ToReload = ({ title, hint }: ToReloadProps): JSX.Element => (
  <Page title={title}>
    <main class="column">
      <h1>{title}</h1>
      <Notice kind="stop">{hint}</Notice>
      <p>
        <button class="btn main big" type="button" onClick={() => location.reload()}>
          {say(FRAME.loadAgain)}
        </button>
      </p>
    </main>
  </Page>
)

/** The page for a part that the service does not have any more, because it was upgraded after the desk was opened here. */
export const Outdated = (): JSX.Element => <ToReload title={say(FRAME.newVersion)} hint={say(FRAME.newVersionHint)} />

/** Shows a page of its own if a screen cannot be drawn, until another address is opened. Details go to the console alone. */
export const Boundary = ({ children }: { readonly children: ComponentChildren }): ComponentChildren => {
  const [error, forget] = useErrorBoundary((thrown: unknown) => reportError(thrown))
  useEffect(() => {
    if (error !== undefined) forget()
  }, [route.value])
  return error === undefined ? children : <ToReload title={say(FRAME.broken)} hint={say(FRAME.brokenHint)} />
}
