import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { DECISION } from '../../locale/desk/decision.ts'
import { DECISION_KIND_LABELS, EVIDENCE_LABELS } from '../../locale/labels.ts'
import { say, sayFirst } from '../language.ts'
import type { ClosedChoice, DecisionKind } from './closed-choices.ts'
import type { OpenChoice } from './decision-facts.ts'

/** The clause or the reading by which a decision is open; they never look alike. */
const Ground = ({ clause: found, reading }: OpenChoice): JSX.Element => {
  if (found) {
    const { clause, instrument } = found
    const evidence = say(EVIDENCE_LABELS[clause.evidence])
    return (
      <span class="ground">
        {say(clause.paraphrase)}{' '}
        <b>{say(DECISION.clauseIn, { article: say(clause.articles), instrument, evidence })}</b>
      </span>
    )
  }
  if (reading) {
    return (
      <span class="ground notice reading">
        <span class="say">
          <strong class="t">{say(DECISION.readingIs)}</strong> {say(reading.description)}
        </span>
      </span>
    )
  }
  return <span class="ground">{say(DECISION.noClause)}</span>
}

interface OpenChoicesProps {
  readonly choices: readonly OpenChoice[]
  /** Null for a reader who records nothing. */
  readonly choose: ((kind: DecisionKind) => void) | null
}

/** The decisions that the meeting may take, each with its ground; nothing is chosen beforehand. */
export const OpenChoices = ({ choices, choose }: OpenChoicesProps): JSX.Element => {
  const id = useId()
  if (choose === null) {
    return (
      <section class="grounds">
        <h2>{say(DECISION.open)}</h2>
        <ul>
          {choices.map((choice) => (
            <li key={choice.kind}>
              <b>{sayFirst(DECISION_KIND_LABELS[choice.kind])}</b>
              <Ground {...choice} />
            </li>
          ))}
        </ul>
      </section>
    )
  }
  return (
    <fieldset class="field options decisions">
      <legend class="label">{say(DECISION.ask)}</legend>
      <p class="hint">{say(DECISION.askHint)}</p>
      {choices.map((choice) => (
        <div key={choice.kind} class="decision">
          <label>
            <input
              type="radio"
              name="kind"
              value={choice.kind}
              required
              aria-describedby={`${id}-${choice.kind}`}
              onChange={() => choose(choice.kind)}
            />
            {sayFirst(DECISION_KIND_LABELS[choice.kind])}
          </label>
          <div id={`${id}-${choice.kind}`}>
            <Ground {...choice} />
          </div>
        </div>
      ))}
    </fieldset>
  )
}

/** The decisions that cannot be taken after this round, each with the reason. */
export const ClosedChoices = ({ choices }: { readonly choices: readonly ClosedChoice[] }): JSX.Element => (
  <section class="closed-choices">
    <h2>{say(DECISION.notOpen)}</h2>
    <ul>
      {choices.map(({ kind, why }) => (
        <li key={kind}>
          {sayFirst(DECISION_KIND_LABELS[kind])}
          <span class="quiet">: {say(why)}</span>
        </li>
      ))}
    </ul>
  </section>
)
