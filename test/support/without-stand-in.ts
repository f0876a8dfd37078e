import { openedEvent } from '../../src/app/log/opened-event.ts'
import type { StoredRow } from '../../src/app/log/ports.ts'
import type { Reads, UnitOfWork } from '../../src/app/ports.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import { InstallationRows } from '../../src/verification/tables/installation-rows.ts'
import { EVERYBODY } from './everyone.ts'

type Source = Pick<UnitOfWork, 'read'>

const isStandIn = ({ id }: StoredRow): boolean => id === EVERYBODY.id

/** The credentials as the log of the installation has them. */
const credentialsInLog = async (reads: Reads): Promise<readonly StoredRow[]> => {
  const rows = new InstallationRows()
  for (const event of await reads.auditEvents(INSTALLATION_LOG, { limit: 100_000, after: null }))
    rows.take(openedEvent(event))
  return [...(rows.finish().get('account_credential')?.values() ?? [])].map(({ cells }) => cells)
}

/**
 * A source whose rows are compared with the log except for two differences of test data: the account of the stand-in has no
 * event, and kept data of earlier versions have no credentials.
 */
export const withoutStandIn = (source: Source): Source => ({
  read: (scope, query) =>
    source.read(scope, (reads) =>
      query({
        ...reads,
        storedRows: async (table, owner) => {
          if (table.name === 'account_credential') return credentialsInLog(reads)
          return (await reads.storedRows(table, owner)).filter((row) => !isStandIn(row))
        },
      }),
    ),
})
