import type { RefusalKind } from '../refusal-kind.ts'

/** The codes with which scans of signed papers are refused, and their kinds. */
export const SCAN_REFUSALS = {
  'scan-unknown': 'unknown',
  'scan-type-not-taken': 'rule-broken',
  'scan-damaged': 'rule-broken',
  'scan-active': 'rule-broken',
  'scan-encrypted': 'rule-broken',
  'scan-attached-before': 'conflict',
  'scan-withdrawn': 'conflict',
  'scan-of-paper-elsewhere': 'rule-broken',
} as const satisfies Readonly<Record<string, RefusalKind>>
