import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { CountingBoard } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import type { BoardReads } from './ports.ts'

/** The counting board of a congress in its newest version. */
export const readBoard = async (
  reads: CongressReads & BoardReads,
  id: CongressId,
): Promise<Result<CountingBoard, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const board = await reads.board(id)
  return board ? ok(board) : refuse('board-unknown')
}
