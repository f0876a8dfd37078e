import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { CountingBoard } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import { type NoticedHands, noticedHands } from '../shared/noticed-hands.ts'
import type { BoardReads } from './ports.ts'

/** The counting board of a congress in its newest version. */
export const readBoard = async (
  reads: CongressReads & RollReads & BoardReads,
  id: CongressId,
): Promise<Result<NoticedHands<CountingBoard>, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const board = await reads.board(id)
  return board ? ok(await noticedBoard(reads, id, board)) : refuse('board-unknown')
}

/** A board with the notices of the vote on it. */
export const noticedBoard = async (
  reads: RollReads,
  id: CongressId,
  board: CountingBoard,
): Promise<NoticedHands<CountingBoard>> => {
  const [noticed] = await noticedHands(reads, id, [board])
  return noticed!
}
