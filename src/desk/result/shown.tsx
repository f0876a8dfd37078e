import type { ComponentChildren, JSX } from 'preact'
import { RESULT } from '../../locale/desk/result.ts'
import { ROUND_KIND_LABELS } from '../../locale/labels.ts'
import type { Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { sayOffice } from '../office.ts'
import { FactsLine } from './facts-line.tsx'
import { alternatesOf, namesOf, type ShownResult } from './outcome.ts'
import { Votes } from './votes.tsx'
import { DecidingReadings, Remarks, Why } from './why.tsx'

export type Round = Overview['elections'][number]['rounds'][number]

export const sayRound = ({ office, number, kind }: Round): string =>
  say(RESULT.round, { office: sayOffice(office), number, kind: say(ROUND_KIND_LABELS[kind]) })

const Alternates = ({ shown }: { readonly shown: ShownResult }): JSX.Element | null => {
  const alternates = alternatesOf(shown)
  if (!alternates) return null
  const { elected, seatsLeft } = alternates
  const names = namesOf(shown.names, elected).join(', ')
  return (
    <p>
      {say(RESULT.alternates, {
        names: names === '' ? say(RESULT.nobody) : names,
        ...(seatsLeft > 0 ? { left: seatsLeft } : {}),
      })}
    </p>
  )
}

interface ShownProps {
  readonly shown: ShownResult
  /** The acts and facts beside the result. */
  readonly beside: ComponentChildren
  /** The sections below, about the time after the declaration. */
  readonly below?: ComponentChildren
}

/** A result with its votes and reasons, and what can be done about it. */
export const Shown = ({ shown, beside, below }: ShownProps): JSX.Element => (
  <div class="result-grid">
    <section class="outcome">
      <FactsLine shown={shown} />
      <DecidingReadings shown={shown} />
      <Remarks shown={shown} />
      <Votes shown={shown} />
      <Alternates shown={shown} />
      <Why shown={shown} />
      {below}
    </section>
    <aside>
      <div class="panel sign-off">{beside}</div>
    </aside>
  </div>
)
