import { z } from 'zod'
import { OPINION_OUTCOMES, OPINION_SCOPES } from '../rules/opinion.ts'
import { count, fromOne, people } from './shapes.ts'

/** Figures of the votes on a list, among them the opinion vote that trims it. */
export const OPINION_FIGURES = {
  asked: people.describe('Ids of the people on the opinion ballot, in the order of the list.'),
  laid: fromOne.nullable().describe('Version of the list that the opinion vote lays; null if the list stays.'),
  listVersion: fromOne.describe('Version of the list that was voted on.'),
  opinionOutcome: z
    .enum(OPINION_OUTCOMES)
    .describe('Outcome of the opinion vote: settled, tied (the meeting decides) or no-result.'),
  opinionScope: z
    .enum(OPINION_SCOPES)
    .describe('People on whom the meeting is asked: everybody on the list, or those from outside the prepared names.'),
  presentThen: count
    .nullable()
    .describe('Members who attend when the opinion vote is recorded; null if the roll is not recorded.'),
  tied: people.describe('Ids of the people on equal votes at the last place of the list.'),
  tieKept: people
    .nullable()
    .describe('Ids of the tied people whom the meeting keeps on the list; null if it has not decided.'),
  trimmed: people.describe('Ids of the people whom the opinion vote takes off the list.'),
} as const
