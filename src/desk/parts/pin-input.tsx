import type { JSX, RefObject } from 'preact'

export const PIN_LENGTH = 6
const PLACES = Array.from({ length: PIN_LENGTH }, (_, index) => index)

interface PinInputProps {
  readonly pin: string
  readonly onType: (digits: string) => void
  readonly label: string
  readonly place: RefObject<HTMLInputElement | null>
}

const cellOf = (index: number, length: number): string =>
  [
    index < length ? 'on' : index === length ? 'now' : '',
    index === Math.min(length, PIN_LENGTH - 1) ? 'here' : '',
  ].join(' ')

/** Six cells over an input, which screen readers, phones and pasted text need. */
export const PinInput = ({ pin, onType, label, place }: PinInputProps): JSX.Element => (
  <div class="pin">
    {PLACES.map((index) => (
      <span key={index} class={cellOf(index, pin.length)} aria-hidden="true" />
    ))}
    <input
      ref={place}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={pin}
      onInput={({ currentTarget }) => {
        const digits = currentTarget.value.replaceAll(/\D/g, '')
        onType(digits)
        // Preact leaves the text in the input if the state does not change.
        currentTarget.value = digits.slice(0, PIN_LENGTH)
      }}
    />
  </div>
)
