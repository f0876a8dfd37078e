import { keysOf } from '../kernel/record.ts'
import { CALL_UP_REFUSALS } from './elections/call-up-refusals.ts'

/**
 * The kind of a refusal; the HTTP edge gives each kind its status.
 * `unknown`: the thing does not exist, or is outside the caller's scope. `conflict`: the act does not fit the current
 * state, and another act has to come first. `stale`, `unconditional`: the precondition names an old version, or none.
 * `rule-broken`: the request is well-formed and breaks a rule.
 */
export type RefusalKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'unknown'
  | 'conflict'
  | 'stale'
  | 'unconditional'
  | 'too-many'
  | 'unavailable'
  | 'rule-broken'

/** Every code with which a use case may refuse, and its kind. The edges look up status and words by the code. */
export const REFUSALS = {
  // things that do not exist
  'organisation-unknown': 'unknown',
  'congress-unknown': 'unknown',
  'roll-unknown': 'unknown',
  'person-unknown': 'unknown',
  'board-unknown': 'unknown',
  'election-unknown': 'unknown',
  'round-unknown': 'unknown',
  'list-unknown': 'unknown',
  'issue-unknown': 'unknown',
  'return-unknown': 'unknown',
  'batch-unknown': 'unknown',
  'entry-unknown': 'unknown',
  'ballot-unknown': 'unknown',
  'sheet-unknown': 'unknown',
  'result-unknown': 'unknown',
  'regulation-unknown': 'unknown',
  'clause-unknown': 'unknown',
  'account-unknown': 'unknown',
  // rights
  'role-missing': 'forbidden',
  'second-factor-required': 'forbidden',
  'entry-of-another': 'forbidden',
  'entered-before': 'conflict',
  // sessions
  'sign-in-failed': 'unauthenticated',
  'sign-in-delayed': 'too-many',
  'second-factor-code-required': 'unauthenticated',
  'setup-link-invalid': 'unauthenticated',
  'setup-already-done': 'conflict',
  'session-missing': 'conflict',
  // accounts
  'password-too-short': 'rule-broken',
  'password-too-long': 'rule-broken',
  'password-too-common': 'rule-broken',
  'password-unchanged': 'rule-broken',
  'password-wrong': 'rule-broken',
  'password-not-used': 'rule-broken',
  'username-taken': 'rule-broken',
  'openid-subject-taken': 'rule-broken',
  'own-account': 'rule-broken',
  'last-system-administrator': 'conflict',
  'account-disabled': 'conflict',
  'account-of-service': 'rule-broken',
  'code-wrong': 'rule-broken',
  'second-factor-in-use': 'conflict',
  'second-factor-missing': 'conflict',
  // roles granted
  'role-grant-unknown': 'unknown',
  'safeguards-unknown': 'unknown',
  'role-not-for-service-account': 'rule-broken',
  'administrator-apart': 'conflict',
  'administrator-under-organisation': 'rule-broken',
  'auditor-apart': 'conflict',
  'observer-off-board': 'conflict',
  'board-off-meeting': 'conflict',
  'board-role-taken': 'conflict',
  'role-already-held': 'conflict',
  'role-already-revoked': 'conflict',
  'grant-person-missing': 'rule-broken',
  'grant-person-unwanted': 'rule-broken',
  'person-not-on-board': 'rule-broken',
  'person-in-other-board-role': 'rule-broken',
  'person-typed-before': 'conflict',
  'hand-over-off-board': 'rule-broken',
  'hand-over-typed-before': 'conflict',
  'hand-over-to-same': 'conflict',
  'entry-not-begun': 'conflict',
  // keys
  'service-account-unknown': 'unknown',
  'key-unknown': 'unknown',
  'key-ended': 'conflict',
  'key-replaced': 'conflict',
  'key-expiry-out-of-range': 'rule-broken',
  // webhooks
  'webhook-unknown': 'unknown',
  'webhook-delivery-unknown': 'unknown',
  'webhook-address-unreadable': 'rule-broken',
  'webhook-not-https': 'rule-broken',
  'webhook-port-not-allowed': 'rule-broken',
  'webhook-address-not-allowed': 'rule-broken',
  'webhooks-too-many': 'conflict',
  'webhook-revoked': 'conflict',
  'webhook-delivery-pending': 'conflict',
  // devices
  'device-unknown': 'unknown',
  'device-not-open': 'unauthenticated',
  'device-closed': 'conflict',
  'device-needs-session': 'forbidden',
  'pin-only-for-typists': 'rule-broken',
  'pin-refused': 'unauthenticated',
  // openid
  'openid-not-configured': 'unknown',
  'openid-unavailable': 'unavailable',
  'openid-flow-over': 'forbidden',
  'openid-refused': 'forbidden',
  'openid-not-linked': 'forbidden',
  // versions and repeated requests
  'precondition-required': 'unconditional',
  'version-stale': 'stale',
  'idempotency-key-reused': 'rule-broken',
  'reason-required': 'rule-broken',
  // congress and roll
  'term-backwards': 'rule-broken',
  'days-out-of-order': 'rule-broken',
  'no-regulation-in-force': 'rule-broken',
  'instrument-not-in-force': 'rule-broken',
  'roll-missing': 'conflict',
  'attending-exceeds-summoned': 'rule-broken',
  'roll-does-not-add-up': 'rule-broken',
  'exclusion-not-of-this-meeting': 'rule-broken',
  // the end of a congress
  'congress-closed': 'conflict',
  'closing-unknown': 'unknown',
  'rounds-unfinished': 'rule-broken',
  // people and board
  'person-of-another-congress': 'rule-broken',
  'person-indistinguishable': 'rule-broken',
  'person-on-approved-list': 'conflict',
  'person-on-board-not-official': 'rule-broken',
  'board-needs-one-head': 'rule-broken',
  'board-member-twice': 'rule-broken',
  'board-member-not-official': 'rule-broken',
  'board-member-on-list': 'rule-broken',
  'board-member-of-working-group': 'rule-broken',
  'board-vote-missing': 'rule-broken',
  'board-vote-and-paper': 'rule-broken',
  'board-paper-incomplete': 'rule-broken',
  'board-paper-after-meeting': 'rule-broken',
  'working-group-within-meeting': 'rule-broken',
  'hands-exceed-attending': 'rule-broken',
  // elections and rounds
  'branch-too-small-for-committee': 'rule-broken',
  'branch-committee-too-large': 'rule-broken',
  'secretary-not-from-committee': 'rule-broken',
  'branch-one-deputy': 'rule-broken',
  'one-seat-office': 'rule-broken',
  'alternates-of-other-office': 'rule-broken',
  'alternates-not-counted': 'rule-broken',
  ...CALL_UP_REFUSALS,
  'election-of-another-congress': 'rule-broken',
  'round-open': 'conflict',
  'election-complete': 'conflict',
  'decision-missing': 'conflict',
  'election-ended-by-decision': 'conflict',
  // list
  'name-repeated': 'rule-broken',
  'candidate-not-official': 'rule-broken',
  'candidate-on-board': 'rule-broken',
  'candidate-of-working-group': 'rule-broken',
  'candidate-not-eligible': 'rule-broken',
  'candidate-already-elected': 'rule-broken',
  'candidate-on-other-list': 'rule-broken',
  'candidate-outside-round': 'rule-broken',
  'agreement-missing': 'rule-broken',
  'agreement-not-reached': 'rule-broken',
  'withdrawal-not-on-list': 'rule-broken',
  'list-empty': 'rule-broken',
  'list-without-surplus': 'rule-broken',
  'list-surplus-over-limit': 'rule-broken',
  'list-shorter-than-tie': 'rule-broken',
  'list-already-approved': 'conflict',
  'list-not-approved': 'conflict',
  // custody
  'board-missing': 'conflict',
  'issued-exceed-printed': 'rule-broken',
  'roll-version-unknown': 'rule-broken',
  'ballots-not-issued': 'conflict',
  'ballots-not-returned': 'conflict',
  'result-already-declared': 'conflict',
  // batches and entries
  'batch-larger-than-returned': 'rule-broken',
  'batch-smaller-than-entered': 'rule-broken',
  'batch-cancelled': 'conflict',
  'batch-takes-ballots': 'conflict',
  'batch-takes-sheet': 'conflict',
  'batch-full': 'conflict',
  'entry-final': 'conflict',
  'entry-closed': 'conflict',
  'entry-not-final': 'conflict',
  'entry-incomplete': 'conflict',
  'ballot-of-the-other-form': 'rule-broken',
  'mark-not-on-list': 'rule-broken',
  'mark-repeated': 'rule-broken',
  'ruling-not-by-board': 'rule-broken',
  'ruling-needs-note': 'rule-broken',
  'sheet-name-missing': 'rule-broken',
  'sheet-name-unknown': 'rule-broken',
  'sheet-disagree-missing': 'rule-broken',
  'sheet-disagree-unwanted': 'rule-broken',
  'sheet-not-balanced': 'rule-broken',
  // result and decisions
  'entries-open': 'conflict',
  'count-not-balanced': 'rule-broken',
  'no-result-unconfirmed': 'rule-broken',
  'result-not-declared': 'conflict',
  'decision-not-open': 'rule-broken',
  'decision-already-taken': 'conflict',
  'new-names-not-open': 'rule-broken',
  // count record
  'record-invalid': 'rule-broken',
  // proofs and checkpoints of a log
  'event-unknown': 'unknown',
  'checkpoint-unknown': 'unknown',
  'checkpoint-missing': 'conflict',
  'checkpoint-too-early': 'rule-broken',
  'checkpoints-out-of-order': 'rule-broken',
  // exports of a log
  'log-still-blind': 'conflict',
  // second parties' signatures over checkpoints
  'witness-key-malformed': 'rule-broken',
  'witness-key-own': 'rule-broken',
  'witness-line-malformed': 'rule-broken',
  'witness-name-differs': 'rule-broken',
  'witness-key-differs': 'rule-broken',
  'witness-signature-wrong': 'rule-broken',
  'witness-already-kept': 'conflict',
  // the feed of a log
  'feed-beyond-end': 'conflict',
} as const satisfies Readonly<Record<string, RefusalKind>>

export type RefusalCode = keyof typeof REFUSALS

/** Every code, in the order of its topic. */
export const REFUSAL_CODES = keysOf(REFUSALS)
