import type { CallUpRefusal } from '../../rules/call-up.ts'

/** The codes with which a call-up is refused, and their kinds. */
export const CALL_UP_REFUSALS = {
  'call-up-for-unfilled-seat': 'rule-broken',
  'call-up-for-convening-member': 'rule-broken',
  'call-up-for-rejected-delegate': 'rule-broken',
  'not-an-elected-delegate': 'rule-broken',
  'delegate-already-replaced': 'conflict',
  'not-an-alternate': 'rule-broken',
  'alternate-already-called-up': 'conflict',
  'alternate-not-next': 'rule-broken',
  'call-up-order-open': 'rule-broken',
} as const satisfies Readonly<Record<CallUpRefusal, 'conflict' | 'rule-broken'>>
