import { type JSX, render } from 'preact'
import { FRAME } from '../locale/desk/frame.ts'
import { keepFocus } from './focus.ts'
import { say } from './language.ts'
import { followChanges } from './live.ts'
import { locked } from './lock.ts'
import { Boundary } from './parts/boundary.tsx'
import { Failed } from './parts/notice.tsx'
import { Page } from './parts/page.tsx'
import { route } from './router.ts'
import { ShownScreen } from './screens.tsx'
import { askSession, device, signed } from './session.ts'
import { PasswordSignIn } from './sign-in/password-sign-in.tsx'
import { PinOverPage } from './sign-in/pin-over-page.tsx'
import { PinSignIn } from './sign-in/pin-sign-in.tsx'

const Desk = (): JSX.Element => {
  const { value: now } = signed
  switch (now.kind) {
    case 'asking':
      return (
        <Page title={say(FRAME.loading)}>
          <main class="column" aria-busy="true">
            <h1 class="sr">{say(FRAME.loading)}</h1>
          </main>
        </Page>
      )
    case 'away':
      return (
        <Page title={say(FRAME.away)}>
          <main class="column">
            <h1>{say(FRAME.away)}</h1>
            <Failed failure={now.failure} />
            <p>
              <button class="btn main big" type="button" onClick={() => void askSession()}>
                {say(FRAME.tryAgain)}
              </button>
            </p>
          </main>
        </Page>
      )
    case 'out':
      return device.value && route.value[0] !== 'password' ? <PinSignIn device={device.value} /> : <PasswordSignIn />
    case 'in':
      return (
        <>
          <div class={locked.value === null ? 'under-page' : 'under-page covered'} inert={locked.value !== null}>
            <Boundary>
              <ShownScreen session={now.session} path={route.value} />
            </Boundary>
          </div>
          {locked.value !== null && <PinOverPage session={now.session} reason={locked.value} />}
        </>
      )
  }
}

const page = document.getElementById('desk') ?? document.body
keepFocus(page)
render(<Desk />, page)
followChanges()
await askSession()
