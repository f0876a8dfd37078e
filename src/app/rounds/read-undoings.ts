import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findRound } from '../shared/find.ts'
import { codesOfPaper, type NoticedMoments, noticedMoments } from '../shared/noticed-moments.ts'
import type { Undoing } from './model.ts'
import type { RoundReads, UndoingReads } from './ports.ts'

/** The reopenings of a round in their order. */
export const listReopenings = async (
  reads: CongressReads & RoundReads & UndoingReads,
  id: RoundId,
): Promise<Result<readonly Undoing[], Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  return ok((await reads.undoings(id)).filter(({ kind }) => kind === 'reopened'))
}

/** The annulment of a round. */
export const readAnnulment = async (
  reads: CongressReads & RoundReads & UndoingReads,
  id: RoundId,
): Promise<Result<Undoing, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const annulment = (await reads.undoings(id)).find(({ kind }) => kind === 'annulled')
  return annulment ? ok(annulment) : refuse('annulment-unknown')
}

/** Undoings by one act on a round, with the notices on the date of the paper. */
export const noticedUndoings = async (
  reads: CongressReads & RoundReads,
  id: RoundId,
  undone: readonly Undoing[],
): Promise<Result<readonly NoticedMoments<Undoing>[], Refusal>> => {
  const place = await findRound(reads, id)
  return place.ok ? ok(noticedMoments(place.value.congress, undone, codesOfPaper)) : place
}
