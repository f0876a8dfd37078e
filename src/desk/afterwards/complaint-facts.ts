import { type Answer, call } from '../api/call.ts'
import type { Complaint } from '../api/types.ts'

/** The complaints about a meeting, each in its newest version. */
export const readComplaints = async (congressId: string): Promise<Answer<readonly Complaint[]>> => {
  const found = await call('GET /v1/congresses/{id}/complaints', { path: { id: congressId } })
  return found.ok ? { ...found, value: found.value.items } : found
}

/** A complaint with every version, the first one first. */
export interface HeldComplaint {
  readonly newest: Complaint
  readonly versions: readonly Complaint[]
  /** Tag of the newest version. */
  readonly seen: string | null
}

/** Reads every version of a complaint. */
export const readComplaint = async (congressId: string, number: number): Promise<Answer<HeldComplaint | null>> => {
  const path = { id: congressId, number: String(number) }
  const found = await call('GET /v1/congresses/{id}/complaints/{number}', { path })
  if (!found.ok) return found
  const { items: versions } = found.value
  const newest = versions.at(-1)
  return { ...found, value: newest ? { newest, versions, seen: found.etag } : null }
}

/** Complaints that wait for their outcome. */
export const waitingIn = (complaints: readonly Complaint[]): number =>
  complaints.filter(({ outcome }) => outcome === null).length
