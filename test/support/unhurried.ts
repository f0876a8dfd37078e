import { LIMITS, PLAIN, type Transport } from '../../src/http/transport.ts'

/** The transport of tests, in which one account plays everybody and does in a second what people do in an evening. */
export const UNHURRIED: Transport = { ...PLAIN, limits: { ...LIMITS, personActs: 100_000, personFiles: 100_000 } }

/** The readiness that a test on a busy machine waits for, as long as it takes; no answer is kept. */
export const UNHURRIED_READINESS = { limitMs: 60_000, keepMs: 0 } as const
