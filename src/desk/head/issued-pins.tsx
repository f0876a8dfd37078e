import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { DEVICES } from '../../locale/desk/devices.ts'
import { failureIn } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { say } from '../language.ts'
import { Printer, Stop } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useAct } from '../parts/use-act.ts'
import type { IssuedPin } from './use-opening.ts'

interface IssuedPinsProps {
  readonly issued: readonly IssuedPin[]
  /** Notes whether the slips of all of them were printed. */
  readonly printed: (is: boolean) => void
  readonly hide: () => void
}

/** The PINs of all members at once, until the head hides them: slips first, because nobody else may read along. */
export const IssuedPins = ({ issued, printed, hide }: IssuedPinsProps): JSX.Element => {
  const place = useRef<HTMLElement>(null)
  const isPrinted = useSignal(false)
  const known = issued.flatMap((one) => (one.pin === null ? [] : [{ ...one, pin: one.pin }]))
  const title = say(DEVICES.issued, { count: known.length, device: issued[0]?.device.name ?? '' })
  useEffect(() => place.current?.focus(), [])
  useEffect(() => {
    isPrinted.value = false
    printed(false)
  }, [known.length])

  const { send, sending, failure } = useAct(async () => {
    const slips = known.map(({ name, pin, device }) => ({
      kind: 'pin' as const,
      ...{ name, device: device.name, pin, expiresAt: device.expiresAt },
    }))
    // All of them are of one meeting.
    const congressId = known[0]?.device.congressId
    const body = { address: location.origin, slips, ...(congressId === undefined ? {} : { congressId }) }
    const answer = await call('POST /v1/sign-in-slips', { body })
    if (answer.ok) {
      saveFile(answer.value, 'ma-pin.pdf')
      isPrinted.value = true
      printed(true)
    }
    return failureIn(answer)
  })

  return (
    <section class="panel evening" aria-label={title} ref={place} tabIndex={-1}>
      <h2>{title}</h2>
      <table class="accounts">
        <thead>
          <tr>
            <th scope="col">{say(DEVICES.member)}</th>
            <th scope="col">{say(DEVICES.pin)}</th>
          </tr>
        </thead>
        <tbody>
          {issued.map(({ accountId, name, pin, refusal }) => (
            <tr key={accountId}>
              <th scope="row">{name}</th>
              <td class={pin === null ? 'field wrong' : 'digits-in-row'}>
                {pin === null ? (
                  <p class="error">
                    <Stop />
                    {refusal}
                  </p>
                ) : (
                  `${pin.slice(0, 3)} ${pin.slice(3)}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say(DEVICES.onceForAll)}</p>
      {failure.value && <Failed failure={failure.value} />}
      <p class="flow">
        {known.length > 0 && (
          <button
            class={isPrinted.value ? 'btn big' : 'btn main big'}
            type="button"
            aria-disabled={sending.value}
            onClick={() => void send()}
          >
            <Printer /> {say(DEVICES.printSlips, { count: known.length })}
          </button>
        )}
        <button class={isPrinted.value ? 'btn main big' : 'btn big'} type="button" onClick={hide}>
          {say(DEVICES.handedOut)}
        </button>
      </p>
    </section>
  )
}
