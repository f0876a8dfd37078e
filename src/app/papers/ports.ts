import type { CongressId, PaperId, RoundId } from '../../kernel/brand.ts'
import type { Paper, PaperPlace } from './model.ts'

/** Papers that were made. Reads. */
export interface PaperReads {
  paper(id: PaperId): Promise<Paper | undefined>
  /** The bytes of the file of a paper; undefined if there is no such paper. */
  paperFile(id: PaperId): Promise<Uint8Array | undefined>
  /** The papers of a meeting and of all its rounds, in the order in which they were made. */
  papersOfCongress(congressId: CongressId): Promise<Paper[]>
  /** The papers of a round, in the order in which they were made. */
  papersOfRound(roundId: RoundId): Promise<Paper[]>
  /** Every version of one paper in all formats, in the order in which they were made. */
  paperVersions(place: PaperPlace): Promise<Paper[]>
}

/** Papers that were made. Writes. */
export interface PaperWrites extends PaperReads {
  insertPaper(paper: Paper, file: Uint8Array): Promise<void>
}
