import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { EVIDENCE_LABELS } from '../../locale/labels.ts'
import { call } from '../api/call.ts'
import type { Reading, Regulation } from '../api/types.ts'
import { say, sayDay } from '../language.ts'
import { regulationOn } from './meeting-input.ts'

interface Rules {
  readonly regulations: readonly Regulation[]
  readonly readings: readonly Reading[]
}

/** The rule set of a day, and the readings, which are never shown as law. */
export const RulesOfDay = ({ day }: { readonly day: string }): JSX.Element | null => {
  const rules = useSignal<Rules | null>(null)
  useEffect(() => {
    void Promise.all([call('GET /v1/regulations'), call('GET /v1/readings')]).then(([regulations, readings]) => {
      if (regulations.ok && readings.ok) {
        rules.value = { regulations: regulations.value.items, readings: readings.value.items }
      }
    })
  }, [rules])
  if (rules.value === null) return null
  const { regulations, readings } = rules.value
  const regulation = regulationOn(regulations, day)
  return (
    <>
      {regulation && (
        <details>
          <summary>{say(ADMINISTRATION.regulation, { title: regulation.number })}</summary>
          <p>{say(regulation.title)}</p>
          <p>
            {say(ADMINISTRATION.inForce, {
              from: sayDay(regulation.inForce.from),
              ...(regulation.inForce.to === null ? {} : { to: sayDay(regulation.inForce.to) }),
            })}
          </p>
        </details>
      )}
      <details>
        <summary>{say(ADMINISTRATION.readings, { count: readings.length })}</summary>
        {readings.map(({ name, description, evidence }) => (
          <p key={name} class="as-reading">
            {say(description)} <span class="quiet">({say(EVIDENCE_LABELS[evidence])})</span>
          </p>
        ))}
      </details>
    </>
  )
}
