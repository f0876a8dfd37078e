import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { HALL_SCREEN } from '../../locale/desk/hall-screen.ts'
import type { OpenedHallScreen } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import { Printer } from '../parts/icons.tsx'

interface CodeProps {
  readonly qr: NonNullable<OpenedHallScreen['qr']>
}

/** The address as a QR code, for a telephone or a tablet in the hall. */
const Code = ({ qr: { side, path } }: CodeProps): JSX.Element => (
  <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={say(HALL_SCREEN.code)}>
    <path d={path} />
  </svg>
)

interface FreshAddressProps {
  readonly opened: OpenedHallScreen
  readonly meeting: string
  /** Notes that the address was opened, copied or printed. */
  readonly used: () => void
}

/** An address that was just opened: shown once, with its code and its slip, and kept nowhere. */
export const FreshAddress = ({ opened: { token, qr, expiresAt }, meeting, used }: FreshAddressProps): JSX.Element => {
  const [panel, field] = [useRef<HTMLElement>(null), useRef<HTMLInputElement>(null)]
  const copied = useSignal<boolean | null>(null)
  const id = useId()
  const path = `/hall#${token}`
  const address = `${location.origin}${path}`
  useEffect(() => panel.current?.focus(), [token])
  const copy = (): void => {
    field.current?.select()
    // Over plain HTTP a page has no other way to the clipboard.
    copied.value = document.execCommand('copy')
    if (copied.value) used()
  }
  return (
    <section class="panel evening hall-slip" aria-label={say(HALL_SCREEN.fresh)} ref={panel} tabIndex={-1}>
      <h2 class="on-screen">{say(HALL_SCREEN.fresh)}</h2>
      <h2 class="on-paper">{say(HALL_SCREEN.address)}</h2>
      <p class="on-paper">{meeting}</p>
      <div class="coded">
        <div>
          <p class="on-screen">{say(HALL_SCREEN.once)}</p>
          <div class="field on-screen">
            <label for={id}>{say(HALL_SCREEN.address)}</label>
            <input class="input" id={id} ref={field} readOnly value={address} />
          </div>
          <p class="on-paper">{address}</p>
          <p>{say(HALL_SCREEN.until, { moment: sayTime(expiresAt) })}</p>
        </div>
        {qr && <Code qr={qr} />}
      </div>
      <p class="flow">
        <a class="btn main" href={path} target="_blank" rel="noopener" onClick={used}>
          {say(HALL_SCREEN.dark)}
        </a>
        <a class="btn" href={`${path}.sang`} target="_blank" rel="noopener" onClick={used}>
          {say(HALL_SCREEN.light)}
        </a>
        <button class="btn" type="button" onClick={copy}>
          {say(HALL_SCREEN.copy)}
        </button>
        <button
          class="btn"
          type="button"
          onClick={() => {
            used()
            print()
          }}
        >
          <Printer /> {say(HALL_SCREEN.print)}
        </button>
      </p>
      <p role="status" class="on-screen">
        {copied.value !== null && say(copied.value ? HALL_SCREEN.copied : HALL_SCREEN.notCopied)}
      </p>
      <p class="quiet">{say(HALL_SCREEN.projector)}</p>
    </section>
  )
}
