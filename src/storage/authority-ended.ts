import { DatabaseError } from 'pg'

/** The code of the error by which `append_audit_event` refuses an event whose actor may not act any more. */
const SQLSTATE = 'KP001'

export const AUTHORITY_ENDED = 'authority-ended'

/** The result of a transaction's work, or that its actor may not act any more; then nothing of it is stored. */
export const unlessEnded = async <T>(work: () => Promise<T>): Promise<T | typeof AUTHORITY_ENDED> => {
  try {
    return await work()
  } catch (problem) {
    if (problem instanceof DatabaseError && problem.code === SQLSTATE) return AUTHORITY_ENDED
    throw problem
  }
}
