import type { SessionId } from './brand.ts'

/** The session of callers who have not signed in, and of the program itself. */
export const NO_SESSION = '00000000-0000-0000-0000-000000000000' as SessionId
