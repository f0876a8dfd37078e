/** Violations in the lines of the file, the chain, the tree and the signatures. */
export const LOG_VIOLATIONS = [
  'line-not-canonical',
  'line-malformed',
  'line-misplaced',
  'file-counts',
  'text-not-nfc',
  'time-malformed',
  'action-unknown',
  'action-of-other-object',
  'event-of-other-log',
  'sequence-gap',
  'sequence-repeated',
  'event-changed',
  'first-event-has-previous',
  'log-size',
  'export-missing',
  'checkpoint-missing',
  'checkpoint-misplaced',
  'checkpoint-unsealed',
  'checkpoint-malformed',
  'checkpoint-origin',
  'checkpoint-size',
  'checkpoint-cause',
  'checkpoint-key-unknown',
  'checkpoint-signature',
  'checkpoint-root',
  'origin-malformed',
  'manifest-differs',
  'key-number',
  'key-malformed',
  'key-not-of-installation',
  'key-endorsement',
  'key-of-event',
  'key-time',
  'anchor-key',
  'anchor-origin',
  'anchor-signature',
  'anchor-beyond-end',
  'anchor-root',
] as const

/** Violations in lines that follow from events, in the kind of the log, in the life of keys, and in witnesses. */
export const LINE_VIOLATIONS = [
  'line-too-long',
  'line-too-deep',
  'paper-surplus',
  'action-of-other-log',
  'openings-misplaced',
  'opening-missing',
  'opening-surplus',
  'opening-false',
  'checkpoint-note',
  'key-time-malformed',
  'key-going-back',
  'key-replaced',
  'key-too-early',
  'witness-misplaced',
  'witness-signature',
  'witness-missing',
  'witness-surplus',
  'witness-differs',
  'witness-out-of-order',
  'anchor-witness',
  'receipt-differs',
  'receipt-missing',
  'receipt-beyond-end',
] as const

/** Violations between the replayed rounds and the records and results of the file. */
export const RECORD_VIOLATIONS = [
  'record-missing',
  'record-surplus',
  'record-unreadable',
  'record-recount',
  'record-facts',
  'record-ballots',
  'record-expectation',
  'result-missing',
  'result-surplus',
  'result-line',
] as const

/** Violations in the counts themselves, found by replaying the entries. */
export const COUNT_VIOLATIONS = [
  'figures-malformed',
  'congress-missing',
  'congress-repeated',
  'congress-differs',
  'act-after-closing',
  'act-after-result',
  'act-out-of-order',
  'object-unknown',
  'object-repeated',
  'before-differs',
  'version-gap',
  'number-gap',
  'roll-unknown',
  'roll-contradictory',
  'term-backwards',
  'instrument-not-in-force',
  'person-not-allowed',
  'board-not-allowed',
  'election-not-allowed',
  'issue-not-allowed',
  'hands-exceed-attending',
  'reason-missing',
  'round-does-not-follow',
  'list-does-not-follow',
  'list-not-in-order',
  'list-size',
  'opinion-not-allowed',
  'opinion-does-not-follow',
  'name-not-allowed',
  'batch-too-large',
  'entry-of-another',
  'hand-over-to-same',
  'hand-in-two-entries',
  'entry-incomplete',
  'ballots-not-continuous',
  'ballot-unknown',
  'marks-not-of-the-list',
  'ruling-not-by-board',
  'ruling-without-note',
  'ruling-contradictory',
  'ballot-not-set-aside',
  'doubt-typed-wrongly',
  'entries-open',
  'sums-do-not-follow',
  'standing-does-not-follow',
  'differences-do-not-follow',
  'batches-not-ready',
  'count-not-balanced',
  'result-repeated',
  'result-does-not-follow',
  'confirmation-not-allowed',
  'confirmations-missing',
  'confirmation-from-outside-missing',
  'decision-not-open',
  'decision-repeated',
  'call-up-not-allowed',
  'undoing-not-allowed',
  'change-not-allowed',
  'seat-refusal-not-allowed',
  'seat-return-not-allowed',
  'appointment-not-allowed',
  'keeping-not-allowed',
  'package-does-not-follow',
  'citations-do-not-follow',
  'closing-does-not-follow',
] as const

/** Violations in who acted, found by replaying the roles. */
export const RIGHT_VIOLATIONS = [
  'actor-malformed',
  'act-not-of-role',
  'role-not-held',
  'role-off-board',
  'administrator-holds-role',
  'grant-not-allowed',
  'hand-over-not-allowed',
  'confirmation-of-another',
] as const

export const VIOLATION_CODES = [
  ...LOG_VIOLATIONS,
  ...LINE_VIOLATIONS,
  ...RECORD_VIOLATIONS,
  ...COUNT_VIOLATIONS,
  ...RIGHT_VIOLATIONS,
] as const

export type ViolationCode = (typeof VIOLATION_CODES)[number]

/** Something that a true log cannot hold, and its place. */
export interface Violation {
  readonly code: ViolationCode
  /** The event concerned; null if there is none. */
  readonly sequence: number | null
  /** The line of the file, from 1; null if no line is concerned, or without a file. */
  readonly line: number | null
  /** Params of its sentence. Texts come from the file and may hold anything. */
  readonly detail: Readonly<Record<string, string | number>>
}

/** A violation at an event; the verifier knows its line. */
export const violationAt = (sequence: number, code: ViolationCode, detail: Violation['detail'] = {}): Violation => ({
  code,
  sequence,
  line: null,
  detail,
})
