import { congressLog, logIdOf } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type FeedItem, presentForFeed } from './feed.ts'
import type { EventReads, TreeReads } from './ports.ts'

/** Refuses to follow a log after an event that it does not have, because the log may have been rewritten. */
export const checkFeedStart = async (
  reads: TreeReads,
  congressId: CongressId,
  after: number,
): Promise<Result<null, Refusal>> => {
  const size = (await reads.frontier(logIdOf(congressLog(congressId))))?.size ?? 0
  return after > size ? refuse('feed-beyond-end', { params: { size } }) : ok(null)
}

/** The next events of a congress in the form that its feed shows. */
export const readFeed = async (
  reads: EventReads,
  congressId: CongressId,
  page: Page<number>,
): Promise<readonly FeedItem[]> => (await reads.feed(congressId, page)).map(presentForFeed)
