import { keysOf } from '../kernel/record.ts'
import { ACCESS_REFUSALS } from './access/refusal-codes.ts'
import { COUNT_REFUSALS } from './batches/refusal-codes.ts'
import { CALL_UP_REFUSALS } from './elections/call-up-refusals.ts'
import { CHANGE_REFUSALS } from './elections/change-refusals.ts'
import { HALL_REFUSALS } from './hall/refusal-codes.ts'
import { KEEPING_REFUSALS } from './keeping/refusal-codes.ts'
import { LOG_REFUSALS } from './log/refusal-codes.ts'
import { PAPER_REFUSALS } from './papers/refusal-codes.ts'
import { READING_REFUSALS } from './people/reading-refusals.ts'
import type { RefusalKind } from './refusal-kind.ts'
import { APPOINTMENT_REFUSALS } from './results/appointment-refusals.ts'
import { SCAN_REFUSALS } from './scans/refusal-codes.ts'

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
  ...ACCESS_REFUSALS,
  // versions and repeated requests
  'precondition-required': 'unconditional',
  'version-stale': 'stale',
  'idempotency-key-reused': 'rule-broken',
  'reason-required': 'rule-broken',
  // congress and roll
  'organisation-level-too-high': 'rule-broken',
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
  // rehearsals
  'congress-not-rehearsal': 'rule-broken',
  'rehearsal-over': 'conflict',
  'rehearsal-not-relied-on': 'rule-broken',
  'rehearsal-not-reported': 'rule-broken',
  'rehearsal-not-exported': 'rule-broken',
  'rehearsal-not-sent': 'rule-broken',
  // a plan of several acts
  'plan-ref-repeated': 'rule-broken',
  'plan-ref-missing': 'rule-broken',
  // people and board
  'person-of-another-congress': 'rule-broken',
  'person-indistinguishable': 'rule-broken',
  'name-in-wrong-font': 'rule-broken',
  'person-row-repeated': 'rule-broken',
  'people-not-recorded': 'rule-broken',
  ...READING_REFUSALS,
  'person-on-approved-list': 'conflict',
  'name-of-another-person': 'rule-broken',
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
  'hands-say-otherwise': 'rule-broken',
  // elections and rounds
  'branch-too-small-for-committee': 'rule-broken',
  'branch-committee-too-large': 'rule-broken',
  'secretary-not-from-committee': 'rule-broken',
  'branch-one-deputy': 'rule-broken',
  'one-seat-office': 'rule-broken',
  'office-still-open': 'conflict',
  'office-filled': 'conflict',
  'alternates-of-other-office': 'rule-broken',
  'alternates-not-counted': 'rule-broken',
  ...CALL_UP_REFUSALS,
  ...CHANGE_REFUSALS,
  'election-of-another-congress': 'rule-broken',
  'carried-from-elsewhere': 'rule-broken',
  'nobody-to-carry': 'rule-broken',
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
  'agreement-exceeds-attending': 'rule-broken',
  'agreement-not-reached': 'rule-broken',
  'withdrawal-not-on-list': 'rule-broken',
  'list-empty': 'rule-broken',
  'list-without-surplus': 'rule-broken',
  'list-surplus-over-limit': 'rule-broken',
  'opinion-vote-unknown': 'unknown',
  'opinion-vote-not-needed': 'rule-broken',
  'opinion-vote-too-narrow': 'rule-broken',
  'opinion-vote-not-balanced': 'rule-broken',
  'opinion-list-changed': 'conflict',
  'opinion-tie-unwanted': 'rule-broken',
  'opinion-tie-names': 'rule-broken',
  'opinion-vote-tied': 'conflict',
  'list-shorter-than-tie': 'rule-broken',
  'list-already-approved': 'conflict',
  'list-not-approved': 'conflict',
  ...COUNT_REFUSALS,
  ...APPOINTMENT_REFUSALS,
  ...PAPER_REFUSALS,
  ...KEEPING_REFUSALS,
  ...SCAN_REFUSALS,
  ...HALL_REFUSALS,
  // count record
  'record-invalid': 'rule-broken',
  ...LOG_REFUSALS,
} as const satisfies Readonly<Record<string, RefusalKind>>

export type RefusalCode = keyof typeof REFUSALS

/** Every code, in the order of its topic. */
export const REFUSAL_CODES = keysOf(REFUSALS)
