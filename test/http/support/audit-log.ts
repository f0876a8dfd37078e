import assert from 'node:assert/strict'
import type { ListedEvent } from '../../../src/app/log/list-events.ts'
import type { Opening } from '../../../src/audit/commitment.ts'
import { openFigures } from '../../../src/audit/committed-figures.ts'
import type { EventDocument } from '../../../src/audit/event.ts'
import { committedIn } from '../../../src/events/catalogue.ts'
import { nodeCrypto } from '../../../src/platform/node-crypto.ts'
import { withClient } from '../../support/database.ts'
import type { TestService } from '../../support/service.ts'

export interface StoredEvent {
  readonly log_id: string
  readonly sequence: number
  readonly at: Date
  readonly actor_id: string
  readonly actor_name: string
  readonly role: string
  readonly address: string | null
  readonly request_id: string
  readonly action: string
  readonly object_type: string
  readonly object_id: string
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
  readonly reason: string | null
  readonly citations: string[]
  readonly leaf: Buffer
  readonly openings: readonly Opening[] | null
}

/** The hashed document of an event as a client of the API finds it. */
export const hashedIn = ({ leafHash: _, withheld: __, hashed, ...shown }: ListedEvent): EventDocument => {
  const { before, after, reason } = hashed ?? shown
  return { ...shown, before, after, reason } as EventDocument
}

/** Everything in every log as it is hashed, each log in its order. */
export const hashedEventsIn = ({ connection }: TestService): Promise<StoredEvent[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<StoredEvent>(
      'select *, sequence::integer as sequence from audit_event order by log_id, audit_event.sequence',
    )
    return rows
  })

/** Everything in every log, with the contents behind the commitments, which have to fit. */
export const eventsIn = async (service: TestService): Promise<StoredEvent[]> =>
  (await hashedEventsIn(service)).map((event) => {
    const { figures, state } = openFigures(nodeCrypto, committedIn(event.action), event, event.openings)
    assert.ok(state === 'plain' || state === 'opened', `event ${event.sequence} is ${state}`)
    const { before, after, reason } = figures as Pick<StoredEvent, 'before' | 'after' | 'reason'>
    return { ...event, before, after, reason }
  })

const keyOf = ({ log_id, sequence }: StoredEvent): string => `${log_id} ${sequence}`

/** The events that an act added to the logs. */
export const eventsOf = async (service: TestService, act: () => Promise<unknown>): Promise<StoredEvent[]> => {
  const before = new Set((await eventsIn(service)).map(keyOf))
  await act()
  return (await eventsIn(service)).filter((event) => !before.has(keyOf(event)))
}
