import type { Scope } from '../app/access/identity.ts'
import { openedEvent } from '../app/log/opened-event.ts'
import type { AuditEvent } from '../app/log/ports.ts'
import type { Reads, UnitOfWork } from '../app/ports.ts'
import { congressLog, logIdOf } from '../events/log-ref.ts'
import type { CongressId, LogId } from '../kernel/brand.ts'
import { nodeCrypto } from '../platform/node-crypto.ts'
import { type RowFault, rowFaults } from '../verification/tables/compare-rows.ts'
import { ExpectedRows } from '../verification/tables/expected-rows.ts'
import { COMPARED_TABLES, TABLE_NAMES } from '../verification/tables/tables.ts'

const PAGE = 500

/** Rows of a congress that do not follow from its log: the first of them, and their number. */
export interface RowFaults {
  readonly first: readonly RowFault[]
  readonly count: number
}

const SHOWN_MAX = 20

/** The rows that follow from the events of a log, which are read page by page, because a log can be long. */
const expectedRows = async (reads: Pick<Reads, 'auditEvents'>, log: LogId) => {
  const expected = new ExpectedRows(nodeCrypto)
  let page: readonly AuditEvent[]
  let after: number | null = null
  do {
    page = await reads.auditEvents(log, { limit: PAGE, after })
    for (const event of page) expected.take(openedEvent(event))
    after = page.at(-1)?.sequence ?? null
  } while (page.length === PAGE)
  return expected.finish()
}

/**
 * Compares every table that the API reads about a congress with the acts in its log, which was verified. Both are read
 * in one snapshot, because the service may write meanwhile.
 */
export const checkRows = (uow: Pick<UnitOfWork, 'read'>, scope: Scope, congress: CongressId): Promise<RowFaults> =>
  uow.read(scope, async (reads) => {
    const rows = await expectedRows(reads, logIdOf(congressLog(congress)))
    const first: RowFault[] = []
    let count = 0
    for (const table of TABLE_NAMES) {
      const faults = rowFaults(table, rows.get(table), await reads.storedRows(COMPARED_TABLES[table], congress))
      count += faults.length
      first.push(...faults.slice(0, SHOWN_MAX - first.length))
    }
    return { first, count }
  })
