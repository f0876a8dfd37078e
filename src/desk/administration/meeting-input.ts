import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { MEETING_KIND_LABELS } from '../../locale/labels.ts'
import { fill } from '../../locale/text.ts'
import type { Congress, Regulation } from '../api/types.ts'
import { capitalised } from '../language.ts'

type Term = Congress['term']

/** A typed term, 2025-2030; null for any other text. */
export const termOf = (typed: string): Term | null => {
  const [, from = '', to = ''] = /^\s*(\d{4})\s*[-–/]\s*(\d{4})\s*$/.exec(typed) ?? []
  return from !== '' && from <= to ? { from: Number(from), to: Number(to) } : null
}

/** The name that is proposed for a meeting: in Vietnamese, because papers print it. Without the term if that is not known yet. */
export const meetingName = (kind: keyof typeof MEETING_KIND_LABELS, organisation: string, term: Term | null): string =>
  fill(ADMINISTRATION.nameOfMeeting.vi, {
    kind: capitalised(MEETING_KIND_LABELS[kind].vi),
    organisation: organisation.trim(),
    ...(term ? { from: term.from, to: term.to } : {}),
  })

/** The rule set in force on a day; undefined if there is none. */
export const regulationOn = (regulations: readonly Regulation[], day: string): Regulation | undefined =>
  regulations.find(({ inForce: { from, to } }) => from <= day && (to === null || day <= to))
