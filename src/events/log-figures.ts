import { z } from 'zod'
import { count, hexDigest, instant } from './shapes.ts'

/**
 * Version of the list of kinds that take a checkpoint. A log that states it has a checkpoint after each of them; one
 * that does not is older, and has them only after those of version 1.
 */
export const SEAL_VERSION = 2

/** Figures of events about the log itself. */
export const LOG_FIGURES = {
  backedUpAt: instant.describe('When the backup was made whose data this is.'),
  backedUpWith: z.string().describe('Version of the program that made the backup.'),
  continues: z.boolean().describe('Whether the log continues what this machine had signed before.'),
  sealVersion: z
    .literal(SEAL_VERSION)
    .describe('Version of the list of kinds after which this log has a checkpoint, from this event on.'),
  signedSize: count.describe('Number of events of the log that this machine had signed before.'),
  signedRoot: hexDigest.describe('Root over the events that this machine had signed, in hexadecimal digits.'),
  withMarks: z.boolean().describe('Whether the file has the marks of ballots, or leaves them out.'),
} as const satisfies Record<string, z.ZodType>
