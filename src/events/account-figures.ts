import { z } from 'zod'
import { count, id, word } from './shapes.ts'

/** Figures of events about accounts and signing in. */
export const ACCOUNT_FIGURES = {
  changes: z.array(word).describe('What was changed about how the account signs in.'),
  rolesSuspended: count.describe('Roles that the change has taken from the account until they are granted again.'),
  proposedBy: id<'account'>()
    .nullable()
    .describe('Account that had proposed the grant; null if one person granted the role.'),
  alone: z.boolean().describe('Whether one person granted what two should, because there was nobody else who could.'),
  turnedAway: count.describe('Number of attempts rejected before their password was checked.'),
  forgotten: count.describe('Failed attempts that no longer count.'),
  failures: count.describe('Failed attempts so far.'),
} as const satisfies Record<string, z.ZodType>
