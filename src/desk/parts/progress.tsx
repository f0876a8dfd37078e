import type { ComponentChildren, JSX } from 'preact'

interface LongActProps {
  /** The act, as the name of the bar. */
  readonly name: string
  /** How much is done, of how much in all; null if nobody knows how much it will be. */
  readonly done: number
  readonly most: number | null
  /** The same in words, unless they stand elsewhere. */
  readonly children?: ComponentChildren
}

/** How far a long act is: a bar if its length is known, and words. */
export const LongAct = ({ name, done, most, children }: LongActProps): JSX.Element => (
  <div class="long-act">
    {most !== null && most > 0 && <progress max={most} value={Math.min(done, most)} aria-label={name} />}
    {children}
  </div>
)
