import type { CongressId, PaperId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findCongress, findRound } from '../shared/find.ts'
import type { Paper } from './model.ts'
import type { PaperReads } from './ports.ts'

/** A paper without its bytes. */
export const findPaper = async (reads: PaperReads, id: PaperId): Promise<Result<Paper, Refusal>> => {
  const paper = await reads.paper(id)
  return paper ? ok(paper) : refuse('paper-unknown')
}

/** The bytes of a paper. */
export const readPaperFile = async (
  reads: PaperReads,
  id: PaperId,
): Promise<Result<{ readonly paper: Paper; readonly file: Uint8Array }, Refusal>> => {
  const [paper, file] = [await reads.paper(id), await reads.paperFile(id)]
  return paper && file ? ok({ paper, file }) : refuse('paper-unknown')
}

/** The papers of a meeting and of all its rounds, in the order in which they were made. */
export const papersOfCongress = async (
  reads: CongressReads & PaperReads,
  id: CongressId,
): Promise<Result<Paper[], Refusal>> => {
  const congress = await findCongress(reads, id)
  return congress.ok ? ok(await reads.papersOfCongress(id)) : congress
}

/** The papers of a round, in the order in which they were made. */
export const papersOfRound = async (
  reads: CongressReads & RoundReads & PaperReads,
  id: RoundId,
): Promise<Result<Paper[], Refusal>> => {
  const place = await findRound(reads, id)
  return place.ok ? ok(await reads.papersOfRound(id)) : place
}
