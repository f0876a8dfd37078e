import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { DEVICES } from '../../locale/desk/devices.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { DeviceInList, Pin } from '../api/types.ts'
import { say, sayHour } from '../language.ts'
import { Choice } from '../parts/choice.tsx'
import { Form, type Values } from '../parts/form.tsx'
import { Laptop, Locked, Running } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import type { TypistAccount } from './pins.ts'

interface DevicePanelProps {
  readonly device: DeviceInList
  readonly members: readonly TypistAccount[]
  readonly isHere: boolean
  readonly mayAct: boolean
  /** Whether a PIN on this laptop is the next thing to do. */
  readonly isNext: boolean
  readonly changed: () => Promise<void>
  /** Shows a PIN that was just issued. */
  readonly show: (pin: Pin) => void
}

const stateWords = ({ state, expiresAt, closedAt }: DeviceInList): string => {
  if (state === 'open') return say(DEVICES.until, { time: sayHour(expiresAt) })
  return closedAt === null
    ? say(DEVICES.expired, { time: sayHour(expiresAt) })
    : say(DEVICES.closed, { time: sayHour(closedAt) })
}

const Holders = ({ pins, members }: { pins: DeviceInList['pins']; members: readonly TypistAccount[] }): JSX.Element =>
  pins.length === 0 ? (
    <p class="quiet">{say(DEVICES.noHolders)}</p>
  ) : (
    <ul class="holders">
      {pins.map(({ accountId, displayName, issuedAt, locked, signedIn }) => (
        <li key={accountId}>
          {say(DEVICES.holder, {
            name: members.find((member) => member.accountId === accountId)?.name ?? displayName,
            time: sayHour(issuedAt),
          })}
          {signedIn && (
            <span class="state">
              <Running />
              {say(DEVICES.signedIn)}
            </span>
          )}
          {locked && (
            <span class="state wait">
              <Locked />
              {say(DEVICES.lockedPin)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )

/** Closes a laptop, after saying whom that signs out. */
const Closing = ({ device: { id, name }, changed }: DevicePanelProps): JSX.Element => {
  const asks = useSignal(false)
  const { keyFor, answered } = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const answer = await call('POST /v1/devices/{id}/closure', { path: { id }, body: {}, key: keyFor(id) })
    answered(failureIn(answer))
    if (answer.ok) await changed()
    return failureIn(answer)
  })
  if (!asks.value) {
    return (
      <button class="btn in-row" type="button" onClick={() => (asks.value = true)}>
        {say(DEVICES.close, { name })}
      </button>
    )
  }
  return (
    <div>
      {failure.value && <Failed failure={failure.value} />}
      <p>{say(DEVICES.closing, { name })}</p>
      <p class="flow">
        <button class="btn in-row" type="button" aria-disabled={sending.value} onClick={() => void send()}>
          {say(DEVICES.close, { name })}
        </button>
        <button class="btn plain in-row" type="button" onClick={() => (asks.value = false)}>
          {say(DEVICES.leave)}
        </button>
      </p>
    </div>
  )
}

/** One laptop: who has a PIN on it, a new PIN, and its end. */
export const DevicePanel = (props: DevicePanelProps): JSX.Element => {
  const { device, members, isHere, mayAct, isNext, changed, show } = props
  const { id, name, pins, state } = device
  const issue = async ({ accountId = '' }: Values, form: HTMLFormElement): Promise<Failure | null> => {
    const answer = await call('POST /v1/devices/{id}/pins', { path: { id }, body: { accountId } })
    if (!answer.ok) return answer.failure
    form.reset()
    show(answer.value)
    await changed()
    return null
  }
  const options = members.map((member) => ({ value: member.accountId, label: member.name }))
  const isOpen = state === 'open'
  return (
    <section class="panel evening" aria-label={name}>
      <h3>
        <Laptop /> {name}
        {isHere && <span class="tag">{say(DEVICES.thisLaptop)}</span>}
        <small>{stateWords(device)}</small>
      </h3>
      {isOpen && <Holders pins={pins} members={members} />}
      {isOpen && mayAct && members.length === 0 && <p class="quiet">{say(DEVICES.noMembers)}</p>}
      {isOpen && mayAct && (
        <>
          {members.length > 0 && (
            <div class="issuing">
              <Form submit={issue} button={say(DEVICES.issueTo, { name })} isAside={!isNext}>
                <Choice name="accountId" label={say(DEVICES.member)} options={options} />
              </Form>
            </div>
          )}
          <Closing {...props} />
        </>
      )}
    </section>
  )
}
