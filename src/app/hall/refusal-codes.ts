import type { RefusalKind } from '../refusal-kind.ts'

/** The codes with which acts on screens in the hall are refused, and their kinds. */
export const HALL_REFUSALS = {
  'hall-screen-unknown': 'unknown',
  'hall-screen-closed': 'conflict',
  'hall-screens-too-many': 'conflict',
  'result-not-shown': 'conflict',
} as const satisfies Readonly<Record<string, RefusalKind>>
