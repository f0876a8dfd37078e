import type { Scope } from '../app/access/identity.ts'
import { openedEvent } from '../app/log/opened-event.ts'
import type { AuditEvent } from '../app/log/ports.ts'
import type { Reads, UnitOfWork } from '../app/ports.ts'
import { type LogRef, logIdOf } from '../events/log-ref.ts'
import type { LogId } from '../kernel/brand.ts'
import { nodeCrypto } from '../platform/node-crypto.ts'
import { type RowFault, rowFaults } from '../verification/tables/compare-rows.ts'
import { ExpectedRows } from '../verification/tables/expected-rows.ts'
import { InstallationRows } from '../verification/tables/installation-rows.ts'
import type { RowsByTable } from '../verification/tables/row-set.ts'
import { COMPARED_TABLES, TABLES_OF } from '../verification/tables/tables.ts'

const PAGE = 500

/** Rows that do not follow from their log: the first of them, and their number. */
export interface RowFaults {
  readonly first: readonly RowFault[]
  readonly count: number
}

const SHOWN_MAX = 20

/** The rows that follow from the events of a log, which are read page by page, because a log can be long. */
const expectedRows = async (reads: Pick<Reads, 'auditEvents'>, log: LogRef): Promise<RowsByTable> => {
  const id: LogId = logIdOf(log)
  const expected = log.kind === 'congress' ? new ExpectedRows(nodeCrypto) : new InstallationRows()
  let page: readonly AuditEvent[]
  let after: number | null = null
  do {
    page = await reads.auditEvents(id, { limit: PAGE, after })
    for (const event of page) expected.take(openedEvent(event))
    after = page.at(-1)?.sequence ?? null
  } while (page.length === PAGE)
  return expected.finish()
}

/**
 * Compares every table that the API reads about a congress, or about the installation, with the acts in its log, which was
 * verified. Both are read in one snapshot, because the service may write meanwhile.
 */
export const checkRows = (uow: Pick<UnitOfWork, 'read'>, scope: Scope, log: LogRef): Promise<RowFaults> =>
  uow.read(scope, async (reads) => {
    const rows = await expectedRows(reads, log)
    const owner = log.kind === 'congress' ? log.congressId : null
    const first: RowFault[] = []
    let count = 0
    for (const table of TABLES_OF[log.kind]) {
      const faults = rowFaults(table, rows.get(table), await reads.storedRows(COMPARED_TABLES[table], owner))
      count += faults.length
      first.push(...faults.slice(0, SHOWN_MAX - first.length))
    }
    return { first, count }
  })
