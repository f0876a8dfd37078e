/** How long the database may take, in milliseconds. The limits of the server's side do not help if the server hangs. */
export interface QueryLimits {
  /** Until a connection is open, or one of the pool is free. */
  readonly connectMs: number
  /** Until the server itself gives a statement up. Shorter than `answerMs`, so that its connection can be kept. */
  readonly statementMs: number
  /** Until this side gives a statement up. Its connection is cut, because nobody knows what becomes of the statement. */
  readonly answerMs: number
  /** Until connections are cut that do not end by themselves when the pool is closed. */
  readonly goodbyeMs: number
}

/** For requests: a desk gives up after 15 s (`src/desk/api/call.ts`), and connecting and one statement end before. */
export const SERVING_LIMITS: QueryLimits = { connectMs: 5_000, statementMs: 9_000, answerMs: 9_500, goodbyeMs: 5_000 }

/** For migrations and for verifying a whole log: work that somebody started and watches. */
export const LONG_LIMITS: QueryLimits = { ...SERVING_LIMITS, statementMs: 1_800_000, answerMs: 1_805_000 }

/** The message of the PostgreSQL client if `answerMs` has passed. */
const TIMED_OUT = 'Query read timeout'

/** Whether a query was given up on this side. It may still be executed, and its connection cannot be used again. */
export const isGivenUp = (error: unknown): boolean => error instanceof Error && error.message === TIMED_OUT
