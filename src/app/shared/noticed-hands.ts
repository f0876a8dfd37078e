import type { CongressId } from '../../kernel/brand.ts'
import { handsNotices, type Notice } from '../../rules/notices.ts'
import type { RollReads } from '../congresses/ports.ts'
import type { HandVote } from '../model.ts'

/** A recorded vote by show of hands; `vote` is null if there was none. */
interface Voted {
  readonly vote: HandVote | null
  /** False for a list that the meeting did not approve; absent if the vote was carried. */
  readonly approved?: boolean
}

/** A recorded vote with its notices, by the newest version of the roll. */
export interface NoticedHands<T extends Voted> {
  readonly voted: T
  readonly notices: readonly Notice[]
}

/** Votes by show of hands with the notices on their figures. A vote that was not carried has none. */
export const noticedHands = async <T extends Voted>(
  reads: RollReads,
  congressId: CongressId,
  votes: readonly T[],
): Promise<readonly NoticedHands<T>[]> => {
  const attending = (await reads.roll(congressId))?.attending ?? null
  return votes.map((voted) => ({
    voted,
    notices: voted.vote && voted.approved !== false ? handsNotices(voted.vote, attending) : [],
  }))
}
