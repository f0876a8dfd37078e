import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { MEETING_FIELDS } from '../../locale/desk/meeting-fields.ts'
import { EVIDENCE_LABELS } from '../../locale/labels.ts'
import { call } from '../api/call.ts'
import type { Reading, Regulation } from '../api/types.ts'
import { say, sayDay, sayFirst } from '../language.ts'
import { readingField } from './chosen-readings.ts'
import { regulationOn } from './meeting-input.ts'

/** The rule sets, and the readings, which are never shown as law. */
export interface Rules {
  readonly regulations: readonly Regulation[]
  readonly readings: readonly Reading[]
}

/** The rules that a new meeting can have; null before they are read. */
export const useRules = (): Rules | null => {
  const rules = useSignal<Rules | null>(null)
  useEffect(() => {
    void Promise.all([call('GET /v1/regulations'), call('GET /v1/readings')]).then(([regulations, readings]) => {
      if (regulations.ok && readings.ok) {
        rules.value = { regulations: regulations.value.items, readings: readings.value.items }
      }
    })
  }, [rules])
  return rules.value
}

/** A reading with its question and its values, of which the default is chosen first. */
const ReadingChoice = ({ reading }: { readonly reading: Reading }): JSX.Element => (
  <fieldset class="as-reading">
    <legend>{sayFirst(reading.title)}</legend>
    <p class="small">{say(reading.description)}</p>
    {reading.meanings.map(({ value, meaning }) => (
      <label key={value}>
        <input
          type="radio"
          name={readingField(reading.name)}
          value={value}
          defaultChecked={value === reading.default}
        />
        {value === reading.default ? say(ADMINISTRATION.usualReading, { value: say(meaning) }) : say(meaning)}
      </label>
    ))}
  </fieldset>
)

interface RulesOfDayProps {
  readonly rules: Rules | null
  readonly day: string
  /** How many readings differ from their defaults. */
  readonly changed: number
}

/** The rule set of a day, and the readings, which can be chosen only while the meeting is not recorded. */
export const RulesOfDay = ({ rules, day, changed }: RulesOfDayProps): JSX.Element | null => {
  if (rules === null) return null
  const { regulations, readings } = rules
  const regulation = regulationOn(regulations, day)
  return (
    <>
      {regulation && (
        <details>
          <summary>{say(ADMINISTRATION.regulation, { title: regulation.number })}</summary>
          <p>{say(regulation.title)}</p>
          <p>
            {say(MEETING_FIELDS.inForce, {
              from: sayDay(regulation.inForce.from),
              ...(regulation.inForce.to === null ? {} : { to: sayDay(regulation.inForce.to) }),
            })}
          </p>
        </details>
      )}
      <details>
        <summary>
          {say(ADMINISTRATION.readings, {
            count: readings.length - changed,
            ...(changed > 0 ? { changed } : {}),
          })}
        </summary>
        <p>
          {sayFirst(EVIDENCE_LABELS.reading)}. {say(ADMINISTRATION.readingsHint)}
        </p>
        <div class="readings">
          {readings.map((reading) => (
            <ReadingChoice key={reading.name} reading={reading} />
          ))}
        </div>
      </details>
    </>
  )
}
