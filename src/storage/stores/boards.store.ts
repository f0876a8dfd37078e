import type { BoardReads, BoardWrites } from '../../app/boards/ports.ts'
import type { CountingBoard } from '../../app/model.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { handVote, handVoteColumns } from './hand-vote.ts'
import { newest, one } from './rows.ts'
import { versioned, versionedColumns } from './versioned.ts'

const toBoard = (row: Row<'counting_board_version'>): CountingBoard => ({
  members: row.members,
  vote: handVote(row),
  ...versioned(row),
})

export const boardReads = (db: Db): BoardReads => ({
  board: (congressId) => {
    const versions = db.selectFrom('counting_board_version').selectAll().where('congress_id', '=', congressId)
    return one(newest(versions), toBoard)
  },
})

export const boardWrites = (tx: DbTransaction): BoardWrites => ({
  ...boardReads(tx),
  insertBoard: async (congressId, board) => {
    await tx
      .insertInto('counting_board_version')
      .values({
        congress_id: congressId,
        members: JSON.stringify(board.members),
        ...handVoteColumns(board.vote),
        ...versionedColumns(board),
      })
      .execute()
  },
})
