import { type Answer, call } from '../api/call.ts'
import type { PaperPackage } from '../api/types.ts'

/** The papers for the superior with their progress; null as long as the meeting has no result that holds. */
export const readBundle = async (congressId: string): Promise<Answer<PaperPackage | null>> => {
  const found = await call('GET /v1/congresses/{id}/report-package', { path: { id: congressId } })
  if (!found.ok && found.failure.code === 'result-not-declared') return { ok: true, value: null, etag: null }
  return found
}
