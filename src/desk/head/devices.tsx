import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { DEVICES } from '../../locale/desk/devices.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { HALL_SCREEN } from '../../locale/desk/hall-screen.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { Pin } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say, sayHour } from '../language.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Failed } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { boardRoleOf, congressOf } from '../session.ts'
import { DevicePanel } from './device-panel.tsx'
import { type DevicesFacts, readDevices } from './devices-facts.ts'
import { withoutPin } from './pins.ts'
import { ShownPin } from './shown-pin.tsx'

const openIn = ({ devices }: DevicesFacts): DevicesFacts['devices'] => devices.filter(({ state }) => state === 'open')

/** The state of the laptops and the next thing to do. */
const headingOf = (facts: DevicesFacts): string => {
  const [open, lacking] = [openIn(facts).length, withoutPin(facts).length]
  if (open === 0) return say(DEVICES.none)
  if (facts.members.length === 0) return say(DEVICES.open, { count: open })
  return lacking > 0 ? say(DEVICES.noPins, { count: lacking }) : say(DEVICES.ready, { count: open })
}

interface ThisLaptopProps {
  readonly congressId: string
  readonly facts: DevicesFacts
  /** Whether opening this laptop is the next thing to do. */
  readonly isNext: boolean
  readonly changed: () => Promise<void>
}

const ThisLaptop = ({ congressId, facts, isNext, changed }: ThisLaptopProps): JSX.Element => {
  const { here, devices } = facts
  const open = async ({ name = '' }: Values): Promise<Failure | null> => {
    const answer = await call('POST /v1/congresses/{id}/devices', { path: { id: congressId }, body: { name } })
    if (!answer.ok) return answer.failure
    await changed()
    return null
  }
  return (
    <section class="panel evening" aria-labelledby="here">
      <h2 id="here">{say(DEVICES.thisLaptop)}</h2>
      {here ? (
        <p>{say(DEVICES.thisIs, { name: here.name, time: sayHour(here.expiresAt) })}</p>
      ) : (
        <>
          <p>{say(DEVICES.openHere)}</p>
          <Form submit={open} button={say(DEVICES.openIt)} isAside={!isNext}>
            <Field
              name="name"
              label={say(DEVICES.name)}
              hint={say(DEVICES.nameHint)}
              value={say(DEVICES.nameProposed, { number: devices.length + 1 })}
              maxLength={100}
            />
          </Form>
        </>
      )}
      <p>
        {say(DEVICES.practiceFirst)} <a href={hrefOf('practice')}>{say(DEVICES.practice)}</a>
      </p>
      {openIn(facts).length <= 1 && <p class="quiet">{say(DEVICES.oneLaptop)}</p>}
    </section>
  )
}

/** The laptops on which typists sign in, and their PINs. */
export const DevicesPage = ({ session }: ScreenProps): JSX.Element => {
  const congressId = congressOf(session)?.id ?? ''
  const { answer, last, again } = useFacts(() => readDevices(congressId), [congressId])
  const shown = useSignal<Pin | null>(null)
  const { value: facts } = last
  const isHead = boardRoleOf(session)?.role === 'board-head'
  const { value: pin } = shown
  const open = facts ? openIn(facts) : []
  const nextPin = pin === null && facts && withoutPin(facts).length > 0 ? open[0]?.id : undefined
  const device = facts?.devices.find(({ id }) => id === pin?.deviceId)
  const name = facts?.members.find(({ accountId }) => accountId === pin?.accountId)?.name ?? pin?.displayName ?? ''
  return (
    <MeetingPage
      session={session}
      title={facts ? headingOf(facts) : say(answer.value ? DEVICES.notShown : FRAME.loading)}
    >
      {() => (
        <div class="evenings">
          {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
          {pin && device && <ShownPin pin={pin} device={device} name={name} hide={() => (shown.value = null)} />}
          {facts && isHead && (
            <ThisLaptop
              congressId={congressId}
              facts={facts}
              isNext={pin === null && open.length === 0}
              changed={again}
            />
          )}
          {facts && facts.devices.length > 0 && (
            <section class="evenings" aria-labelledby="laptops">
              <h2 id="laptops">{say(DEVICES.laptops)}</h2>
              {facts.devices.map((one) => (
                <DevicePanel
                  key={one.id}
                  device={one}
                  members={facts.members}
                  isHere={one.id === facts.here?.id}
                  mayAct={isHead}
                  isNext={one.id === nextPin}
                  changed={again}
                  show={(issued) => {
                    shown.value = issued
                  }}
                />
              ))}
            </section>
          )}
          {facts && (
            <p>
              <a class="btn" href={hrefOf('hall')}>
                {say(HALL_SCREEN.way)}
              </a>
            </p>
          )}
        </div>
      )}
    </MeetingPage>
  )
}
