import { createHash } from 'node:crypto'
import { congressLog, logIdOf } from '../../events/log-ref.ts'
import type { CongressId, PaperId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { PaperFormat } from '../../rules/papers.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { TreeReads } from '../log/ports.ts'
import { NOTHING_TO_DO, type NothingToDo } from '../nothing-to-do.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockCongressEvenClosed } from '../shared/find.ts'
import type { Paper, PaperHead, PaperPlace } from './model.ts'
import type { PaperReads, PaperWrites } from './ports.ts'

/** The content of a paper, computed from the facts of one moment. */
export interface Shown {
  readonly place: PaperPlace
  /** SHA-256 of everything that the paper shows, 64 hexadecimal digits. */
  readonly factsDigest: string
}

/** The place of a new paper among the versions of its kind. */
export interface NextPaper {
  readonly id: PaperId
  readonly version: number
  readonly replaces: PaperId | null
  /** The paper that was made of the same facts in the same format; null if there is none. */
  readonly made: Paper | null
}

/**
 * The id of a paper: half the SHA-256 of everything that tells it from other papers, in the form of a UUID of version 8. The
 * same facts give the same id, and so the same bytes.
 */
const paperId = (shown: Shown, format: PaperFormat, version: number): PaperId => {
  const { congressId, roundId, kind, part } = shown.place
  const named = JSON.stringify([congressId, roundId, kind, part, format, version, shown.factsDigest])
  const bytes = createHash('sha256').update(named).digest().subarray(0, 16)
  // RFC 9562, section 5.8: version and variant.
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as PaperId
}

/** The version that a paper of these facts has: the newest one if its facts are the same, otherwise the next one. */
export const nextPaper = async (reads: PaperReads, shown: Shown, format: PaperFormat): Promise<NextPaper> => {
  const versions = await reads.paperVersions(shown.place)
  const newest = versions.at(-1)
  const version = newest?.factsDigest === shown.factsDigest ? newest.version : (newest?.version ?? 0) + 1
  const ofFormat = versions.filter((paper) => paper.format === format)
  const made = ofFormat.find((paper) => paper.version === version) ?? null
  const earlier = (papers: readonly Paper[]) => papers.findLast((paper) => paper.version < version)
  const replaces = (earlier(ofFormat) ?? earlier(versions))?.id ?? null
  return { id: paperId(shown, format, version), version, replaces, made }
}

/** A printed paper that waits to be stored. */
export interface PrintedPaper {
  readonly shown: Shown
  /** Events in the log of the congress when its facts were read. */
  readonly logSize: number
  readonly next: NextPaper
  readonly format: PaperFormat
  readonly file: Uint8Array
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly digest: string
  readonly pages: number | null
  /** The digest that is printed on the slip; null for a paper without a slip. */
  readonly slipDigest: string | null
  readonly checkpointSize: number | null
  readonly ballotsPrinted: number | null
  readonly geometry: unknown
  readonly head: PaperHead | null
}

/** The number of events in the log of a congress. Every change of its facts is an event. */
export const logSizeOf = async (reads: TreeReads, id: CongressId): Promise<number> =>
  (await reads.frontier(logIdOf(congressLog(id))))?.size ?? 0

/**
 * Stores a printed paper and logs its digest, also after the end of the congress. Refuses a paper whose facts have
 * changed since it was printed. Changes nothing if the paper was stored meanwhile.
 * @param showAgain computes the content of the paper from the facts as they are in this transaction; called only if the
 *   log has grown meanwhile, because ballots of the congress wait for this transaction
 */
export const keepPaper = async (
  tx: LocksCongress & TreeReads & PaperWrites & AppendsEvents,
  context: Context,
  printed: PrintedPaper,
  showAgain: () => Promise<Result<Shown, Refusal>>,
): Promise<Result<Paper, Refusal> | NothingToDo> => {
  const { shown, format, file, digest, pages, slipDigest, checkpointSize, ballotsPrinted, geometry, head } = printed
  const congress = await lockCongressEvenClosed(tx, shown.place.congressId)
  if (!congress.ok) return congress
  if ((await logSizeOf(tx, shown.place.congressId)) !== printed.logSize) {
    const now = await showAgain()
    if (!now.ok) return now
    const next = await nextPaper(tx, now.value, format)
    if (next.made) return NOTHING_TO_DO
    if (next.id !== printed.next.id) return refuse('paper-facts-changed')
  }
  const { id, version, replaces } = printed.next
  const paper: Paper = {
    ...shown.place,
    id,
    format,
    version,
    replaces,
    factsDigest: shown.factsDigest,
    digest,
    size: file.byteLength,
    pages,
    slipDigest,
    checkpointSize,
    ballotsPrinted,
    geometry,
    head,
    recordedAt: context.at,
    recordedBy: context.actor.id,
  }
  await tx.insertPaper(paper, file)
  await tx.appendAudit(context, {
    log: congressLog(paper.congressId),
    action: 'paper.made',
    objectId: id,
    after: {
      ofRound: paper.roundId,
      paperKind: paper.kind,
      paperFormat: format,
      part: paper.part,
      version,
      replacesPaper: replaces,
      factsDigest: paper.factsDigest,
      fileDigest: paper.digest,
      slipDigest,
      checkpointSize,
      ballotsPrinted,
    },
  })
  return ok(paper)
}
