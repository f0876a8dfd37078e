import type { JSX } from 'preact'
import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import { EVIDENCE_LABELS } from '../../locale/labels.ts'
import { language, say } from '../language.ts'
import { Reading } from '../parts/icons.tsx'
import { useInstruments } from '../parts/instruments.ts'
import type { Background } from './read-register.ts'

/** The clause by which the board rules, with the evidence for its wording. */
export const ClauseLine = ({ clause }: Pick<Background, 'clause'>): JSX.Element => {
  const titleOf = useInstruments()
  const { value: tongue } = language
  return (
    <details class="clause small">
      <summary>{[clause.articles[tongue], titleOf(clause.id)].filter(Boolean).join(', ')}</summary>
      <p>
        {clause.paraphrase[tongue]} <span class="quiet">({say(EVIDENCE_LABELS[clause.evidence])})</span>
      </p>
    </details>
  )
}

/** The reading of the program, which never looks like law. */
export const ReadingNotice = ({ reading }: Pick<Background, 'reading'>): JSX.Element | null =>
  reading ? (
    <div class="notice reading">
      <Reading />
      <div class="say small">
        <strong class="t">{say(DOUBTFUL.reading)}</strong> {reading.description[language.value]}{' '}
        {say(DOUBTFUL.readingHere, { value: reading.meaning[language.value] })}
      </div>
    </div>
  ) : null
