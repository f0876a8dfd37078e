import type { CongressId } from '../../kernel/brand.ts'
import { isUnfinished } from '../../rules/meeting.ts'
import { moveAllEntries } from '../batches/entry-state.ts'
import type { BatchWrites } from '../batches/ports.ts'
import type { Round } from '../model.ts'
import type { RoundReads } from '../rounds/ports.ts'

/** The rounds of a congress whose ballots are out and whose result is not declared. */
export const unfinishedRounds = async (tx: RoundReads, congressId: CongressId): Promise<readonly Round[]> => {
  const elections = await tx.elections(congressId)
  const rounds = await Promise.all(elections.map(({ id }) => tx.rounds(id)))
  return rounds.flat().filter(({ state }) => isUnfinished(state))
}

/** Closes the entries of rounds without a result, so that the database accepts no more ballots. */
export const closeEntries = async (tx: BatchWrites, rounds: readonly Pick<Round, 'id'>[]): Promise<void> => {
  for (const { id } of rounds) await moveAllEntries(tx, id, await tx.lockEntries(id), 'congress-closed')
}
