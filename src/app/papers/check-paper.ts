import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { UndoingKind } from '../../rules/undoing.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { OverviewReads } from '../overview/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { Undoing } from '../rounds/model.ts'
import type { UndoingReads } from '../rounds/ports.ts'
import { findCongress } from '../shared/find.ts'
import type { Paper } from './model.ts'
import type { PaperReads } from './ports.ts'

/** A paper of the congress, and what happened to it since. */
export interface KnownPaper {
  readonly paper: Paper
  /** The newest version of the same paper, in whatever format; null if this is the newest. */
  readonly replacedBy: Paper | null
  /** The first undoing after it was made of its round, or of any round for a paper of the meeting; null if there is none. */
  readonly undone: UndoingKind | null
}

type CheckReads = CongressReads & OverviewReads & PaperReads & UndoingReads

/** The undoings of the round of a paper; of every round, for a paper of the meeting. */
const undoingsOf = async (reads: CheckReads, { congressId, roundId }: Paper): Promise<Undoing[]> => {
  if (roundId !== null) return reads.undoings(roundId)
  const rounds = await reads.roundsOfCongress(congressId)
  return (await Promise.all(rounds.map(({ id }) => reads.undoings(id)))).flat()
}

const withLater = async (reads: CheckReads, paper: Paper): Promise<KnownPaper> => {
  const versions = await reads.paperVersions(paper)
  const newer = versions.filter(({ version }) => version > paper.version)
  const undone = (await undoingsOf(reads, paper)).find(({ recordedAt }) => recordedAt > paper.recordedAt)
  return { paper, replacedBy: newer.at(-1) ?? null, undone: undone?.kind ?? null }
}

/** The paper of a congress whose file has a digest; null if there is none. */
export const paperWithDigest = async (
  reads: CheckReads,
  congressId: CongressId,
  digest: string,
): Promise<Result<KnownPaper | null, Refusal>> => {
  const congress = await findCongress(reads, congressId)
  if (!congress.ok) return congress
  const found = (await reads.papersOfCongress(congressId)).find((paper) => paper.digest === digest)
  return ok(found ? await withLater(reads, found) : null)
}

/** The paper of a congress with one of the ids, and its file; null if there is none. */
export const paperWithId = async (
  reads: CheckReads,
  congressId: CongressId,
  ids: readonly string[],
): Promise<Result<(KnownPaper & { readonly file: Uint8Array }) | null, Refusal>> => {
  const found = (await reads.papersOfCongress(congressId)).find(({ id }) => ids.includes(id))
  const file = found && (await reads.paperFile(found.id))
  return ok(found && file ? { ...(await withLater(reads, found)), file } : null)
}
