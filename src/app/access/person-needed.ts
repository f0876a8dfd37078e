import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import { type Refusal, refuse } from '../refusal.ts'

/**
 * Refuses a caller with a key. Another system records figures; a vote of the meeting and its end are recorded by a person who
 * was there and is signed in.
 */
export const needPerson = ({ identity }: Context): Result<null, Refusal> =>
  identity.via === 'key' ? refuse('sign-in-needed') : ok(null)
