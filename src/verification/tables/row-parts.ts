import type { EventDocument } from '../../audit/event.ts'
import type { AuditAction } from '../../events/catalogue.ts'
import type { Figures } from '../../events/event.ts'
import { fieldsOf } from '../../kernel/unknown.ts'
import type { HandVote } from '../../rules/meeting.ts'
import type { WrittenRow } from './written-row.ts'

/** The rows that one kind of event writes. */
export type Writes<Action extends AuditAction> = (
  after: Figures<Action>,
  event: EventDocument,
) => WrittenRow | readonly WrittenRow[]

export const recorded = ({ at, actor }: EventDocument) => ({ recorded_at: at, recorded_by: actor.id })

/** With the reason of the act. */
export const reasoned = (event: EventDocument) => ({ reason: event.reason, ...recorded(event) })

export const cancelled = ({ at, actor, reason }: EventDocument) => ({
  reason,
  cancelled_at: at,
  cancelled_by: actor.id,
})

export const typed = ({ at, actor, reason }: EventDocument) => ({ reason, entered_at: at, entered_by: actor.id })

export const votes = (vote: HandVote | null) => ({
  votes_for: vote?.for ?? null,
  votes_against: vote?.against ?? null,
  votes_blank: vote?.blank ?? null,
})

/** The figures before an act, whose kind has them. */
export const beforeOf = ({ before }: EventDocument) => fieldsOf(before)
