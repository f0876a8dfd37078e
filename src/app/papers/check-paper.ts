import { congressLog, logIdOf } from '../../events/log-ref.ts'
import { isUndoingEvent, UNDOING_EVENTS } from '../../events/undoings.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type UndoingKind, undoneAfter } from '../../rules/undoing.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { EventReads } from '../log/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { FiguresCaller } from '../shared/figures.ts'
import { findCongress } from '../shared/find.ts'
import type { Paper } from './model.ts'
import type { PaperReads } from './ports.ts'
import { fileOfPaper } from './read-papers.ts'

/** A paper of the congress, and what happened to it since. */
export interface KnownPaper {
  readonly paper: Paper
  /** The newest version of the same paper, in whatever format; null if this is the newest. */
  readonly replacedBy: Paper | null
  /** The first undoing after it was made of its round, or of any round for a paper of the meeting; null if there is none. */
  readonly undone: UndoingKind | null
}

type CheckReads = CongressReads & PaperReads & EventReads

const UNDOINGS = Object.keys(UNDOING_EVENTS).filter(isUndoingEvent)

/** The first undoing after the event of the paper. */
const undoneSince = async (reads: EventReads, { id, congressId, roundId }: Paper): Promise<UndoingKind | null> => {
  const log = logIdOf(congressLog(congressId))
  const first = { limit: 1, after: null }
  const [made] = await reads.auditEvents(log, first, { actions: ['paper.made'], objectId: id })
  if (!made) throw new Bug(`paper ${id} has no event`)
  const { sequence } = made
  const filter = { actions: UNDOINGS, ...(roundId === null ? {} : { objectId: roundId }) }
  const later = await reads.auditEvents(log, { limit: 1, after: sequence }, filter)
  const undoings = later.flatMap(({ action, object, sequence }) =>
    isUndoingEvent(action) ? [{ roundId: object.id, sequence, kind: UNDOING_EVENTS[action] }] : [],
  )
  return undoneAfter(undoings, { roundId, sequence })
}

const withLater = async (reads: CheckReads, paper: Paper): Promise<KnownPaper> => {
  const versions = await reads.paperVersions(paper)
  const newer = versions.filter(({ version }) => version > paper.version)
  return { paper, replacedBy: newer.at(-1) ?? null, undone: await undoneSince(reads, paper) }
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

/**
 * The newest paper of a congress with one of the ids; null if there is none. A paper names the one that it replaces.
 * @returns the file too; null if it cannot be read now
 */
export const paperWithId = async (
  reads: CheckReads & RoundReads & ResultReads,
  reader: FiguresCaller,
  congressId: CongressId,
  ids: readonly string[],
): Promise<Result<(KnownPaper & { readonly file: Uint8Array | null }) | null, Refusal>> => {
  const found = (await reads.papersOfCongress(congressId)).findLast(({ id }) => ids.includes(id))
  if (!found) return ok(null)
  const file = await fileOfPaper(reads, reader, found)
  return ok({ ...(await withLater(reads, found)), file: file.ok ? file.value : null })
}
