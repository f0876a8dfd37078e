/**
 * The terms of the law as types. Names follow the glossary (src/docs/glossary.md); values are those of the
 * count-record formats, so that a record can be read without a translation table.
 */

export const REGULATION_IDS = ['qd244-2014', 'qd190-2024'] as const
export type RegulationId = (typeof REGULATION_IDS)[number]

/** The rules that implement the Statutes, oldest first; one of them is in force at a time. */
export const IMPLEMENTING_IDS = [
  'qd29-2016',
  'qd24-2021',
  'qd232-2025',
  'qd294-2025',
  'qd20-2026',
  'qd208-2026',
] as const
export type ImplementingId = (typeof IMPLEMENTING_IDS)[number]

/**
 * How well a rule's wording is known, best first. `secondary`: another published text reports the rule. A `reading` is
 * this project's own and is never shown as law.
 */
export const EVIDENCE = ['text', 'translation', 'answer', 'secondary', 'inferred', 'reading'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** Versions of count-record and count-result. A meeting keeps the version under which it was recorded. */
export const COUNT_VERSIONS = [1, 2] as const
export type CountVersion = (typeof COUNT_VERSIONS)[number]

/**
 * đại hội đảng viên, đại hội đại biểu, hội nghị đảng viên, hội nghị ban chấp hành, hội nghị ủy ban kiểm tra. Version 1
 * has no members' conference.
 */
export const MEETING_KINDS = [
  'members-congress',
  'delegates-congress',
  'members-conference',
  'committee-conference',
  'inspection-conference',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export const OFFICES = [
  'committee',
  'secretary',
  'deputy-secretary',
  'standing-committee',
  'inspection-committee',
  'inspection-chair',
  'inspection-deputy-chair',
  'delegates',
  'alternate-delegates',
] as const
export type Office = (typeof OFFICES)[number]

/** Reasons for taking a summoned person out of the base of the majority; the kind of meeting decides which apply. */
export const EXCLUSION_REASONS = [
  'temporaryElsewhere',
  'exempt',
  'suspended',
  'prosecuted',
  'excusedThroughout',
  'conveningAbsent',
  'absentWithoutAlternate',
  'rejected',
] as const
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number]

export interface Roll {
  readonly summoned: number
  readonly attending: number
  readonly exclusions: Readonly<Partial<Record<ExclusionReason, number>>>
}

export const ROUND_KINDS = ['first', 'further', 'tie-revote'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

/** Phiếu có số dư: names are struck out. Phiếu không có số dư: agree and disagree boxes. */
export type BallotForm = 'strike-out' | 'agree-disagree'

/** In order of precedence: a ballot with several faults is counted under the first of them. */
export const INVALID_REASONS = [
  'not-issued',
  'marked',
  'outside-name',
  'over-voted',
  'no-choice',
  'both-or-neither',
] as const
export type InvalidReason = (typeof INVALID_REASONS)[number]

/** The faults that only the board can see on the paper. */
export const BALLOT_FAULTS = ['not-issued', 'marked', 'outside-name'] as const
export type BallotFault = (typeof BALLOT_FAULTS)[number]

/** A ballot's marks, as 0-based positions in the ballot order of the list. Positions are unique within one array. */
export type BallotMarks =
  | { readonly struck: readonly number[]; readonly fault?: BallotFault }
  | { readonly agree: readonly number[]; readonly disagree: readonly number[]; readonly fault?: BallotFault }

/** Identical ballots of a round, counted together: `times` of them carry these marks. */
export interface BallotGroup {
  readonly marks: BallotMarks
  readonly times: number
}

/**
 * Counts of one stack or of a whole round. `votes` and `disagree` have one place for each candidate in ballot order,
 * including zeros; with surplus `disagree` is null. Without surplus `votes` counts ballots with an X under agree
 * alone and `disagree` ballots with an X under disagree alone.
 */
export interface Tally {
  readonly valid: number
  readonly invalid: Readonly<Partial<Record<InvalidReason, number>>>
  readonly votes: readonly number[]
  readonly disagree: readonly number[] | null
}

export interface Readings {
  readonly conferenceBase: 'sitting-294' | 'sitting-minus-excused' | 'sitting'
  readonly rejectedDelegates: 'removed-before-base' | 'kept'
  readonly markedBallots: 'invalid' | 'board-rules'
  readonly allDisagree: 'invalid' | 'valid'
  /** Version 1 knows `stop` alone. */
  readonly returnedExceedsIssued: 'stop' | 'set-aside-not-issued'
  readonly nameOrder: 'given-family-middle-seniority' | 'as-approved'
  readonly tieAtCut: 'revote-plurality' | 'revote-majority'
  readonly seatsLeft: 'congress-decides'
  readonly quorum: 'two-thirds' | 'none'
  readonly percentBase: 'majority-base' | 'summoned'
}

/** A name on the list with the facts that the law needs. `partySince` is a plain date, year-month-day. */
export interface ListedName {
  readonly id: string
  readonly fullName: string
  readonly partySince?: string
}

/** All facts that determine a round's result. `readings` is complete: defaults are filled in before. */
export interface CountFacts {
  /** Version 1 knows neither alternates nor the finding `reading-decides`. */
  readonly version: CountVersion
  readonly regulation: RegulationId
  readonly readings: Readings
  readonly meeting: MeetingKind
  readonly roll: Roll
  readonly office: Office
  readonly seats: number
  /** Alternate seats that are filled from this vote on delegates; null if it fills none. */
  readonly alternates: number | null
  readonly round: { readonly number: number; readonly kind: RoundKind }
  readonly candidates: readonly ListedName[]
  readonly issued: number
  readonly returned: number
  readonly tally: Tally
}

/** `alternate`: elected to an alternate seat from the vote on delegates. */
export const VERDICTS = ['elected', 'not-elected', 'tied', 'alternate'] as const
export type Verdict = (typeof VERDICTS)[number]

export const OUTCOMES = ['complete', 'tie', 'seats-left', 'no-result'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const FINDING_CODES = [
  'base-not-positive',
  'ballots-unbalanced',
  'returned-exceeds-issued',
  'issued-exceeds-attending',
  'votes-exceed-valid',
  'votes-sum-too-high',
  'votes-sum-too-low',
  'no-surplus',
  'surplus-over-limit',
  'quorum-not-met',
  'ballots-missing',
  'name-order',
  'reading-decides',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

export interface Finding {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  /** A clause id such as `qd244-2014:d16`; absent if the law has no clause for it. */
  readonly citation?: string
  /** The named reading of `reading-decides`. */
  readonly reading?: keyof Readings
}

/** The alternate seats of a vote on delegates. */
export interface Alternates {
  /** Ids, votes high to low, equal votes in ballot order. */
  readonly elected: readonly string[]
  /** Ids of the people on equal votes, more of them than alternate seats left. */
  readonly tied: readonly string[]
  readonly seatsLeft: number
}

/** The count's answer, in the shape of count-result without its `format` key. */
export interface CountResult {
  readonly base: number
  readonly votesNeeded: number | null
  readonly form: BallotForm
  readonly ballots: {
    readonly issued: number
    readonly returned: number
    readonly valid: number
    readonly invalid: number
    readonly invalidByReason: Readonly<Partial<Record<InvalidReason, number>>>
  }
  readonly candidates: readonly {
    readonly id: string
    readonly votes: number
    readonly percent: string
    readonly verdict: Verdict
    readonly votesShort: number | null
  }[]
  readonly outcome: Outcome
  readonly elected: readonly string[]
  readonly tied: readonly string[]
  readonly seatsLeft: number
  readonly findings: readonly Finding[]
  /** Null if the vote fills no alternate seats; absent in version 1. */
  readonly alternates?: Alternates | null
}
