import { meetingHead } from '../../locale/papers/ballots.ts'
import {
  COMMITTEE_STARTS,
  LETTERHEAD_WORDS,
  ORGANISATION_START,
  ORGANISATION_SYMBOLS,
} from '../../locale/papers/letterhead.ts'
import { fill } from '../../locale/text.ts'
import type { OrganisationLevel } from '../../rules/election.ts'
import { paperDay } from '../../rules/papers.ts'
import type { MeetingKind } from '../../rules/types.ts'
import { formOn } from '../form/forms.ts'
import { type NumberedKind, numberLine, placeAndDateLine } from '../form/lines.ts'
import type { Letterhead } from './paper.ts'

/** The meeting that a paper belongs to. */
export interface PaperMeeting {
  readonly organisation: { readonly name: string; readonly level: OrganisationLevel }
  /** Name of the superior organisation; null if none is recorded. */
  readonly superior: string | null
  readonly kind: MeetingKind
  readonly name: string
  /** First and last year of the term, both inclusive. */
  readonly term: { readonly from: number; readonly to: number }
  /** Plain date. */
  readonly heldOn: string
}

/** The parts of a letterhead that the service does not know; null leaves them to be written by hand. */
export interface TypedHead {
  /** The number of the paper, from 1. */
  readonly number: number | null
  /** The place where the paper is issued. */
  readonly place: string | null
  /** Plain date of issue. */
  readonly issuedOn: string | null
}

export const BLANK_HEAD: TypedHead = { number: null, place: null, issuedOn: null }

/** Without a day the place gets less room, so that both stay in one line. */
const placeAndDate = (place: string | null, day: string | null): string =>
  day === null ? `${place ?? LETTERHEAD_WORDS.shortPlace}, ${LETTERHEAD_WORDS.blankDay}` : placeAndDateLine(place, day)

/** Whether a conference meets, whose symbol in the number of a paper is not known. */
export const isConference = ({ kind }: Pick<PaperMeeting, 'kind'>): boolean => kind.endsWith('-conference')

/** The line with the number, or null for a paper that is not numbered. */
const numbered = (code: NumberedKind | null, symbol: string, { number }: TypedHead, day: string): string | null =>
  code === null ? null : numberLine(formOn(day), number, code, symbol)

/** The body that acts for the organisation between meetings: a branch itself, or the committee of an organisation above. */
export const issuingBody = ({ organisation: { name, level } }: Pick<PaperMeeting, 'organisation'>): string => {
  const start = COMMITTEE_STARTS[level]
  return start !== null && name.startsWith(ORGANISATION_START) ? start + name.slice(ORGANISATION_START.length) : name
}

/** The body that acts for the superior. Whether its committee or the standing committee does is left to be written by hand. */
export const superiorBody = ({ superior }: Pick<PaperMeeting, 'superior'>): string => {
  if (superior === null) return LETTERHEAD_WORDS.blankBody
  return superior.startsWith(ORGANISATION_START) ? fill(LETTERHEAD_WORDS.bodyOf, { name: superior }) : superior
}

/**
 * The head of a paper that the meeting itself issues: its organisation above it. It has the day of the meeting unless
 * another day is given.
 * @param code null for a paper that is not numbered
 */
export const congressLetterhead = (
  meeting: PaperMeeting,
  code: NumberedKind | null,
  typed: TypedHead = BLANK_HEAD,
): Letterhead => {
  const day = paperDay(meeting.heldOn, typed.issuedOn)
  const head = meetingHead(meeting.organisation, meeting)
  const symbol = isConference(meeting) ? LETTERHEAD_WORDS.blankSymbol : formOn(day).congressSymbol.text
  return {
    superior: head.organisation,
    issuer: head.meeting,
    number: numbered(code, symbol, typed, day),
    placeAndDate: placeAndDate(typed.place, day),
  }
}

/** The head of a paper that the organisation issues after the meeting: its superior above it. */
export const organisationLetterhead = (
  meeting: PaperMeeting,
  code: NumberedKind | null,
  typed: TypedHead = BLANK_HEAD,
): Letterhead => ({
  superior: meeting.superior,
  issuer: [issuingBody(meeting)],
  number: numbered(
    code,
    ORGANISATION_SYMBOLS[meeting.organisation.level],
    typed,
    paperDay(meeting.heldOn, typed.issuedOn),
  ),
  placeAndDate: placeAndDate(typed.place, typed.issuedOn),
})

/** The head of a paper that the superior issues about the meeting. Its symbol is not known. */
export const superiorLetterhead = (
  meeting: PaperMeeting,
  code: NumberedKind,
  typed: TypedHead = BLANK_HEAD,
): Letterhead => ({
  superior: null,
  issuer: [superiorBody(meeting)],
  number: numbered(code, LETTERHEAD_WORDS.blankSymbol, typed, paperDay(meeting.heldOn, typed.issuedOn)),
  placeAndDate: placeAndDate(typed.place, typed.issuedOn),
})
