import type { PaperHead, PaperPlace } from './model.ts'
import type { PaperReads } from './ports.ts'

/** The letterhead of the newest version of a paper in any format; null if there is none, or none was stored. */
export const keptHead = async (reads: PaperReads, place: PaperPlace): Promise<PaperHead | null> =>
  (await reads.paperVersions(place)).at(-1)?.head ?? null
