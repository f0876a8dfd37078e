import type { ComponentChildren, JSX } from 'preact'
import { MEETING_FIELDS } from '../../locale/desk/meeting-fields.ts'
import { SET_UP_MEETING } from '../../locale/desk/set-up-meeting.ts'
import { BOARD_TITLE_LABELS, MEETING_KIND_LABELS, ORGANISATION_LEVEL_LABELS } from '../../locale/labels.ts'
import type { Bilingual } from '../../locale/text.ts'
import { say, sayDay, sayFirst } from '../language.ts'
import { ClauseLine } from '../parts/clause-line.tsx'
import { Remarks } from '../parts/remarks.tsx'
import { rolesHere } from '../session.ts'
import { useClauses } from './clauses.ts'
import { InstrumentLine } from './instrument.tsx'
import { MeetingCorrection } from './meeting-correction.tsx'
import { BackToSteps } from './save.tsx'
import type { StepProps } from './step-props.ts'

interface FactProps {
  readonly label: Bilingual
  readonly children: ComponentChildren
}

const Fact = ({ label, children }: FactProps): JSX.Element => (
  <tr>
    <th scope="row">{say(label)}</th>
    <td>{children}</td>
  </tr>
)

/** The organisation and its meeting: recorded facts with their clauses, and the correction of what can be corrected. */
export const MeetingStep = ({ session, facts, overview, again }: StepProps): JSX.Element => {
  const { congress, organisation, superior, annex } = facts
  const clauses = useClauses([
    annex.baseClause,
    ...new Set(congress.notices.flatMap(({ citation }) => (citation === undefined ? [] : [citation]))),
  ])
  const base = clauses.get(annex.baseClause)
  return (
    <>
      <table class="sum-table meeting-facts">
        <caption class="sr">{say(SET_UP_MEETING.facts)}</caption>
        <tbody>
          <Fact label={SET_UP_MEETING.organisation}>{organisation.name}</Fact>
          <Fact label={MEETING_FIELDS.level}>{sayFirst(ORGANISATION_LEVEL_LABELS[organisation.level])}</Fact>
          {superior && <Fact label={MEETING_FIELDS.superior}>{superior.name}</Fact>}
          <Fact label={MEETING_FIELDS.name}>{congress.name}</Fact>
          <Fact label={MEETING_FIELDS.kind}>{sayFirst(MEETING_KIND_LABELS[congress.kind])}</Fact>
          <Fact label={SET_UP_MEETING.base}>{base && <ClauseLine clause={base} />}</Fact>
          <Fact label={MEETING_FIELDS.day}>{sayDay(congress.heldOn)}</Fact>
          <Fact label={MEETING_FIELDS.term}>{`${congress.term.from}–${congress.term.to}`}</Fact>
          {congress.previousTermEnd !== null && (
            <Fact label={SET_UP_MEETING.previousTermEnd}>{sayDay(congress.previousTermEnd)}</Fact>
          )}
          <Fact label={SET_UP_MEETING.regulation}>
            <InstrumentLine {...annex.regulation} />
          </Fact>
          <Fact label={SET_UP_MEETING.implementing}>
            {annex.implementing ? <InstrumentLine {...annex.implementing} /> : say(SET_UP_MEETING.noImplementing)}
          </Fact>
          <Fact label={MEETING_FIELDS.boardTitle}>{say(BOARD_TITLE_LABELS[congress.boardTitle])}</Fact>
          <Fact label={SET_UP_MEETING.entries}>{congress.procedure.entries}</Fact>
        </tbody>
      </table>
      {congress.notices.length > 0 && (
        <div class="meeting-remarks">
          <Remarks remarks={congress.notices} />
          {congress.notices.map(({ code, citation }) => {
            const clause = citation === undefined ? undefined : clauses.get(citation)
            return clause && <ClauseLine key={code} clause={clause} />
          })}
        </div>
      )}
      <MeetingCorrection
        roles={rolesHere(session)}
        isClosed={overview.closedAt !== null}
        id={congress.id}
        again={again}
      />
      <p class="flow">
        <BackToSteps />
      </p>
    </>
  )
}
