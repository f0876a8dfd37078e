import type { ImplementingId } from '../../types.ts'
import type { ImplementingTopic } from '../clause.ts'
import { READ_CLAUSES } from './topics.ts'
import { unreadId } from './unread.ts'

/**
 * The clauses on a topic under the implementing rules of a meeting, the main one first; empty if those rules are known
 * not to have the rule. An instrument whose wording was not read is cited without an item, as an inferred clause.
 * `findClause` knows each clause with its evidence.
 */
export const implementingCitations = (instrument: ImplementingId, topic: ImplementingTopic): readonly string[] =>
  READ_CLAUSES[topic][instrument] ?? [unreadId(instrument, topic)]

/** The main clause on a topic under the implementing rules of a meeting; undefined if they do not have the rule. */
export const findImplementingCitation = (instrument: ImplementingId, topic: ImplementingTopic): string | undefined =>
  implementingCitations(instrument, topic)[0]
