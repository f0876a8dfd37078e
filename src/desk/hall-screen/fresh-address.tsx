import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { HALL_SCREEN } from '../../locale/desk/hall-screen.ts'
import { say } from '../language.ts'

/** An address that was just opened: shown once, and kept nowhere. */
export const FreshAddress = ({ token }: { readonly token: string }): JSX.Element => {
  const [panel, field] = [useRef<HTMLElement>(null), useRef<HTMLInputElement>(null)]
  const copied = useSignal<boolean | null>(null)
  const id = useId()
  const path = `/hall#${token}`
  useEffect(() => panel.current?.focus(), [token])
  const copy = (): void => {
    field.current?.select()
    // Over plain HTTP a page has no other way to the clipboard.
    copied.value = document.execCommand('copy')
  }
  return (
    <section class="panel evening" aria-label={say(HALL_SCREEN.fresh)} ref={panel} tabIndex={-1}>
      <h2>{say(HALL_SCREEN.fresh)}</h2>
      <p>{say(HALL_SCREEN.once)}</p>
      <div class="field">
        <label for={id}>{say(HALL_SCREEN.address)}</label>
        <input class="input" id={id} ref={field} readOnly value={`${location.origin}${path}`} />
      </div>
      <p class="flow">
        <a class="btn main" href={path} target="_blank" rel="noopener">
          {say(HALL_SCREEN.dark)}
        </a>
        <a class="btn" href={`${path}.sang`} target="_blank" rel="noopener">
          {say(HALL_SCREEN.light)}
        </a>
        <button class="btn" type="button" onClick={copy}>
          {say(HALL_SCREEN.copy)}
        </button>
      </p>
      <p role="status">{copied.value !== null && say(copied.value ? HALL_SCREEN.copied : HALL_SCREEN.notCopied)}</p>
      <p class="quiet">{say(HALL_SCREEN.projector)}</p>
    </section>
  )
}
