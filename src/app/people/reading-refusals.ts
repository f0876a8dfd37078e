import type { RefusalKind } from '../refusal-kind.ts'

/** Why a list of people or of candidates cannot be read as a whole. */
export const READING_REFUSALS = {
  'reading-too-large': 'rule-broken',
  'reading-inflates': 'rule-broken',
  'reading-old-excel': 'rule-broken',
  'reading-macros': 'rule-broken',
  'reading-encrypted': 'rule-broken',
  'reading-not-a-workbook': 'rule-broken',
  'reading-damaged': 'rule-broken',
  'reading-not-utf8': 'rule-broken',
  'reading-too-many-rows': 'rule-broken',
  'reading-too-many-columns': 'rule-broken',
  'reading-sheet-missing': 'rule-broken',
  'reading-empty': 'rule-broken',
  'reading-without-headings': 'rule-broken',
  'reading-column-missing': 'rule-broken',
  'reading-too-long': 'rule-broken',
  'reading-busy': 'unavailable',
} as const satisfies Readonly<Record<string, RefusalKind>>
