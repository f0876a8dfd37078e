import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { alternatesAfter } from '../../rules/alternates.ts'
import { isApprovedOffice, type PackagePlace, packageOf } from '../../rules/paper-package.ts'
import type { Office } from '../../rules/types.ts'
import type { Refusal } from '../refusal.ts'
import type { Paper } from './model.ts'
import type { PaperReads } from './ports.ts'
import { type EndedReads, openOffices } from './read-ended-results.ts'
import { type MeetingResults, readMeetingResults } from './read-meeting-results.ts'

/** A paper that goes up to the superior, and the files that were made of it. */
export interface PackagedPaper {
  readonly place: PackagePlace<RoundId>
  /** The vote that the minutes are about; null for a paper of the meeting. */
  readonly vote: { readonly office: Office; readonly number: number } | null
  /** The newest paper of the kind, whatever its format; null if none was made. */
  readonly newest: Paper | null
  /** The PDF of the same version; null if none was made. */
  readonly pdf: Paper | null
}

/** The papers for the superior, and what keeps them from being complete. */
export interface PaperPackage {
  /** The offices of elections that have not ended: their minutes will belong to it, and the report cannot be made. */
  readonly open: readonly Office[]
  readonly papers: readonly PackagedPaper[]
}

const hasOffice = ({ elections }: MeetingResults): boolean =>
  elections.some(
    ({ office, cancelled, rounds }) =>
      cancelled === null &&
      isApprovedOffice(office) &&
      rounds.some(({ seated, appointed }) => appointed !== null || (seated?.result.elected.length ?? 0) > 0),
  )

/** A version is never made of older facts than the one before it, so the paper that was made last has the newest version. */
const filesAt = (made: readonly Paper[], { kind, roundId, part }: PackagePlace<RoundId>) => {
  const files = made.filter((paper) => paper.kind === kind && paper.roundId === roundId && paper.part === part)
  const newest = files.at(-1) ?? null
  const pdf = files.find(({ format, version }) => format === 'pdf' && version === newest?.version) ?? null
  return { newest, pdf }
}

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
    .flatMap(({ id: roundId, office, number, declared }) =>
      declared ? [{ id: roundId, office, number, hasAlternates: alternatesAfter(declared) !== null }] : [],
    )
  const voteIn = (roundId: RoundId | null) => {
    const round = rounds.find(({ id: one }) => one === roundId)
    return round ? { office: round.office, number: round.number } : null
  }
  const made = await reads.papersOfCongress(id)
  const papers = packageOf(rounds, hasOffice(results.value))
  return ok({
    open: open.value,
    papers: papers.map((place) => ({ place, vote: voteIn(place.roundId), ...filesAt(made, place) })),
  })
}
