import { effect } from '@preact/signals'
import { type JSX, render } from 'preact'
import { codeAsked } from './code-asked.ts'
import { keepFocus } from './focus.ts'
import { followChanges } from './live.ts'
import { locked } from './lock.ts'
import { laterPartOf } from './part-of-desk.ts'
import { Boundary } from './parts/boundary.tsx'
import { later } from './parts/later.tsx'
import { Away, Loading } from './parts/waiting.tsx'
import { keepPressesSingle } from './presses.ts'
import { isSignedInRehearsal } from './rehearsal-mark.ts'
import { meetingInAddress, route } from './router.ts'
import { ShownScreen } from './screens.tsx'
import { askSession, congressOf, device, meetingsOf, signed } from './session.ts'
import { PinOverPage } from './sign-in/pin-over-page.tsx'
import { SignIn } from './sign-in/sign-in.tsx'

const CodeOverPage = later(laterPartOf(async () => (await import('./sign-in/code-over-page.tsx')).CodeOverPage))

const isCovered = (): boolean => locked.value !== null || codeAsked.value !== null

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
          <div class={isCovered() ? 'under-page covered' : 'under-page'} inert={isCovered()}>
            <Boundary>
              <ShownScreen session={now.session} path={route.value} />
            </Boundary>
          </div>
          {codeAsked.value !== null && locked.value === null && (
            <CodeOverPage session={now.session} asked={codeAsked.value} />
          )}
          {locked.value !== null && <PinOverPage session={now.session} reason={locked.value} />}
        </>
      )
  }
}

/** The meeting on the page, if it is one: with several to choose from none is. */
const isInRehearsal = (): boolean => {
  const { value: now } = signed
  if (now.kind !== 'in') return now.kind === 'out' && (device.value?.rehearsal ?? false)
  const isChoosing = meetingInAddress.value === null && meetingsOf(now.session).length > 1
  return (
    !(isChoosing && ['', 'meetings'].includes(route.value[0] ?? '')) && (congressOf(now.session)?.rehearsal ?? false)
  )
}
effect(() => {
  isSignedInRehearsal.value = isInRehearsal()
})

const page = document.getElementById('desk') ?? document.body
keepFocus(page)
keepPressesSingle()
render(<Desk />, page)
followChanges()
await askSession()
