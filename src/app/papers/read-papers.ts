import type { CongressId, PaperId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isUnfinished } from '../../rules/meeting.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { type FiguresCaller, readsFiguresOf } from '../shared/figures.ts'
import { findCongress, findRound } from '../shared/find.ts'
import type { Paper } from './model.ts'
import type { PaperReads } from './ports.ts'

/** A paper without its bytes. */
export const findPaper = async (reads: PaperReads, id: PaperId): Promise<Result<Paper, Refusal>> => {
  const paper = await reads.paper(id)
  return paper ? ok(paper) : refuse('paper-unknown')
}

type FileReads = PaperReads & RoundReads & CongressReads & ResultReads

/**
 * The journal shows the entries of a round: of one that is counted again they are blind until its result is
 * declared, and the end of the meeting before that shows them to the auditor alone.
 */
const mayShow = async (
  reads: FileReads,
  reader: FiguresCaller,
  { kind, roundId, congressId }: Paper,
): Promise<Result<true, Refusal>> => {
  if (kind !== 'entry-journal' || roundId === null) return ok(true)
  const round = await reads.round(roundId)
  if (round === undefined) return ok(true)
  const isOver = (await reads.closing(congressId)) !== undefined
  if (!isOver && isUnfinished(round.state)) return refuse('result-not-declared')
  return readsFiguresOf(reads, reader, congressId, round)
}

/** The bytes of a paper. Refuses the journal of a round that is counted again. */
export const fileOfPaper = async (
  reads: FileReads,
  reader: FiguresCaller,
  paper: Paper,
): Promise<Result<Uint8Array, Refusal>> => {
  const shown = await mayShow(reads, reader, paper)
  if (!shown.ok) return shown
  const file = await reads.paperFile(paper.id)
  return file ? ok(file) : refuse('paper-unknown')
}

/** A paper with its bytes. Refuses the journal of a round that is counted again. */
export const readPaperFile = async (
  reads: FileReads,
  reader: FiguresCaller,
  id: PaperId,
): Promise<Result<{ readonly paper: Paper; readonly file: Uint8Array }, Refusal>> => {
  const paper = await findPaper(reads, id)
  if (!paper.ok) return paper
  const file = await fileOfPaper(reads, reader, paper.value)
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
