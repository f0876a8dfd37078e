import { Bug } from '../../kernel/bug.ts'
import type { MeetingKind, RegulationId } from '../types.ts'
import type { Regulation, SharedTopic, Topic } from './clause.ts'
import { QD190_2024 } from './qd190-2024/parameters.ts'
import { QD244_2014 } from './qd244-2014/parameters.ts'

/** The two rule sets, older first. */
export const REGULATIONS: Readonly<Record<RegulationId, Regulation>> = {
  'qd244-2014': QD244_2014,
  'qd190-2024': QD190_2024,
}

/** The clause in which a rule set treats a topic; undefined if none is known. */
export const findCitation = (regulation: RegulationId, topic: Topic): string | undefined =>
  REGULATIONS[regulation].citations[topic]

/** The clause in which a rule set treats a topic. Throws on a topic without a clause, which is a caller's bug. */
export const citation = (regulation: RegulationId, topic: Topic): string => {
  const clause = findCitation(regulation, topic)
  if (clause === undefined) throw new Bug(`${regulation} has no clause on ${topic}`)
  return clause
}

const BASE_TOPIC: Readonly<Record<MeetingKind, SharedTopic>> = {
  'members-congress': 'base-members',
  'delegates-congress': 'base-delegates',
  'members-conference': 'base-members',
  'committee-conference': 'base-conference',
  'inspection-conference': 'base-conference',
}

/** The clause that fixes the base of the majority at this kind of meeting. */
export const baseCitation = (regulation: RegulationId, meeting: MeetingKind): string =>
  citation(regulation, BASE_TOPIC[meeting])
