import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type PackagePlace, packageOf } from '../../rules/paper-package.ts'
import type { Office } from '../../rules/types.ts'
import type { Refusal } from '../refusal.ts'
import type { Paper } from './model.ts'
import type { PaperReads } from './ports.ts'
import { type EndedReads, type ResultsSoFar, readResultsSoFar } from './read-ended-results.ts'

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
  /** The papers of the meeting are about these results. While an office is open, its minutes are missing in the package. */
  readonly soFar: ResultsSoFar
  readonly papers: readonly PackagedPaper[]
}

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
  const soFar = await readResultsSoFar(reads, id)
  if (!soFar.ok) return soFar
  const { results } = soFar.value
  const rounds = results.elections.flatMap((election) => election.rounds)
  const voteIn = (roundId: RoundId | null) => {
    const round = rounds.find(({ id: one }) => one === roundId)
    return round ? { office: round.office, number: round.number } : null
  }
  const made = await reads.papersOfCongress(id)
  const papers = packageOf(results.elections)
  return ok({
    soFar: soFar.value,
    papers: papers.map((place) => ({ place, vote: voteIn(place.roundId), ...filesAt(made, place) })),
  })
}
