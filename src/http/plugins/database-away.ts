/** Codes of Node's sockets and of PostgreSQL (classes 08 and 57P, 53300) that mean: not now, perhaps soon. */
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
  '25006',
  // Two transactions stood in each other's way: one of them was rolled back and may simply be tried again.
  '40P01',
  '40001',
])

/** The pool gives these without a code. */
const AWAY_MESSAGES = [
  /^Connection terminated/,
  /timeout exceeded when trying to connect/,
  /^Client has encountered a connection error/,
  /^Query read timeout/,
]

/**
 * True when the database could not be reached or broke off. If that was in the middle of a commit, only a repetition
 * with the same idempotency key tells whether it was stored; without one nothing can be stored twice or by half.
 */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  return (typeof code === 'string' && AWAY_CODES.has(code)) || AWAY_MESSAGES.some((text) => text.test(error.message))
}
