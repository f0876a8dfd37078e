import type { BoardReads, BoardWrites } from '../../app/boards/ports.ts'
import type { CountingBoard } from '../../app/model.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { handVoteColumns, handVoteOrNull } from './hand-vote.ts'
import { newest, one } from './rows.ts'
import { versioned, versionedColumns } from './versioned.ts'

const toBoard = (row: Row<'counting_board_version'>): CountingBoard => ({
  members: row.members,
  source: row.source,
  vote: handVoteOrNull(row),
  paper: row.paper,
  ...versioned(row),
})

export const boardReads = (db: Db): BoardReads => {
  const versions = (congressId: CongressId) =>
    db.selectFrom('counting_board_version').selectAll().where('congress_id', '=', congressId)
  return {
    board: (congressId) => one(newest(versions(congressId)), toBoard),
    boardAt: (congressId, at) => one(newest(versions(congressId).where('recorded_at', '<=', at)), toBoard),
  }
}

export const boardWrites = (tx: DbTransaction): BoardWrites => ({
  ...boardReads(tx),
  insertBoard: async (congressId, board) => {
    await tx
      .insertInto('counting_board_version')
      .values({
        congress_id: congressId,
        members: JSON.stringify(board.members),
        source: board.source,
        ...(board.vote ? handVoteColumns(board.vote) : {}),
        paper: board.paper && JSON.stringify(board.paper),
        ...versionedColumns(board),
      })
      .execute()
  },
})
