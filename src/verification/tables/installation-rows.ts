import type { EventDocument } from '../../audit/event.ts'
import { fieldsOf } from '../../kernel/unknown.ts'
import { ACCESS_ROWS } from './access-rows.ts'
import { RowSet, type RowsByTable } from './row-set.ts'
import { rowsOfEvent } from './rows-of-event.ts'

/** The figures with those that the first versions did not write, when an account had none for its link to a provider. */
const withEarlier = ({ action, after }: EventDocument): unknown =>
  action === 'account.created' ? { openId: null, ...fieldsOf(after) } : after

/**
 * The rows that belong to no congress, if nothing but the acts in the log of the installation has written them. Takes the
 * events of a log that was verified.
 */
export class InstallationRows {
  readonly #rows = new RowSet()

  take(event: EventDocument): void {
    for (const row of rowsOfEvent(ACCESS_ROWS, event, withEarlier(event))) this.#rows.write(row, event.sequence)
  }

  /** The rows of every table by their names, after the last event. */
  finish(): RowsByTable {
    return this.#rows.rows
  }
}
