import { type JSX, render } from 'preact'
import { keepFocus } from './focus.ts'
import { followChanges } from './live.ts'
import { locked } from './lock.ts'
import { Boundary } from './parts/boundary.tsx'
import { Away, Loading } from './parts/waiting.tsx'
import { keepPressesSingle } from './presses.ts'
import { route } from './router.ts'
import { ShownScreen } from './screens.tsx'
import { askSession, signed } from './session.ts'
import { PinOverPage } from './sign-in/pin-over-page.tsx'
import { SignIn } from './sign-in/sign-in.tsx'

const Desk = (): JSX.Element => {
  const { value: now } = signed
  switch (now.kind) {
    case 'asking':
      return <Loading />
    case 'away':
      return <Away failure={now.failure} again={askSession} />
    case 'out':
      return <SignIn />
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
keepPressesSingle()
render(<Desk />, page)
followChanges()
await askSession()
