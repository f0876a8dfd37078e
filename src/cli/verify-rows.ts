import type { Scope } from '../app/access/identity.ts'
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

/** Gives the events of a log, after those that it was given, up to so many. @returns the number of all given */
const giveEvents = async (
  reads: Pick<Reads, 'auditEvents'>,
  expected: ExpectedRows,
  { log, from, size }: { readonly log: LogId; readonly from: number; readonly size: number },
): Promise<number> => {
  let given = from
  while (given < size) {
    const events = await reads.auditEvents(log, { limit: Math.min(PAGE, size - given), after: given })
    if (events.length === 0) break
    for (const event of events) expected.take(event)
    given += events.length
  }
  return given
}

/**
 * Compares every table that the API reads about a congress with the acts in its log, as both are at one moment: the
 * service may write meanwhile.
 * @param size number of events of the log when it was verified
 */
export const checkRows = async (
  uow: Pick<UnitOfWork, 'read'>,
  scope: Scope,
  congress: CongressId,
  size: number,
): Promise<RowFaults> => {
  const log = logIdOf(congressLog(congress))
  const expected = new ExpectedRows(nodeCrypto)
  let given = 0
  while (given < size) {
    const [from, page] = [given, Math.min(size, given + PAGE)]
    given = await uow.read(scope, (reads) => giveEvents(reads, expected, { log, from, size: page }))
    if (given < page) break
  }
  return uow.read(scope, async (reads) => {
    const frontier = await reads.frontier(log)
    await giveEvents(reads, expected, { log, from: given, size: frontier?.size ?? given })
    const rows = expected.finish()
    const first: RowFault[] = []
    let count = 0
    for (const table of TABLE_NAMES) {
      const faults = rowFaults(table, rows.get(table), await reads.storedRows(COMPARED_TABLES[table], congress))
      count += faults.length
      first.push(...faults.slice(0, SHOWN_MAX - first.length))
    }
    return { first, count }
  })
}
