import { codeOf } from '../../kernel/unknown.ts'

/** Codes of Node's sockets and of PostgreSQL (classes 08 and 57P, 53300) for a database that may be back soon. */
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
  // Deadlock: one transaction was rolled back and can be retried.
  '40P01',
  '40001',
])

/** Messages of the pool that have no code. */
const AWAY_MESSAGES = [
  /^Connection terminated/,
  /timeout exceeded when trying to connect/,
  /^Client has encountered a connection error/,
  /^Query read timeout/,
  // A statement of a transaction whose connection was cut, because the one before it was given up.
  /^Client was closed and is not queryable/,
  /^Postgres connection has been discarded/,
]

/**
 * True if the database could not be reached or the connection broke. If it broke during a commit, only a repetition
 * with the same idempotency key shows whether the commit was stored.
 */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  return AWAY_CODES.has(codeOf(error) ?? '') || AWAY_MESSAGES.some((text) => text.test(error.message))
}
