import type { JSX } from 'preact'
import { MEETING_FIELDS } from '../../locale/desk/meeting-fields.ts'
import type { AnnexOfReadings } from '../api/types.ts'
import { say, sayDay } from '../language.ts'

type Instrument = AnnexOfReadings['regulation'] | NonNullable<AnnexOfReadings['implementing']>

/** An instrument by its number, and on request its title and the days of its force. */
export const InstrumentLine = ({ number, title, inForce }: Instrument): JSX.Element => (
  <details class="clause small">
    <summary>{number}</summary>
    <p>{say(title)}</p>
    {inForce && (
      <p>
        {say(MEETING_FIELDS.inForce, {
          from: sayDay(inForce.from),
          ...(inForce.to === null ? {} : { to: sayDay(inForce.to) }),
        })}
      </p>
    )}
  </details>
)
