import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { SHEET } from '../../locale/desk/sheet.ts'
import { digitOf, isCommand } from '../keys.ts'
import { say } from '../language.ts'
import { Stop } from '../parts/icons.tsx'
import { digitsOf } from './figures.ts'

interface FigureInputProps {
  readonly name: string
  readonly label: string
  readonly digits: string
  /** A sentence about the figure; null if it may be right. */
  readonly fault: string | null
  /** True if the typist of a returned entry looks at it again. */
  readonly isAgain: boolean
  readonly readOnly: boolean
  readonly onType: (digits: string) => void
}

/** Puts a digit where the text is marked, as the key would with NumLock. */
const insert = (input: HTMLInputElement, digit: number): string => {
  const { selectionStart, selectionEnd, value } = input
  const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  return `${value.slice(0, from)}${digit}${value.slice(to)}`
}

/** Why a field took nothing: a text that is no number, or one that was not typed. */
const REFUSED = { text: SHEET.digitsOnly, paste: SHEET.noPaste } as const

/** The field of one figure. It takes digits that are typed; everything else is refused with a sentence. */
export const FigureInput = (props: FigureInputProps): JSX.Element => {
  const { name, label, digits, fault, isAgain, readOnly, onType } = props
  const id = useId()
  const refused = useSignal<keyof typeof REFUSED | null>(null)
  const sentence = refused.value ? say(REFUSED[refused.value]) : fault

  const take = (input: HTMLInputElement, text: string): void => {
    const taken = digitsOf(text)
    refused.value = taken === null ? 'text' : null
    // The input keeps its own text if the state does not change.
    input.value = taken ?? digits
    if (taken !== null) onType(taken)
  }

  const refuse = (event: Event): void => {
    event.preventDefault()
    refused.value = 'paste'
  }

  return (
    <>
      {sentence && (
        <p class="error" id={id}>
          <Stop />
          {sentence}
        </p>
      )}
      {isAgain && <span class="tag wait">{say(SHEET.lookAgain)}</span>}
      <input
        class="input short"
        inputMode="numeric"
        autoComplete="off"
        name={name}
        aria-label={label}
        value={digits}
        readOnly={readOnly}
        data-kept
        {...(sentence ? { 'aria-invalid': true, 'aria-describedby': id } : {})}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget }) => take(currentTarget, currentTarget.value)}
        onPaste={refuse}
        onDrop={refuse}
        onDragStart={refuse}
        onCopy={refuse}
        onCut={refuse}
        onKeyDown={(event) => {
          const digit = digitOf(event)
          // Without NumLock the pad sends arrows and other keys to an input.
          if (digit === null || event.key === String(digit) || isCommand(event) || readOnly) return
          event.preventDefault()
          event.stopPropagation()
          const { currentTarget } = event
          take(currentTarget, insert(currentTarget, digit))
        }}
      />
    </>
  )
}
