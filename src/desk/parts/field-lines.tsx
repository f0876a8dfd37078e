import type { JSX } from 'preact'
import { Stop } from './icons.tsx'

interface Lines {
  /** Id of the input, from which those of its lines are made. */
  readonly id: string
  readonly hint?: string | undefined
  /** The sentence about a wrong content. */
  readonly error?: string | undefined
}

/** The lines between the label of a field and its input. */
export const FieldLines = ({ id, hint, error }: Lines): JSX.Element => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="error" id={`${id}-error`}>
        <Stop />
        {error}
      </p>
    )}
  </>
)

/** The attribute by which an input names its lines. */
export const describedBy = ({ id, hint, error }: Lines): { readonly 'aria-describedby'?: string } => {
  const lines = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return lines === '' ? {} : { 'aria-describedby': lines }
}

/** The same for an input that can be wrong by itself, which one of several radio buttons cannot. */
export const describedInput = (
  lines: Lines,
): { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true } => ({
  ...describedBy(lines),
  ...(lines.error ? { 'aria-invalid': true } : {}),
})
