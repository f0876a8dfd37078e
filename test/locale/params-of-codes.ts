import type { FieldProblemCode, HttpProblemCode } from '../../src/app/problem-codes.ts'
import type { RefusalCode } from '../../src/app/refusal-codes.ts'

/**
 * The file that passes params for a code, and their names. `optional`: another place refuses with the code without
 * params.
 */
export interface Passed {
  readonly file: string
  readonly params: readonly string[]
  readonly optional?: true
}

/** Refusals about a stack of ballots. */
export const STACK_CODES: readonly RefusalCode[] = [
  'batch-larger-than-returned',
  'batch-smaller-than-entered',
  'batch-cancelled',
  'batch-takes-ballots',
  'batch-takes-sheet',
  'batch-full',
  'entry-final',
  'entry-closed',
  'entry-not-begun',
  'entry-not-final',
  'entry-incomplete',
  'papers-differ',
  'entry-takes-ballots',
  'entry-takes-sheet',
  'entries-blind',
  'ruling-too-early',
  'nothing-differs',
  'resolver-typed',
  'resolution-leaves-differences',
  'ballot-not-set-aside',
  'ballot-position',
  'entry-of-another',
  'entered-before',
  'sheet-not-balanced',
]

/** Params that name the stack of ballots that a request is about; added to refusals about it. */
export const STACK_PARAMS: readonly string[] = ['batch', 'label']

const NAMES = { file: 'app/lists/check-names.ts', params: ['name'] }
const SEATS = { file: 'app/elections/create-election.ts', params: ['seats'] }
const NEXT = { file: 'app/elections/call-up-alternate.ts', params: ['names'] }
const SIZES = { file: 'app/lists/approve-list.ts', params: ['candidates', 'seats'] }
const FILLED = { file: 'app/batches/incomplete-entry.ts', params: ['entered', 'size', 'missing', 'surplus'] }
const AFTER_ROUND = { file: 'app/rounds/create-round.ts', params: ['number'] }
const BOARD_MEMBER = { file: 'app/boards/record-board.ts', params: ['name'] }
// An id may belong to nobody of the meeting.
const SEATED = { file: 'app/roles/seat-on-board.ts', params: ['name'] }
const CALLED = { file: 'app/elections/call-up-alternate.ts', params: ['name'] }
const REFUSED = { file: 'app/results/refuse-seat.ts', params: ['name'] }
const PERSON = { file: 'app/people/person-checks.ts', params: ['name'] }
const PRINTED = 'http/papers/print-paper.ts'
const JSON_LIMIT = { file: 'http/plugins/json-body.ts', params: ['maximum'] }
const FIELD = 'http/problems/request-error.ts'

