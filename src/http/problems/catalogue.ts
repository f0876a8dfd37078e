import { REFUSAL_CODES, type RefusalCode } from '../../app/refusal-codes.ts'
import { HTTP_PROBLEM_CODES, type HttpProblemCode } from './codes.ts'

export type ProblemCode = RefusalCode | HttpProblemCode

/** Every code that can stand in a problem document. */
export const PROBLEM_CODES: readonly ProblemCode[] = [...HTTP_PROBLEM_CODES, ...REFUSAL_CODES]

/** 422 is the rule for refusals: the request is well-formed and breaks a rule. These are the exceptions. */
const STATUS: Partial<Record<ProblemCode, number>> = {
  'json-malformed': 400,
  'json-key-repeated': 400,
  'body-invalid': 400,
  'path-invalid': 400,
  'query-invalid': 400,
  'header-invalid': 400,
  'request-invalid': 400,
  unauthenticated: 401,
  'session-ended': 401,
  'session-elsewhere': 401,
  'sign-in-failed': 401,
  'sign-in-delayed': 429,
  'second-factor-code-required': 401,
  'setup-link-invalid': 401,
  'key-expired': 401,
  'device-not-open': 401,
  'pin-refused': 401,
  'password-change-required': 403,
  'device-needs-session': 403,
  'origin-foreign': 403,
  'role-missing': 403,
  'second-factor-required': 403,
  'entry-of-another': 403,
  'openid-flow-over': 403,
  'openid-refused': 403,
  'openid-not-linked': 403,
  'openid-not-configured': 404,
  'route-unknown': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'rate-limited': 429,
  'streams-taken': 429,
  'headers-too-large': 431,
  'internal-error': 500,
  'openid-unavailable': 503,
  'database-unavailable': 503,
  'storage-full': 503,
  'precondition-required': 428,
  'version-stale': 412,
}

/** The act does not fit the state that things are in; trying again unchanged cannot help, acting first can. */
const CONFLICTS: readonly ProblemCode[] = [
  'congress-closed',
  'witness-already-kept',
  'log-still-blind',
  'setup-already-done',
  'session-missing',
  'device-closed',
  'person-on-approved-list',
  'round-open',
  'election-complete',
  'decision-missing',
  'election-ended-by-decision',
  'list-already-approved',
  'list-not-approved',
  'board-missing',
  'roll-missing',
  'ballots-not-issued',
  'ballots-not-returned',
  'result-already-declared',
  'batch-cancelled',
  'batch-takes-ballots',
  'batch-takes-sheet',
  'batch-full',
  'entry-final',
  'entered-before',
  'entry-closed',
  'entry-not-final',
  'entry-incomplete',
  'entries-open',
  'result-not-declared',
  'decision-already-taken',
  'last-system-administrator',
  'account-disabled',
  'second-factor-in-use',
  'second-factor-missing',
  'administrator-apart',
  'auditor-apart',
  'observer-off-board',
  'board-off-meeting',
  'board-role-taken',
  'role-already-held',
  'role-already-revoked',
  'person-typed-before',
  'hand-over-typed-before',
  'hand-over-to-same',
  'entry-not-begun',
  'key-ended',
  'key-replaced',
  'webhooks-too-many',
  'webhook-revoked',
  'webhook-delivery-pending',
  'feed-beyond-end',
  'checkpoint-missing',
]

const IN_BODY_ONLY: readonly ProblemCode[] = ['roll-version-unknown', 'sheet-name-unknown']

/** The things addressed by a path. In a body an unknown id breaks a rule instead, and has a pointer. */
const isUnknown = (code: ProblemCode): boolean => code.endsWith('-unknown') && !IN_BODY_ONLY.includes(code)

/** The status of a problem. `inBody`: the code is about a place in the body. */
export const statusOf = (code: ProblemCode, inBody = false): number => {
  const status = STATUS[code]
  if (status) return status
  if (CONFLICTS.includes(code)) return 409
  return isUnknown(code) && !inBody ? 404 : 422
}
