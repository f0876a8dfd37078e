import { call } from '../api/call.ts'
import type { Overview } from '../api/types.ts'
import { type Facts, useFacts } from '../facts.ts'

/** The overview of a meeting, as far as it has been read. */
export type Meeting = Facts<Overview>

/** Reads the overview of the meeting of the person signed in. */
export const useMeeting = (congressId: string | undefined): Meeting =>
  useFacts(async () => call('GET /v1/congresses/{id}/overview', { path: { id: congressId ?? '' } }), [congressId])
