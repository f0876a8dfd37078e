import type { RefusalKind } from '../refusal-kind.ts'

/** The codes with which papers are refused, and their kinds. */
export const PAPER_REFUSALS = {
  'paper-unknown': 'unknown',
  'ballot-names-do-not-fit': 'rule-broken',
  'ballot-name-too-long': 'rule-broken',
  'paper-facts-changed': 'conflict',
  'elections-not-ended': 'conflict',
  'package-incomplete': 'conflict',
  'package-outdated': 'conflict',
  'nobody-to-approve': 'conflict',
  'paper-not-of-this-meeting': 'rule-broken',
  'composition-exceeds-people': 'rule-broken',
  'composition-does-not-add-up': 'rule-broken',
  'ages-disagree': 'rule-broken',
  'absent-exceeded': 'rule-broken',
  'ages-out-of-order': 'rule-broken',
  'paper-format-not-made': 'rule-broken',
  'paper-not-in-parts': 'rule-broken',
  'paper-issued-before-meeting': 'rule-broken',
  'paper-text-not-printable': 'rule-broken',
  'paper-not-readable': 'rule-broken',
  'template-faulty': 'unavailable',
} as const satisfies Readonly<Record<string, RefusalKind>>
