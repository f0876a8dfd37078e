import type { CongressId, ElectionId, RoundId } from '../../kernel/brand.ts'
import type { RoundState } from '../../rules/round.ts'
import type * as m from '../model.ts'

/** Elections and their rounds. Reads. */
export interface RoundReads {
  election(id: ElectionId): Promise<m.Election | undefined>
  elections(congressId: CongressId): Promise<m.Election[]>
  round(id: RoundId): Promise<m.Round | undefined>
  rounds(electionId: ElectionId): Promise<m.Round[]>
}

/** Elections and their rounds. Writes. */
export interface RoundWrites extends RoundReads {
  insertElection(election: m.Election, createdAt: string): Promise<void>
  insertRound(round: m.Round, createdAt: string): Promise<void>
  setRoundState(id: RoundId, state: RoundState): Promise<void>
}
