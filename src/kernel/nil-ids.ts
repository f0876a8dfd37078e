import type { AccountId, SessionId } from './brand.ts'

/** The UUID of nothing (RFC 9562 § 5.9). */
const NIL = '00000000-0000-0000-0000-000000000000'

/** The session of callers who have not signed in, and of the program itself. */
export const NO_SESSION = NIL as SessionId

/** The actor of events about attempts that lead to no account, and of acts of the program itself. */
export const NOBODY = NIL as AccountId
