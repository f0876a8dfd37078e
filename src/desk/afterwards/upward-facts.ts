import { type Answer, call } from '../api/call.ts'
import type { Paper, PaperPackage, SignedScan } from '../api/types.ts'
import { readBundle } from '../papers/read-bundle.ts'

/** The papers for the superior with their progress, and the signed scans of the meeting. */
export interface UpwardFacts {
  /** Null as long as the meeting has no result that holds. */
  readonly bundle: PaperPackage | null
  /** The papers of the meeting, without those of its rounds. */
  readonly papers: readonly Paper[]
  readonly scans: readonly SignedScan[]
}

/** Reads the papers for the superior. */
export const readUpward = async (congressId: string): Promise<Answer<UpwardFacts>> => {
  const path = { id: congressId }
  const [bundle, papers, scans] = await Promise.all([
    readBundle(congressId),
    call('GET /v1/congresses/{id}/papers', { path }),
    call('GET /v1/congresses/{id}/signed-scans', { path }),
  ])
  if (!bundle.ok) return bundle
  if (!papers.ok) return papers
  if (!scans.ok) return scans
  const ofMeeting = papers.value.items.filter(({ roundId }) => roundId === null)
  return { ...bundle, value: { bundle: bundle.value, papers: ofMeeting, scans: scans.value.items } }
}

/** Papers that are missing or outdated once every election has ended; before that nobody can make them all. */
export const leftIn = (bundle: PaperPackage | null): number =>
  bundle === null || bundle.open.length > 0 ? 0 : bundle.progress.missing + bundle.progress.outdated
