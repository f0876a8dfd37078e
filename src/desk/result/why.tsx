import type { JSX } from 'preact'
import { RESULT } from '../../locale/desk/result.ts'
import { EVIDENCE_LABELS, EXCLUSION_REASON_LABELS } from '../../locale/labels.ts'
import type { Citation } from '../api/types.ts'
import { say } from '../language.ts'
import { Information, Reading } from '../parts/icons.tsx'
import { useInstruments } from '../parts/instruments.ts'
import { namesOf, type ShownResult } from './outcome.ts'

const ReadingTag = (): JSX.Element => (
  <span class="tag reading">
    <Reading />
    {say(RESULT.readingTag)}
  </span>
)

/** One rule of a clause with the evidence for its wording. A reading of the program never looks like law. */
const Rule = ({ paraphrase, evidence }: Pick<Citation, 'paraphrase' | 'evidence'>): JSX.Element =>
  evidence === 'reading' ? (
    <p class="as-reading">
      {paraphrase} <ReadingTag />
    </p>
  ) : (
    <p>
      {paraphrase} <span class="quiet">({say(EVIDENCE_LABELS[evidence])})</span>
    </p>
  )

interface ClauseProps {
  readonly clause: Citation
  /** Title of its instrument, once it is read. */
  readonly instrument: string | undefined
}

/** A clause, folded, with its rules and their evidence. */
export const Clause = ({ clause, instrument }: ClauseProps): JSX.Element => (
  <details class="clause">
    <summary>
      {[clause.article, instrument].filter(Boolean).join(', ')}
      {clause.evidence === 'reading' && <ReadingTag />}
    </summary>
    <Rule {...clause} />
    {clause.points?.map((point) => (
      <Rule key={point.paraphrase} {...point} />
    ))}
  </details>
)

type Exclusion = ShownResult['majority']['exclusions'][number]

const listOf = (exclusions: readonly Exclusion[]): string =>
  exclusions.map(({ reason, people }) => `${people} ${say(EXCLUSION_REASON_LABELS[reason])}`).join('; ')

const sayMajority = ({ summoned, base, exclusions }: ShownResult['majority']): string => {
  const left = listOf(exclusions.filter(({ leavesBase }) => leavesBase))
  const kept = listOf(exclusions.filter(({ leavesBase }) => !leavesBase))
  return say(RESULT.why, {
    ...{ summoned, base },
    ...(left === '' ? {} : { left }),
    ...(kept === '' ? {} : { kept }),
  })
}

/** Why so many votes elect, with the clauses on which the result rests. */
export const Why = ({ shown: { majority, citations } }: { readonly shown: ShownResult }): JSX.Element => {
  const titleOf = useInstruments()
  return (
    <section class="why small" aria-label={say(RESULT.clauses)}>
      <p>
        {majority.votesNeeded === null ? (
          say(RESULT.whyPlurality)
        ) : (
          <>
            <b>{say(RESULT.whyTitle, { votes: majority.votesNeeded })}</b> {sayMajority(majority)}
          </>
        )}
      </p>
      <h2>{say(RESULT.clauses)}</h2>
      {citations.map((clause) => (
        <Clause key={clause.id} clause={clause} instrument={titleOf(clause.id)} />
      ))}
    </section>
  )
}

type Deciding = ShownResult['decidingReadings'][number]
type Other = Deciding['others'][number]

const Difference = ({ other, shown }: { readonly other: Other; readonly shown: ShownResult }): JSX.Element => {
  const { elected } = shown.result
  const more = other.elected.filter((id) => !elected.includes(id))
  const fewer = elected.filter((id) => !other.elected.includes(id))
  return (
    <p class="small">
      {other.detail}{' '}
      {more.length > 0 && <b>{say(RESULT.wouldBeElected, { names: namesOf(shown.names, more).join(', ') })} </b>}
      {fewer.length > 0 && <b>{say(RESULT.wouldNotBeElected, { names: namesOf(shown.names, fewer).join(', ') })}</b>}
    </p>
  )
}

/** The readings of the program on which the result rests, and what their other values would change. */
export const DecidingReadings = ({ shown }: { readonly shown: ShownResult }): JSX.Element | null =>
  shown.decidingReadings.length === 0 ? null : (
    <div class="notice reading">
      <Reading />
      <div class="say">
        <strong class="t">{say(RESULT.deciding)}</strong>
        {shown.decidingReadings.flatMap(({ reading, others }) =>
          others.map((other) => <Difference key={`${reading} ${other.value}`} other={other} shown={shown} />),
        )}
      </div>
    </div>
  )

/** Findings of the count and odd properties of the box. */
export const Remarks = ({ shown }: { readonly shown: ShownResult }): JSX.Element | null => {
  const details = [...shown.findings.filter(({ code }) => code !== 'reading-decides'), ...shown.boxFindings]
  if (details.length === 0) return null
  return (
    <div class="notice">
      <Information />
      <div class="say">
        <strong class="t">{say(RESULT.remarks)}</strong>
        {details.map(({ code, detail }) => (
          <p key={code} class="small">
            {detail}
          </p>
        ))}
      </div>
    </div>
  )
}
