import type { RoundId } from '../../kernel/brand.ts'
import type { Db } from '../database.ts'

/** The number of undoings of a round. A decision, or an appointment after it, holds while there are no more of them. */
export const undoingsOf = (db: Db, roundId: RoundId) =>
  db
    .selectFrom('round_undoing')
    .where('round_id', '=', roundId)
    .select((column) => column.fn.countAll<number>().as('undoings'))
