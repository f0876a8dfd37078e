import type { CongressId } from '../../kernel/brand.ts'
import type { CountingBoard } from '../model.ts'

/** The counting board of a congress. Reads. */
export interface BoardReads {
  /** The newest version. */
  board(congressId: CongressId): Promise<CountingBoard | undefined>
  /** The newest version at an instant. */
  boardAt(congressId: CongressId, at: string): Promise<CountingBoard | undefined>
}

/** The counting board of a congress. Writes. */
export interface BoardWrites extends BoardReads {
  insertBoard(congressId: CongressId, board: CountingBoard): Promise<void>
}
