import type { CongressId, PaperId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isUnfinished } from '../../rules/meeting.ts'
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

type FileReads = PaperReads & RoundReads & CongressReads

/** Whether a paper shows the entries of a round that is counted again: they are blind until its result is declared. */
const isWithheld = async (reads: FileReads, { kind, roundId, congressId }: Paper): Promise<boolean> => {
  if (kind !== 'entry-journal' || roundId === null) return false
  const round = await reads.round(roundId)
  return round !== undefined && isUnfinished(round.state) && (await reads.closing(congressId)) === undefined
}

/** The bytes of a paper. Refuses the journal of a round that is counted again. */
export const fileOfPaper = async (reads: FileReads, paper: Paper): Promise<Result<Uint8Array, Refusal>> => {
  if (await isWithheld(reads, paper)) return refuse('result-not-declared')
  const file = await reads.paperFile(paper.id)
  return file ? ok(file) : refuse('paper-unknown')
}

/** A paper with its bytes. Refuses the journal of a round that is counted again. */
export const readPaperFile = async (
  reads: FileReads,
  id: PaperId,
): Promise<Result<{ readonly paper: Paper; readonly file: Uint8Array }, Refusal>> => {
  const paper = await findPaper(reads, id)
  if (!paper.ok) return paper
  const file = await fileOfPaper(reads, paper.value)
  return file.ok ? ok({ paper: paper.value, file: file.value }) : file
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
