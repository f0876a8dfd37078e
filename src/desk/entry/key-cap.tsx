import type { JSX } from 'preact'
import { KEYS } from '../../locale/desk/entry-keys.ts'
import { say } from '../language.ts'

/** A key by its sign; `number` for any digits. */
export type KeyName =
  | 'Enter'
  | 'Tab'
  | 'Esc'
  | 'number'
  | '+'
  | '−'
  | '*'
  | '/'
  | '.'
  | '?'
  | '0'
  | '1'
  | '2'
  | '3'
  | '4'
  | '0–9'

/** Keys, one after the other, and what they do. */
export interface KeyHint {
  readonly keys: readonly KeyName[]
  readonly words: string
  /** Left out in small windows. */
  readonly isRare?: boolean
}

export const KeyCap = ({ name }: { readonly name: KeyName }): JSX.Element => (
  <kbd class="key">{name === 'number' ? say(KEYS.number) : name}</kbd>
)

/** The keys that are of use now, each beside what it does. */
export const Legend = ({ hints }: { readonly hints: readonly KeyHint[] }): JSX.Element => (
  <ul class="keys" aria-label={say(KEYS.useful)}>
    {hints.map(({ keys, words, isRare }) => (
      <li key={words} class={isRare ? 'rare' : ''}>
        {keys.map((name, index) => (
          <KeyCap key={index} name={name} />
        ))}
        {words}
      </li>
    ))}
  </ul>
)
