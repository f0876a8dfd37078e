import type { CongressId, PaperId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { alternatesAfter } from '../../rules/alternates.ts'
import { isApprovedOffice, type PackagePlace, packageOf } from '../../rules/paper-package.ts'
import type { Office } from '../../rules/types.ts'
import type { Refusal } from '../refusal.ts'
import type { Paper } from './model.ts'
import type { PaperReads } from './ports.ts'
import { type EndedReads, openOffices } from './read-ended-results.ts'
import { type MeetingResults, readMeetingResults } from './read-meeting-results.ts'

/** The papers for the superior, and what keeps them from being complete. */
export interface PaperPackage {
  /** The offices of elections that have not ended: their minutes will belong to it, and the report cannot be made. */
  readonly open: readonly Office[]
  readonly papers: readonly (PackagePlace & {
    /** The newest paper of the kind, whatever its format; null if none was made. */
    readonly paperId: PaperId | null
  })[]
}

const hasOffice = ({ elections }: MeetingResults): boolean =>
  elections.some(
    ({ office, cancelled, rounds }) =>
      cancelled === null &&
      isApprovedOffice(office) &&
      rounds.some(({ seated, appointed }) => appointed !== null || (seated?.result.elected.length ?? 0) > 0),
  )

const newest = (made: readonly Paper[], { kind, roundId, part }: PackagePlace): PaperId | null =>
  made.findLast((paper) => paper.kind === kind && paper.roundId === roundId && paper.part === part)?.id ?? null

/** The papers that go up to the superior after a meeting, with those that were made. */
export const readPackage = async (
  reads: EndedReads & PaperReads,
  id: CongressId,
): Promise<Result<PaperPackage, Refusal>> => {
  const results = await readMeetingResults(reads, id)
  if (!results.ok) return results
  const open = await openOffices(reads, id)
  if (!open.ok) return open
  const rounds = results.value.elections
    .filter(({ cancelled }) => cancelled === null)
    .flatMap((election) => election.rounds)
    .flatMap(({ id: roundId, declared }) =>
      declared ? [{ id: roundId, hasAlternates: alternatesAfter(declared) !== null }] : [],
    )
  const made = await reads.papersOfCongress(id)
  const papers = packageOf(rounds, hasOffice(results.value))
  return ok({ open: open.value, papers: papers.map((place) => ({ ...place, paperId: newest(made, place) })) })
}
