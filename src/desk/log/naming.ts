import type { Language } from '../../locale/text.ts'
import type { AuditEvent, Session } from '../api/types.ts'

/** The words that figures of events need beside the tables of labels. */
export interface Naming {
  readonly language: Language
  /** Level of the organisation, for the names of offices. */
  readonly level: NonNullable<Session['roles'][number]['congress']>['level']
  /** The name of a person, account, round, election, batch or kind of paper; null if none is known. */
  readonly nameOf: (id: string) => string | null
  /** An instant as people of this laptop read it. */
  readonly sayInstant: (instant: string) => string
}

type Event = Pick<AuditEvent, 'object' | 'before' | 'after' | 'actor'>

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The ids in events, each once. */
export const idsIn = (events: readonly Event[]): readonly string[] => [
  ...new Set(
    events.flatMap(({ object, before, after }) => [object.id, ...(JSON.stringify([before, after]).match(ID) ?? [])]),
  ),
]
