import type { JSX } from 'preact'
import { SET_UP_RULES } from '../../locale/desk/set-up-rules.ts'
import type { AnnexOfReadings, Clause } from '../api/types.ts'
import { say, sayFirst } from '../language.ts'
import { ClauseLine } from '../parts/clause-line.tsx'
import { hrefOf } from '../router.ts'
import { useClauses } from './clauses.ts'
import { InstrumentLine } from './instrument.tsx'
import { BackToSteps } from './save.tsx'
import type { StepProps } from './step-props.ts'

interface ReadingProps {
  readonly reading: AnnexOfReadings['readings'][number]
  readonly clauses: ReadonlyMap<string, Clause>
}

/** A reading: its question, the value in use, the others, and on request the clauses that leave it open. */
const ReadingCard = ({ reading, clauses }: ReadingProps): JSX.Element => {
  const { title, description, meaning, isDefault, others } = reading
  return (
    <section class="as-reading">
      <h3>{sayFirst(title)}</h3>
      <p class="small">{say(description)}</p>
      <dl>
        <dt>{say(SET_UP_RULES.inUse)}</dt>
        <dd>
          <b>
            {isDefault
              ? say(SET_UP_RULES.usual, { value: say(meaning) })
              : say(SET_UP_RULES.changed, { value: say(meaning) })}
          </b>
        </dd>
        <dt>{say(SET_UP_RULES.other)}</dt>
        {others.length === 0 && <dd>{say(SET_UP_RULES.noOther)}</dd>}
        {others.map((other) => (
          <dd key={other.value}>{say(other.meaning)}</dd>
        ))}
      </dl>
      {reading.clauses.map((citation) => {
        const clause = clauses.get(citation)
        return clause && <ClauseLine key={citation} clause={clause} />
      })}
    </section>
  )
}

/** The rules of the meeting: its instruments and the base, and the readings, which never look like law. */
export const RulesStep = ({ facts }: StepProps): JSX.Element => {
  const { regulation, implementing, baseClause, readings } = facts.annex
  const clauses = useClauses([...new Set([baseClause, ...readings.flatMap((reading) => reading.clauses)])])
  const base = clauses.get(baseClause)
  const { length: changed } = readings.filter(({ isDefault }) => !isDefault)
  return (
    <div class="rules">
      <section aria-labelledby="rules-of-law">
        <h2 id="rules-of-law">{say(SET_UP_RULES.law)}</h2>
        <InstrumentLine {...regulation} />
        {implementing && <InstrumentLine {...implementing} />}
        {base && <ClauseLine clause={base} />}
      </section>
      <section aria-labelledby="readings">
        <h2 id="readings">{say(SET_UP_RULES.readings)}</h2>
        <p>
          {changed === 0
            ? say(SET_UP_RULES.about, { count: readings.length })
            : say(SET_UP_RULES.aboutChanged, { changed })}
        </p>
        <div class="readings">
          {readings.map((reading) => (
            <ReadingCard key={reading.name} reading={reading} clauses={clauses} />
          ))}
        </div>
        <p class="small">
          {say(SET_UP_RULES.frozen)} <a href={hrefOf('set-up', 'meeting')}>{say(SET_UP_RULES.toMeeting)}</a>
        </p>
      </section>
      <p class="flow">
        <BackToSteps />
      </p>
    </div>
  )
}
