import { type Answer, call } from './api/call.ts'
import { everyPage } from './api/every-page.ts'
import type { Person } from './api/types.ts'

/** Everybody in a meeting, in the order of recording. */
export const everybodyIn = (congressId: string): Promise<Answer<readonly Person[]>> =>
  everyPage((query) => call('GET /v1/congresses/{id}/people', { path: { id: congressId }, query }))
