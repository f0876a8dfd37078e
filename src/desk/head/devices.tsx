import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { DEVICES } from '../../locale/desk/devices.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { HALL_SCREEN } from '../../locale/desk/hall-screen.ts'
import { useLeaving } from '../administration/leaving.tsx'
import type { Pin } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Failed } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { boardRoleOf, congressOf } from '../session.ts'
import { DevicePanel } from './device-panel.tsx'
import { type DevicesFacts, readDevices } from './devices-facts.ts'
import { IssuedPins } from './issued-pins.tsx'
import { withoutPin } from './pins.ts'
import { ShownPin } from './shown-pin.tsx'
import { ThisLaptop } from './this-laptop.tsx'
import { useOpening } from './use-opening.ts'

const openIn = ({ devices }: DevicesFacts): DevicesFacts['devices'] => devices.filter(({ state }) => state === 'open')

/** The state of the laptops and the next thing to do. */
const headingOf = (facts: DevicesFacts): string => {
  const [open, lacking] = [openIn(facts).length, withoutPin(facts).length]
  if (open === 0) return say(DEVICES.none)
  if (facts.members.length === 0) return say(DEVICES.open, { count: open })
  return lacking > 0 ? say(DEVICES.noPins, { count: lacking }) : say(DEVICES.ready, { count: open })
}

interface LaptopsProps extends Pick<ScreenProps, 'session'> {
  readonly congressId: string
  readonly facts: DevicesFacts
  readonly again: () => Promise<DevicesFacts | null>
}

const Laptops = ({ session, congressId, facts, again }: LaptopsProps): JSX.Element => {
  const shown = useSignal<Pin | null>(null)
  const opening = useOpening({ congressId, facts, again })
  const { issued, due, hide } = opening
  const isPrinted = useRef(false)
  const printed = (is: boolean): void => {
    isPrinted.current = is
  }
  const holdsPin = (): boolean => shown.peek() !== null || issued.peek().some((one) => one.pin !== null)
  const leaving = useLeaving(() => holdsPin() && !isPrinted.current, say(DEVICES.lost))
  const isHead = boardRoleOf(session)?.role === 'board-head'
  const { value: pin } = shown
  const open = openIn(facts)
  const isShown = pin !== null || issued.value.length > 0
  const isForAll = open.length === 0 || (facts.here !== null && due.length > 0)
  const nextPin = !isShown && !isForAll && withoutPin(facts).length > 0 ? open[0]?.id : undefined
  const device = facts.devices.find(({ id }) => id === pin?.deviceId)
  const name = facts.members.find(({ accountId }) => accountId === pin?.accountId)?.name ?? pin?.displayName ?? ''
  const changed = async (): Promise<void> => void (await again())
  return (
    <>
      {leaving.question}
      {pin && device && (
        <ShownPin
          pin={pin}
          device={device}
          name={name}
          printed={() => printed(true)}
          hide={() => (shown.value = null)}
        />
      )}
      {issued.value.length > 0 && <IssuedPins issued={issued.value} printed={printed} hide={hide} />}
      {isHead && <ThisLaptop facts={facts} opening={opening} isNext={!isShown && isForAll} />}
      {facts.devices.length > 0 && (
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
              changed={changed}
              show={(made) => {
                shown.value = made
                printed(false)
              }}
            />
          ))}
        </section>
      )}
      <p>
        <a class="btn" href={hrefOf('hall')}>
          {say(HALL_SCREEN.way)}
        </a>
      </p>
    </>
  )
}

/** The laptops on which typists sign in, and their PINs. */
export const DevicesPage = ({ session }: ScreenProps): JSX.Element => {
  const congressId = congressOf(session)?.id ?? ''
  const { answer, last, again } = useFacts(() => readDevices(congressId), [congressId])
  const { value: facts } = last
  const readAgain = async (): Promise<DevicesFacts | null> => {
    await again()
    return last.peek()
  }
  return (
    <MeetingPage
      session={session}
      title={facts ? headingOf(facts) : say(answer.value ? DEVICES.notShown : FRAME.loading)}
    >
      {() => (
        <div class="evenings">
          {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
          {facts && <Laptops session={session} congressId={congressId} facts={facts} again={readAgain} />}
        </div>
      )}
    </MeetingPage>
  )
}
