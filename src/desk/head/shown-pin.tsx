import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { DEVICES } from '../../locale/desk/devices.ts'
import { failureIn } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { DeviceInList, Pin } from '../api/types.ts'
import { say } from '../language.ts'
import { Printer } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useAct } from '../parts/use-act.ts'

interface ShownPinProps {
  readonly pin: Pin
  readonly device: DeviceInList
  readonly name: string
  /** Notes that its slip was printed. */
  readonly printed: () => void
  readonly hide: () => void
}

/** A PIN that was just issued: large, once, until the head hides it. It is kept nowhere. */
export const ShownPin = ({ pin: { pin }, device, name, printed, hide }: ShownPinProps): JSX.Element => {
  const place = useRef<HTMLElement>(null)
  const title = say(DEVICES.pinOf, { name, device: device.name })
  useEffect(() => place.current?.focus(), [pin])

  const { send, sending, failure } = useAct(async () => {
    const answer = await call('POST /v1/sign-in-slips', {
      body: {
        address: location.origin,
        congressId: device.congressId,
        slips: [{ kind: 'pin', name, device: device.name, pin, expiresAt: device.expiresAt }],
      },
    })
    if (answer.ok) {
      saveFile(answer.value, 'ma-pin.pdf')
      printed()
    }
    return failureIn(answer)
  })

  return (
    <section class="panel evening shown-pin" aria-label={title} ref={place} tabIndex={-1}>
      <h2>{title}</h2>
      <p class="digits">
        {pin.slice(0, 3)} {pin.slice(3)}
      </p>
      <p>{say(DEVICES.once)}</p>
      {failure.value && <Failed failure={failure.value} />}
      <p class="flow">
        <button class="btn main big" type="button" onClick={hide}>
          {say(DEVICES.hide)}
        </button>
        <button class="btn big" type="button" aria-disabled={sending.value} onClick={() => void send()}>
          <Printer /> {say(DEVICES.printSlip)}
        </button>
      </p>
    </section>
  )
}
