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
}

/** Everything in every log, each log in its order. */
export const eventsIn = ({ connection }: TestService): Promise<StoredEvent[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<StoredEvent>(
      'select *, sequence::integer as sequence from audit_event order by log_id, audit_event.sequence',
    )
    return rows
  })

const keyOf = ({ log_id, sequence }: StoredEvent): string => `${log_id} ${sequence}`

/** The events that an act added to the logs. */
export const eventsOf = async (service: TestService, act: () => Promise<unknown>): Promise<StoredEvent[]> => {
  const before = new Set((await eventsIn(service)).map(keyOf))
  await act()
  return (await eventsIn(service)).filter((event) => !before.has(keyOf(event)))
}
