import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { SECRET } from '../../locale/desk/systems.ts'
import { say } from '../language.ts'
import { Notice } from '../parts/notice.tsx'

/** A secret at the one moment when it is known. */
export interface Secret {
  /** The name of the secret, with that of its holder. */
  readonly title: string
  readonly text: string
}

interface SecretOnceProps {
  readonly secret: Secret
  /** Notes that it was copied. */
  readonly copied: () => void
  readonly hide: () => void
}

/** A secret that was just made, with a way to the clipboard. */
export const SecretOnce = ({ secret: { title, text }, copied, hide }: SecretOnceProps): JSX.Element => {
  const [panel, field] = [useRef<HTMLElement>(null), useRef<HTMLInputElement>(null)]
  const isCopied = useSignal<boolean | null>(null)
  const id = useId()
  useEffect(() => panel.current?.focus(), [text])
  return (
    <section class="panel fresh" aria-label={title} ref={panel} tabIndex={-1}>
      <Notice kind="wait">{say(SECRET.once)}</Notice>
      <div class="field">
        <label for={id}>{title}</label>
        <input class="input" id={id} ref={field} readOnly value={text} />
      </div>
      <p class="flow">
        <button
          class="btn main"
          type="button"
          onClick={() => {
            field.current?.select()
            // Over plain HTTP a page has no other way to the clipboard.
            isCopied.value = document.execCommand('copy')
            if (isCopied.value) copied()
          }}
        >
          {say(SECRET.copy)}
        </button>
        <button class="btn" type="button" onClick={hide}>
          {say(SECRET.hide)}
        </button>
        <span role="status">{isCopied.value !== null && say(isCopied.value ? SECRET.copied : SECRET.notCopied)}</span>
      </p>
    </section>
  )
}