/** Codes with params; every other code has none. Read from the use cases; a test compares them. */
export const PARAMS_OF_CODES: Readonly<Partial<Record<RefusalCode | HttpProblemCode | FieldProblemCode, Passed>>> = {
  'ballot-names-do-not-fit': { file: 'http/papers/listed.ts', params: ['names', 'most'] },
  'ballot-name-too-long': { file: 'http/papers/listed.ts', params: ['name', 'least'] },
  'composition-exceeds-people': { file: 'app/papers/read-attendance.ts', params: ['people'] },
  'composition-does-not-add-up': { file: 'app/papers/read-attendance.ts', params: ['people'] },
  'paper-issued-before-meeting': { file: 'http/papers/text-showing.ts', params: ['issuedOn', 'heldOn'] },
  'ages-disagree': { file: 'app/papers/read-attendance.ts', params: ['people'] },
  'absent-exceeded': { file: 'app/papers/read-attendance.ts', params: ['people'] },
  'elections-not-ended': { file: 'app/papers/read-ended-results.ts', params: ['office'] },
  'package-incomplete': { file: 'http/papers/report-package.ts', params: ['names', 'places'] },
  'package-outdated': { file: 'http/papers/report-package.ts', params: ['names', 'places'] },
  'paper-text-not-printable': { file: PRINTED, params: ['text'] },
  'template-faulty': { file: PRINTED, params: ['template', 'line', 'message'] },
  'rate-limited': { file: 'http/plugins/rate-limits.ts', params: ['seconds'] },
  'sign-in-delayed': { file: 'app/sessions/throttle.ts', params: ['seconds'] },
  'hand-over-typed-before': { file: 'app/batches/hand-over-entry.ts', params: ['name'] },
  'mark-repeated': { file: 'app/batches/read-marks.ts', params: ['name'] },
  'hand-over-to-head': { file: 'app/batches/hand-over-entry.ts', params: ['names'] },
  'version-stale': { file: 'app/shared/precondition.ts', params: ['current'] },
  'organisation-level-too-high': {
    file: 'app/organisations/create-organisation.ts',
    params: ['superior', 'level'],
  },
  'rounds-unfinished': { file: 'app/congresses/close-congress.ts', params: ['rounds'] },
  'person-indistinguishable': PERSON,
  'name-in-wrong-font': PERSON,
  'plan-ref-repeated': { file: 'app/plans/ref-problems.ts', params: ['ref'] },
  'plan-ref-missing': { file: 'app/plans/ref-problems.ts', params: ['ref'] },
  'person-row-repeated': { file: 'app/people/add-people.ts', params: ['name', 'row'] },
  'people-not-recorded': { file: 'app/people/add-people.ts', params: ['rows'] },
  'reading-too-many-rows': { file: 'documents/reading/list.ts', params: ['rows'] },
  'reading-too-many-columns': { file: 'documents/reading/list.ts', params: ['columns'] },
  'reading-sheet-missing': { file: 'documents/reading/workbook.ts', params: ['sheet'] },
  'reading-column-missing': { file: 'documents/reading/people.ts', params: ['column'] },
  'person-on-approved-list': { file: 'app/people/person-checks.ts', params: ['name'] },
  'name-of-another-person': PERSON,
  'person-on-board-not-official': PERSON,
  'working-group-within-meeting': PERSON,
  'board-member-twice': BOARD_MEMBER,
  'board-member-not-official': BOARD_MEMBER,
  'board-member-on-list': { ...BOARD_MEMBER, params: ['name', 'number', 'office'] },
  'board-member-of-working-group': BOARD_MEMBER,
  'person-not-on-board': { ...SEATED, optional: true },
  'person-in-other-board-role': SEATED,
  // One account in two roles of the board names nobody.
  'board-role-taken': { ...SEATED, optional: true },
  'person-typed-before': SEATED,
  'ruling-not-by-board': { file: 'app/batches/rulings.ts', params: ['name'], optional: true },
  'hands-exceed-attending': { file: 'app/shared/hands.ts', params: ['hands', 'attending'] },
  'hands-say-otherwise': { file: 'app/shared/hands.ts', params: ['inFavour', 'against'] },
  'branch-too-small-for-committee': SEATS,
  'branch-committee-too-large': SEATS,
  'secretary-not-from-committee': SEATS,
  'branch-one-deputy': SEATS,
  'one-seat-office': SEATS,
  'office-still-open': { file: 'app/elections/office-limits.ts', params: ['number'] },
  'office-filled': { file: 'app/elections/office-limits.ts', params: ['number', 'filled', 'most'] },
  'not-an-elected-delegate': { ...CALLED, optional: true },
  'delegate-already-replaced': CALLED,
  'not-an-alternate': { ...CALLED, optional: true },
  'alternate-already-called-up': CALLED,
  'alternate-not-next': NEXT,
  'call-up-order-open': NEXT,
  'role-missing': { file: 'app/access/authorise.ts', params: ['roles', 'remedy'] },
  'congress-relied-on': { file: 'app/congresses/correct-congress.ts', params: ['elections'] },
  'congress-begun': { file: 'app/congresses/cancel-congress.ts', params: ['elections'] },
  'election-begun': { file: 'app/elections/correct-election.ts', params: ['rounds'] },
  'election-relied-on': { file: 'app/elections/correct-election.ts', params: ['elections'] },
  'seat-relied-on': { file: 'app/results/refuse-seat.ts', params: ['name', 'number', 'office'] },
  'seat-in-call-up': { ...REFUSED, params: ['name', 'number'] },
  'person-not-on-ballot': { ...REFUSED, optional: true },
  'seat-already-refused': REFUSED,
  'seat-not-offered': REFUSED,
  'seat-refusal-undecided': REFUSED,
  'seat-refusal-cancelled': { file: 'app/results/return-seat.ts', params: ['name'] },
  'seat-refusal-followed': { file: 'app/results/refuse-seat.ts', params: ['number'] },
  'seat-refusal-decided': { file: 'app/results/return-seat.ts', params: ['kind'] },
  'seat-person-elsewhere': { file: 'app/results/return-seat.ts', params: ['name', 'number', 'office'] },
  'seat-refilled': { file: 'app/results/return-seat.ts', params: ['number'] },
  'seat-called-past': { file: 'app/results/return-seat.ts', params: ['name', 'number'] },
  'round-open': AFTER_ROUND,
  'decision-missing': AFTER_ROUND,
  'round-has-dependents': { file: 'app/rounds/undo-round.ts', params: ['office', 'number'] },
  'round-has-dependents-elsewhere': { file: 'app/rounds/undo-round.ts', params: ['office', 'number'] },
  'round-has-call-ups': { file: 'app/rounds/undo-round.ts', params: ['number'] },
  'round-has-appointment': { file: 'app/rounds/undo-round.ts', params: ['number'] },
  'scan-attached-before': { file: 'app/scans/attach-scan.ts', params: ['number'] },
  'complaint-open': { file: 'rules/keeping.ts', params: ['number'] },
  'destruction-too-early': { file: 'rules/keeping.ts', params: ['from'] },
  'keeping-day-out-of-order': { file: 'rules/keeping.ts', params: ['earliest', 'latest'] },
  'keeping-day-not-reached': { file: 'rules/keeping.ts', params: ['earliest', 'latest'] },
  'name-repeated': NAMES,
  'candidate-not-official': NAMES,
  'candidate-on-board': NAMES,
  'candidate-of-working-group': NAMES,
  'candidate-not-eligible': NAMES,
  'candidate-already-elected': { ...NAMES, params: ['name', 'office'] },
  'candidate-on-other-list': { ...NAMES, params: ['name', 'number', 'office'] },
  'withdrawal-not-on-list': NAMES,
  // Nobody is left if the earlier rounds elected everybody.
  'candidate-outside-round': { ...NAMES, params: ['name', 'left'] },
  'agreement-missing': NAMES,
  'agreement-exceeds-attending': NAMES,
  'agreement-not-reached': NAMES,
  'list-without-surplus': SIZES,
  'list-surplus-over-limit': SIZES,
  'list-shorter-than-tie': SIZES,
  'opinion-vote-not-needed': { file: 'app/lists/record-opinion.ts', params: ['seats'] },
  'opinion-vote-too-narrow': { file: 'app/lists/record-opinion.ts', params: ['seats'] },
  'opinion-vote-not-balanced': {
    file: 'app/batches/faults-of.ts',
    params: ['entered', 'size', 'names', 'valid', 'chosen', 'most', 'few', 'least'],
  },
  'opinion-list-changed': { file: 'app/lists/record-opinion.ts', params: ['current'] },
  'opinion-tie-names': { file: 'app/lists/record-opinion.ts', params: ['names'] },
  'opinion-vote-tied': { file: 'app/lists/approve-list.ts', params: ['names'] },
  'issued-exceed-printed': { file: 'app/custody/record-issue.ts', params: ['printed', 'issued', 'replaced'] },
  'batch-larger-than-returned': { file: 'app/batches/create-batch.ts', params: ['size', 'room', 'returned'] },
  'batch-smaller-than-entered': { file: 'app/batches/correct-batch.ts', params: ['size'] },
  'counts-differ': { file: 'app/batches/create-batch.ts', params: ['returned', 'sheets'] },
  'ballot-position': { file: 'app/batches/enter-ballots.ts', params: ['next', 'entered'] },
  'entries-differ': { file: 'app/results/pending-result.ts', params: ['batches'] },
  'rulings-missing': { file: 'app/results/pending-result.ts', params: ['batches'] },
  'hall-screens-too-many': { file: 'app/hall/open-screen.ts', params: ['most'] },
  'witnesses-too-many': { file: 'app/log/add-witness.ts', params: ['most'] },
  'webhooks-too-many': { file: 'app/webhooks/create-webhook.ts', params: ['most'] },
  'batch-full': { file: 'app/batches/enter-ballots.ts', params: ['count', 'entered', 'size'] },
  'entry-incomplete': FILLED,
  'papers-differ': { file: 'app/batches/incomplete-entry.ts', params: ['papers', 'size'] },
  'sheet-not-balanced': {
    file: 'app/batches/faults-of.ts',
    params: ['entered', 'size', 'names', 'valid', 'chosen', 'most', 'few', 'least'],
    optional: true,
  },
  'sheet-name-missing': { file: 'app/batches/enter-sheet.ts', params: ['name'] },
  'instrument-not-in-force': {
    file: 'app/congresses/create-congress.ts',
    params: ['instrument', 'from', 'to', 'heldOn'],
  },
  'entries-open': { file: 'app/results/pending-result.ts', params: ['open'] },
  'count-not-balanced': { file: 'app/results/pending-result.ts', params: ['counted', 'returned'] },
  'confirmation-account-used': { file: 'app/results/confirm-result.ts', params: ['name'] },
  // Only if the roll was recorded again after the ballots issued.
  'text-names-person': { file: 'app/shared/names-kept.ts', params: ['name'] },
  'no-result-unconfirmed': { file: 'app/results/declare-result.ts', params: ['rollVersion'], optional: true },
  'confirmations-missing': {
    file: 'app/results/declare-result.ts',
    params: ['confirmed', 'needed', 'missing', 'names'],
  },
  'confirmation-from-outside-missing': { file: 'app/results/declare-result.ts', params: ['names'] },
  'decision-already-taken': { file: 'app/results/record-decision.ts', params: ['number'] },
  // No choice is open if all the seats are filled.
  'decision-not-open': { file: 'app/results/record-decision.ts', params: ['choices'], optional: true },
  'password-too-short': { file: 'app/accounts/password.ts', params: ['least'] },
  'password-too-long': { file: 'app/accounts/password.ts', params: ['most'] },
  'event-unknown': { file: 'app/log/get-inclusion-proof.ts', params: ['sequence', 'size'] },
  'log-altered': { file: 'app/log/prove-log.ts', params: ['signed'] },
  'event-altered': { file: 'app/log/prove-log.ts', params: ['sequence'] },
  'checkpoint-unknown': { file: 'app/log/find-checkpoint.ts', params: ['size'] },
  'feed-beyond-end': { file: 'app/log/read-feed.ts', params: ['size'] },
  'checkpoint-too-early': { file: 'app/log/get-inclusion-proof.ts', params: ['sequence', 'size'] },
  'checkpoints-out-of-order': { file: 'app/log/get-consistency-proof.ts', params: ['from', 'to'] },
  'record-invalid': { file: 'http/routes/v1/count-records.ts', params: ['reason'] },
  'json-too-deep': JSON_LIMIT,
  'json-keys-too-many': JSON_LIMIT,
  'json-key-too-long': JSON_LIMIT,
  'field-type': { file: FIELD, params: ['expected'], optional: true },
  'file-type-unsupported': { file: 'http/plugins/file-body.ts', params: ['types'] },
  'field-choice': { file: FIELD, params: ['choices'], optional: true },
  'field-too-small': { file: FIELD, params: ['minimum'], optional: true },
  'field-too-short': { file: FIELD, params: ['characters', 'items'], optional: true },
  'field-too-large': { file: FIELD, params: ['maximum'], optional: true },
  'field-too-long': { file: FIELD, params: ['characters', 'items'], optional: true },
}
