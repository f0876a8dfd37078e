import type { OrganisationLevel } from '../../rules/election.ts'
import type { MeetingKind, Readings, RegulationId } from '../../rules/types.ts'
import type { Cast } from './cast.ts'
import type { Report } from './report.ts'
import type { HandVote, Scenario } from './scenario-schema.ts'

/** What every scene needs. */
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
  readonly readings: Readings
}

/** Something that the scenario says must be refused went through; the message names it. */
export class NotRefused extends Error {}

/** Nothing has been seen yet: the first version of something. */
export const NEW = null

export const showVote = (report: Report, { for: inFavour, against, blank }: HandVote): void =>
  report.text(report.words('vote', { for: inFavour, against, blank }))

/** 2017-08-05 as official papers write it, 05/8/2017: a zero before a day below 10 and before months 1 and 2 only. */
export const dayInWords = (day: string, language: Report['language']): string => {
  const [year, month, date] = day.split('-')
  return language === 'en' ? day : `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`
}
