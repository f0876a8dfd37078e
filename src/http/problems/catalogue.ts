import { HTTP_PROBLEM_CODES, type HttpProblemCode } from '../../app/problem-codes.ts'
import { REFUSAL_CODES, REFUSALS, type RefusalCode } from '../../app/refusal-codes.ts'
import type { RefusalKind } from '../../app/refusal-kind.ts'

export type ProblemCode = RefusalCode | HttpProblemCode

/** Every code that a problem document can have. */
export const PROBLEM_CODES: readonly ProblemCode[] = [...HTTP_PROBLEM_CODES, ...REFUSAL_CODES]

const isHttpProblem = (code: ProblemCode): code is HttpProblemCode => Object.hasOwn(STATUS, code)

/** The status of problems that the HTTP edge finds itself. */
const STATUS: Readonly<Record<HttpProblemCode, number>> = {
  'json-malformed': 400,
  'json-key-repeated': 400,
  'json-too-deep': 400,
  'json-keys-too-many': 400,
  'json-key-too-long': 400,
  'body-invalid': 400,
  'path-invalid': 400,
  'query-invalid': 400,
  'header-invalid': 400,
  'request-invalid': 400,
  unauthenticated: 401,
  'session-ended': 401,
  'session-elsewhere': 401,
  'key-expired': 401,
  'password-change-required': 403,
  'origin-foreign': 403,
  'host-not-served': 421,
  'route-unknown': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'file-type-unsupported': 415,
  'rate-limited': 429,
  'streams-taken': 429,
  'uploads-taken': 429,
  'headers-too-large': 431,
  'internal-error': 500,
  'database-unavailable': 503,
  'database-read-only': 503,
  'write-not-confirmed': 503,
  'storage-full': 503,
  'clocks-differ': 503,
}

/** The status of each kind of refusal. 409: repeating the request unchanged cannot succeed. */
const STATUS_OF_KIND: Readonly<Record<RefusalKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  stale: 412,
  'rule-broken': 422,
  unconditional: 428,
  'too-many': 429,
  unavailable: 503,
}

/**
 * The HTTP status of a problem. An unknown thing in the path gives 404; an unknown id in the body breaks a rule
 * (422).
 * @param inBody whether the code is about a place in the body (a JSON Pointer is given)
 */
export const statusOf = (code: ProblemCode, inBody = false): number => {
  const status = isHttpProblem(code) ? STATUS[code] : STATUS_OF_KIND[REFUSALS[code]]
  return inBody && status === STATUS_OF_KIND.unknown ? STATUS_OF_KIND['rule-broken'] : status
}
