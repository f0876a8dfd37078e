import { LIMITS, PLAIN, type Transport } from '../../src/http/transport.ts'

/** The transport of tests, in which one account plays everybody and does in a second what people do in an evening. */
export const UNHURRIED: Transport = { ...PLAIN, limits: { ...LIMITS, personActs: 100_000, personFiles: 100_000 } }
