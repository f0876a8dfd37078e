import type { Evidence, ImplementingId, Readings, RegulationId } from '../types.ts'

/** A text in Vietnamese and in English, in the project's own words. */
export interface Bilingual {
  readonly vi: string
  readonly en: string
}

/** One rule inside a clause, and how well its wording is known. */
export interface ClausePoint {
  readonly paraphrase: Bilingual
  readonly evidence: Evidence
  /** The named setting, if the rule is a reading. */
  readonly reading?: keyof Readings
}

/** A clause and what the project knows about it. `evidence` belongs to `paraphrase`; each further point has its own. */
export interface Clause extends ClausePoint {
  /** Citation, such as `qd244-2014:d32.k2`. */
  readonly id: string
  /** The place in the instrument, as people write it. */
  readonly articles: Bilingual
  readonly points?: readonly ClausePoint[]
}

/** "Điều 32, khoản 2" and "Article 32, clause 2". */
export const article = (number: number, clause?: number): Bilingual =>
  clause === undefined
    ? { vi: `Điều ${number}`, en: `Article ${number}` }
    : { vi: `Điều ${number}, khoản ${clause}`, en: `Article ${number}, clause ${clause}` }

/** "Mục 23.3" and "Item 23.3". */
export const item = (number: string): Bilingual => ({ vi: `Mục ${number}`, en: `Item ${number}` })

/** Topics that a rule of the count may cite; both rule sets have a clause for each. */
export const SHARED_TOPICS = [
  'valid-ballots',
  'base-members',
  'base-delegates',
  'base-conference',
  'ballot-form',
  'ballot-validity',
  'doubtful-ballots',
  'custody',
  'board',
  'surplus',
  'opinion-vote',
  'convening-members',
  'withdrawal',
  'list-form',
  'elected',
  'tie',
  'annulment',
] as const
export type SharedTopic = (typeof SHARED_TOPICS)[number]

/** Topics for which a clause is known in one rule set only. */
export const SINGLE_TOPICS = [
  'outside-name',
  'recommended-surplus',
  'seats-left',
  'complaints',
  'sealed-ballots',
] as const
export type SingleTopic = (typeof SINGLE_TOPICS)[number]

export type Topic = SharedTopic | SingleTopic

/** Days in force: plain dates, both inclusive; `to` is null while the instrument is in force. */
export interface InForce {
  readonly from: string
  readonly to: string | null
}

/** One rule set: its dates, its guidance and its clause for each topic. */
export interface Regulation {
  readonly id: RegulationId
  readonly number: string
  readonly title: Bilingual
  readonly inForce: InForce
  /** Ids of the guidance instruments. */
  readonly guidance: readonly string[]
  readonly citations: Readonly<Record<SharedTopic, string> & Partial<Record<SingleTopic, string>>>
}

/** Topics of the implementing rules, or of their guidance, that the program may cite. */
export const IMPLEMENTING_TOPICS = [
  'members-base',
  'delegates-base',
  'conference-base',
  'exempt-or-elsewhere-come',
  'no-credentials-committee',
  'levels-ended',
  'branch-of-three',
  'working-group',
  'board-room',
  'alternates',
  'alternate-call-up',
  'standing-committee-third',
  'branch-secretary-third-round',
  'take-office',
  'report-upward',
  'twelve-months',
] as const
export type ImplementingTopic = (typeof IMPLEMENTING_TOPICS)[number]

/** How much of an instrument was read. `secondary`: no part of it, only another published text about it. */
export const KNOWN_BY = ['whole-text', 'text-in-parts', 'title', 'secondary'] as const
export type KnownBy = (typeof KNOWN_BY)[number]

/** An instrument other than the two rule sets. */
export interface Instrument {
  readonly id: string
  readonly number: string
  /** Plain date, or only the year if no more is known. */
  readonly issued: string
  readonly title: Bilingual
  readonly knownBy: KnownBy
}

/** Rules that implement the Statutes (quy định thi hành Điều lệ Đảng); one of them is in force at a time. */
export interface ImplementingRules extends Instrument {
  readonly id: ImplementingId
  /** The first day may be later than the day of issue. */
  readonly inForce: InForce
  /** Ids of the guidance instruments; empty if none is known. */
  readonly guidance: readonly string[]
}
