import type { JSX } from 'preact'
import { EVIDENCE_LABELS } from '../../locale/labels.ts'
import type { Clause } from '../api/types.ts'
import { say } from '../language.ts'
import { useInstruments } from './instruments.ts'

type Rule = Pick<Clause, 'paraphrase' | 'evidence'>

/** A rule with the evidence for its wording. A reading of the program never looks like law. */
const RuleLine = ({ paraphrase, evidence }: Rule): JSX.Element => (
  <p class={evidence === 'reading' ? 'as-reading' : ''}>
    {say(paraphrase)} <span class="quiet">({say(EVIDENCE_LABELS[evidence])})</span>
  </p>
)

/** A clause: its place in its instrument, and on request its content. */
export const ClauseLine = ({ clause }: { readonly clause: Clause }): JSX.Element => {
  const titleOf = useInstruments()
  return (
    <details class="clause small">
      <summary>{[say(clause.articles), titleOf(clause.id)].filter(Boolean).join(', ')}</summary>
      <RuleLine {...clause} />
      {clause.points?.map((point) => (
        <RuleLine key={point.paraphrase.en} {...point} />
      ))}
    </details>
  )
}
