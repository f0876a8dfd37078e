import { z } from 'zod'
import type { SettledAlternates } from '../rules/alternates.ts'
import { READINGS } from '../rules/readings.ts'
import { type CountResult, FINDING_CODES, INVALID_REASONS, VERDICTS } from '../rules/types.ts'
import { count, counts, id, text } from './shapes.ts'

const alternates = z.strictObject({ elected: z.array(text), tied: z.array(text), seatsLeft: count })

/** Alternates from the ranking of an earlier round. */
export const settledAlternates = alternates.extend({ roundId: id<'round'>() }) satisfies z.ZodType<SettledAlternates>

/** A result as the count gives it. */
export const result = z.strictObject({
  base: z.int(),
  votesNeeded: count.nullable(),
  form: z.enum(['strike-out', 'agree-disagree']),
  ballots: z.strictObject({
    issued: count,
    returned: count,
    valid: count,
    invalid: count,
    invalidByReason: counts(INVALID_REASONS),
  }),
  candidates: z.array(
    z.strictObject({
      id: text,
      votes: count,
      percent: text,
      verdict: z.enum(VERDICTS),
      votesShort: count.nullable(),
    }),
  ),
  outcome: z.enum(['complete', 'tie', 'seats-left', 'no-result']),
  elected: z.array(text),
  tied: z.array(text),
  seatsLeft: count,
  findings: z.array(
    z.strictObject({
      code: z.enum(FINDING_CODES),
      severity: z.enum(['error', 'warning']),
      citation: text.exactOptional(),
      reading: z.enum(READINGS.map((reading) => reading.name)).exactOptional(),
    }),
  ),
  alternates: alternates.nullable().exactOptional(),
}) satisfies z.ZodType<CountResult>
