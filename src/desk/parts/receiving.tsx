import type { JSX } from 'preact'
import { PROGRESS } from '../../locale/desk/progress.ts'
import { say } from '../language.ts'
import { LongAct } from './progress.tsx'
import type { Received } from './received.ts'

const MEGABYTE = 1_000_000

/** How much of a file has come: with a bar if the file says how long it is. */
export const Receiving = ({
  name,
  received: { bytes, lines, size },
}: {
  readonly name: string
  readonly received: Received
}): JSX.Element => (
  <LongAct name={name} done={lines} most={size}>
    <p class="small">
      {say(PROGRESS.received, {
        megabytes: (bytes / MEGABYTE).toFixed(1),
        ...(size === null ? {} : { size }),
      })}
    </p>
  </LongAct>
)
