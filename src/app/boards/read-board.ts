import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { paperNotices } from '../../rules/moment-notices.ts'
import { boardNotices, momentNotices } from '../../rules/notices.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { Congress, CountingBoard } from '../model.ts'
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
  return board ? ok(await inPlace(reads, congress.value, board)) : refuse('board-unknown')
}

const inPlace = async (
  reads: RollReads,
  { id, procedure, heldOn }: Congress,
  board: CountingBoard,
): Promise<NoticedHands<CountingBoard>> => {
  const noticed = (await noticedHands(reads, id, [board]))[0]!
  const { members, paper, recordedAt } = board
  const ofPaper = momentNotices(paperNotices(paper?.date ?? null, { heldOn, recordedAt }))
  return { ...noticed, notices: [...noticed.notices, ...boardNotices(members.length, procedure), ...ofPaper] }
}

/** A board with the notices of its size and of the vote on it. */
export const noticedBoard = async (
  reads: CongressReads & RollReads,
  id: CongressId,
  board: CountingBoard,
): Promise<Result<NoticedHands<CountingBoard>, Refusal>> => {
  const congress = await findCongress(reads, id)
  return congress.ok ? ok(await inPlace(reads, congress.value, board)) : congress
}
