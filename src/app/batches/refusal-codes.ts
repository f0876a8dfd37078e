import type { RefusalKind } from '../refusal-kind.ts'

/** The codes of custody, batches, entries, results and decisions, and their kinds. */
export const COUNT_REFUSALS = {
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
  // reopening and annulment
  'round-annulled': 'conflict',
  'undoing-paper-missing': 'rule-broken',
  'round-has-dependents': 'conflict',
  'round-has-call-ups': 'conflict',
  'annulment-unknown': 'unknown',
} as const satisfies Readonly<Record<string, RefusalKind>>
