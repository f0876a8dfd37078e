import type { JSX } from 'preact'
import { DECISION } from '../../locale/desk/decision.ts'
import { say, sayDay } from '../language.ts'
import { asTyped } from './day-of.ts'
import { Field } from './form.tsx'

interface PaperOf {
  readonly number: string
  readonly date: string
  readonly issuer: string
}

/** The paper of a decision of the superior, in words. */
export const sayPaper = ({ number, date, issuer }: PaperOf): string =>
  say(DECISION.paper, { number, date: sayDay(date), issuer })

interface PaperFieldsProps {
  /** The words of the field of its day, and an example of a day. */
  readonly day: { readonly label: string; readonly hint?: string }
  /** The paper that is recorded already. */
  readonly paper?: PaperOf | null
}

/** The fields `number`, `date` and `issuer` of such a paper. */
export const PaperFields = ({ day, paper = null }: PaperFieldsProps): JSX.Element => (
  <>
    <Field name="number" label={say(DECISION.paperNumber)} value={paper?.number ?? ''} maxLength={50} />
    <Field name="date" {...day} value={paper ? asTyped(paper.date) : ''} maxLength={10} short />
    <Field name="issuer" label={say(DECISION.paperIssuer)} value={paper?.issuer ?? ''} maxLength={200} />
  </>
)
