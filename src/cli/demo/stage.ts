import { dayInWords as officialDay } from '../../locale/text.ts'
import type { BoardTitle } from '../../rules/board.ts'
import type { OrganisationLevel } from '../../rules/election.ts'
import type { Procedure } from '../../rules/procedure.ts'
import type { ImplementingId, MeetingKind, Readings, RegulationId } from '../../rules/types.ts'
import type { Cast } from './cast.ts'
import type { Report } from './report.ts'
import type { HandVote, Scenario } from './scenario-schema.ts'

/** The shared state of all scenes. */
export interface Stage {
  readonly cast: Cast
  readonly report: Report
  readonly scenario: Scenario
  readonly congress: CongressOnStage
  /** Level of the organisation that holds the congress. */
  readonly level: OrganisationLevel
  readonly idOf: (fullName: string) => string
  readonly nameOf: (id: string) => string
}

export interface CongressOnStage {
  readonly id: string
  readonly kind: MeetingKind
  readonly regulation: RegulationId
  /** Null if none is known for the day. */
  readonly implementing: ImplementingId | null
  readonly readings: Readings
  readonly boardTitle: BoardTitle
  /** Each stack is entered so many times, by different people. */
  readonly procedure: Pick<Procedure, 'entries'>
}

/** The service accepted an act that the scenario expects to be refused; the message names it. */
export class NotRefused extends Error {}

/** No version has been seen yet: the first version of a thing. */
export const NEW = null

export const showVote = (report: Report, { for: inFavour, against, blank }: HandVote): void =>
  report.text(report.words('vote', { for: inFavour, against, blank }))

/** A plain date in the style of official papers, 05/8/2017; the English report keeps it as it is. */
export const dayInWords = (day: string, language: Report['language']): string =>
  language === 'en' ? day : officialDay(day, language)
