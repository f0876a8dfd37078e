/**
 * Codes of problems that the HTTP edge itself finds, before or after a use case. Refusals have codes of their own
 * (`refusal-codes.ts`).
 */
export const HTTP_PROBLEM_CODES = [
  'json-malformed',
  'json-key-repeated',
  'json-too-deep',
  'json-keys-too-many',
  'json-key-too-long',
  'body-invalid',
  'path-invalid',
  'query-invalid',
  'header-invalid',
  'media-type-unsupported',
  'file-type-unsupported',
  'body-too-large',
  'headers-too-large',
  'unauthenticated',
  'session-ended',
  'session-elsewhere',
  'key-expired',
  'rate-limited',
  'streams-taken',
  'uploads-taken',
  'password-change-required',
  'origin-foreign',
  'host-not-served',
  'route-unknown',
  'method-not-allowed',
  'request-timeout',
  'request-invalid',
  'database-unavailable',
  'database-read-only',
  'write-not-confirmed',
  'storage-full',
  'clocks-differ',
  'internal-error',
] as const

export type HttpProblemCode = (typeof HTTP_PROBLEM_CODES)[number]

/** Problems of one field of a request that does not fit its schema. */
export const FIELD_PROBLEM_CODES = [
  'field-missing',
  'field-unknown',
  'field-type',
  'field-choice',
  'field-too-small',
  'field-too-large',
  'field-empty',
  'field-too-short',
  'field-too-long',
  'field-format',
  'field-invalid',
] as const

export type FieldProblemCode = (typeof FIELD_PROBLEM_CODES)[number]
