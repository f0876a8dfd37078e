import type { BatchId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ballotsContent, type EntryContent } from '../../rules/entry-content.ts'
import { isBlind } from '../../rules/procedure.ts'
import { allFinal, type Standing, standingOf } from '../../rules/standing.ts'
import type { Congress, Entry } from '../model.ts'
import type { RoundContest } from './contest.ts'
import type { BallotReads, BatchWrites } from './ports.ts'

/** The content of a final entry. */
const contentOf = async (
  reads: BallotReads,
  contest: RoundContest,
  { batchId, slot, manner }: Entry,
): Promise<EntryContent> => {
  if (manner === 'tally-sheet') {
    const sheet = await reads.sheet(batchId, slot)
    if (!sheet) throw new Bug(`the ${slot} entry of batch ${batchId} has lost its sheet`)
    return { manner, tally: sheet.tally }
  }
  return ballotsContent(manner, await reads.typedBallots(batchId, slot), contest)
}

/** Compares the entries of a batch that are final, and keeps the standing that follows; null if entries are not blind. */
export const refreshStanding = async (
  tx: BatchWrites & BallotReads,
  { procedure }: Pick<Congress, 'procedure'>,
  contest: RoundContest,
  batchId: BatchId,
): Promise<Standing | null> => {
  if (!isBlind(procedure)) return null
  const entries = await tx.entriesOfBatch(batchId)
  const standing = allFinal(entries.map(({ state }) => state))
    ? standingOf(await contentsOf(tx, contest, entries), contest, procedure)
    : 'typing'
  await tx.setStanding(batchId, standing)
  return standing
}

/** The contents of the final entries of a batch, in their order. */
export const contentsOf = async (
  reads: BallotReads,
  contest: RoundContest,
  entries: readonly Entry[],
): Promise<EntryContent[]> => {
  const contents: EntryContent[] = []
  for (const entry of entries) {
    contents.push(await contentOf(reads, contest, entry))
  }
  return contents
}
