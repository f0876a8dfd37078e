import type { JSX } from 'preact'
import { COMPLAINTS } from '../../locale/desk/afterwards.ts'
import { MEETING } from '../../locale/desk/meeting.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { Complaint, Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { type Round, roundsOf } from '../meeting/headline.ts'
import { sayOfficeFirst } from '../office.ts'
import { Choice, type Option, Options } from '../parts/choice.tsx'
import { asTyped } from '../parts/day-of.ts'
import { Field } from '../parts/form.tsx'
import { LongText } from '../parts/long-text.tsx'
import { NO_OUTCOME, OUTCOMES, WHOLE_MEETING } from './send-complaint.ts'

type Outcome = NonNullable<Complaint['outcome']>

const OUTCOME_WORDS: Readonly<Record<Outcome['kind'], Bilingual>> = {
  upheld: COMPLAINTS.upheld,
  rejected: COMPLAINTS.rejected,
  withdrawn: COMPLAINTS.withdrawn,
  'recorded-by-mistake': COMPLAINTS.mistake,
}

/** How a complaint ended, in words. */
export const sayOutcome = ({ kind }: Outcome): string => say(OUTCOME_WORDS[kind])

/** A round of a meeting, in words. */
export const sayRound = ({ office, number }: Pick<Round, 'office' | 'number'>): string =>
  say(MEETING.round, { office: sayOfficeFirst(office), number })

const roundOptions = (overview: Overview): readonly Option[] => [
  { value: WHOLE_MEETING, label: say(COMPLAINTS.wholeMeetingOption) },
  ...roundsOf(overview).map((round) => ({ value: round.id, label: sayRound(round) })),
]

interface ComplaintFieldsProps {
  readonly overview: Overview
  /** The recorded version; null for a new complaint. */
  readonly newest: Complaint | null
}

/** The fields of a complaint itself, without its outcome. */
export const ComplaintFields = ({ overview, newest }: ComplaintFieldsProps): JSX.Element => (
  <>
    <Choice
      name="about"
      label={say(COMPLAINTS.about)}
      options={roundOptions(overview)}
      {...(newest ? { value: newest.roundId ?? WHOLE_MEETING } : {})}
    />
    <Field
      name="complainant"
      label={say(COMPLAINTS.complainant)}
      maxLength={200}
      {...(newest ? { value: newest.complainant } : {})}
    />
    <Field
      name="receivedOn"
      label={say(COMPLAINTS.receivedOn)}
      maxLength={10}
      short
      {...(newest ? { value: asTyped(newest.receivedOn) } : {})}
    />
    <LongText name="text" label={say(COMPLAINTS.text)} {...(newest ? { value: newest.text } : {})} />
  </>
)

/** How a complaint ended; an outcome that is recorded can also be taken back. */
export const OutcomeFields = ({ outcome }: Pick<Complaint, 'outcome'>): JSX.Element => (
  <>
    <Options
      name="kind"
      label={say(COMPLAINTS.outcome)}
      options={[
        ...OUTCOMES.map((kind) => ({ value: kind, label: say(OUTCOME_WORDS[kind]) })),
        ...(outcome ? [{ value: NO_OUTCOME, label: say(COMPLAINTS.noOutcome) }] : []),
      ]}
      {...(outcome ? { value: outcome.kind } : {})}
    />
    <Field
      name="decidedOn"
      label={say(COMPLAINTS.decidedOn)}
      maxLength={10}
      short
      optional={outcome !== null}
      {...(outcome ? { value: asTyped(outcome.decidedOn) } : {})}
    />
    <Field
      name="by"
      label={say(COMPLAINTS.by)}
      hint={say(COMPLAINTS.byHint)}
      maxLength={200}
      optional
      {...(outcome?.by ? { value: outcome.by } : {})}
    />
    <Field
      name="note"
      label={say(COMPLAINTS.note)}
      maxLength={500}
      optional
      {...(outcome?.note ? { value: outcome.note } : {})}
    />
  </>
)
