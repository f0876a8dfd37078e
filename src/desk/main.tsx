import { type JSX, render } from 'preact'
import { FRAME } from '../locale/desk/frame.ts'
import type { Session } from './api/types.ts'
import { say } from './language.ts'
import { Failed } from './parts/notice.tsx'
import { Page } from './parts/page.tsx'
import { route } from './router.ts'
import { Account } from './screens/account.tsx'
import { PasswordSignIn } from './screens/password-sign-in.tsx'
import { PinSignIn } from './screens/pin-sign-in.tsx'
import { Stacks } from './screens/stacks.tsx'
import { askSession, boardRoleOf, device, signed } from './session.ts'

const Screen = ({ session }: { readonly session: Session }): JSX.Element => {
  const [place] = route.value
  if (session.mustChangePassword || place === 'account' || boardRoleOf(session) === null)
    return <Account session={session} />
  return <Stacks session={session} />
}

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
      return <Screen session={now.session} />
  }
}

render(<Desk />, document.getElementById('desk') ?? document.body)
await askSession()
