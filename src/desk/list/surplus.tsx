import type { JSX } from 'preact'
import { LIST } from '../../locale/desk/list.ts'
import { surplusRange } from '../../rules/surplus.ts'
import type { Round } from '../api/types.ts'
import { say } from '../language.ts'
import { Done, Stop } from '../parts/icons.tsx'

interface SurplusProps {
  readonly round: Pick<Round, 'office' | 'kind' | 'seats'>
  /** People who stand on the list as it is now. */
  readonly standing: number
}

/** How many names the list has beside how many it may have, while it is drawn up. The service decides when it is recorded. */
export const Surplus = ({ round: { office, kind, seats }, standing }: SurplusProps): JSX.Element | null => {
  // The names of a tie revote are the tied, however many they are.
  if (kind === 'tie-revote') return null
  const range = surplusRange({ office, roundKind: kind }, seats)
  if (!range) return <p class="surplus quiet">{say(LIST.noSurplus, { seats, count: standing })}</p>
  const { least, most } = range
  if (standing === 0) return <p class="surplus quiet">{say(LIST.surplusNone, { seats, most })}</p>
  const surplus = most - seats
  if (standing < least) {
    return (
      <p class="surplus state wait" role="status">
        <Stop />
        {say(LIST.surplusShort, { seats, missing: least - standing, surplus })}
      </p>
    )
  }
  if (standing > most) {
    return (
      <p class="surplus state wait" role="status">
        <Stop />
        {say(LIST.surplusOver, { seats, count: standing - seats, surplus, over: standing - most })}
      </p>
    )
  }
  return (
    <p class="surplus state done" role="status">
      <Done />
      {say(LIST.surplusWithin, { seats, count: standing - seats, surplus })}
    </p>
  )
}
