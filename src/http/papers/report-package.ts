import type { ResultsSoFar } from '../../app/papers/read-ended-results.ts'
import { type PackagedPaper, readPackage } from '../../app/papers/read-package.ts'
import { readPaperFile } from '../../app/papers/read-papers.ts'
import type { Reads } from '../../app/ports.ts'
import { type Refusal, refuse } from '../../app/refusal.ts'
import type { Reader } from '../../app/shared/figures.ts'
import { findCongress } from '../../app/shared/find.ts'
import { type ArchiveEntry, archiveOf } from '../../documents/office/archive.ts'
import { BLANK_HEAD, type TypedHead } from '../../documents/view/letterhead.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { PAPER_FILE_NAMES, packagedFileName } from '../../locale/papers/file-names.ts'
import type { Office } from '../../rules/types.ts'
import type { Services } from '../support/services.ts'
import { shownBy } from './make-paper.ts'
import { showMinutes } from './minutes.ts'
import type { Showing } from './showing.ts'
import { upwardShowing } from './upward.ts'

/** `outdated`: the same request would make a new version now, or is refused now. */
export type PackagedState = 'made' | 'outdated' | 'missing'

interface Progress {
  readonly open: readonly Office[]
  readonly papers: readonly (PackagedPaper & { readonly state: PackagedState })[]
}

/** Everything that the paper shows. The results of the meeting are read once for all papers about them. */
const showPlace = async (
  reads: Reads,
  soFar: ResultsSoFar,
  { place }: PackagedPaper,
  head: TypedHead,
): Promise<Result<Showing, Refusal>> =>
  place.kind === 'minutes'
    ? showMinutes(place.roundId, place.part, head)(reads)
    : upwardShowing(soFar, place.kind, head)

/** Computes what the paper would show now under the same letterhead, and prints nothing. */
const stateOf = async (
  services: Services,
  reads: Reads,
  soFar: ResultsSoFar,
  packaged: PackagedPaper,
): Promise<PackagedState> => {
  const { newest } = packaged
  if (newest === null) return 'missing'
  // An earlier version did not store what was typed: only a paper without it can be compared.
  const showing = await showPlace(reads, soFar, packaged, newest.head ?? BLANK_HEAD)
  if (!showing.ok) return 'outdated'
  return shownBy(services, showing.value).factsDigest === newest.factsDigest ? 'made' : 'outdated'
}

/** The papers for the superior, each with its state. */
export const readProgress = async (
  services: Services,
  reads: Reads,
  id: CongressId,
): Promise<Result<Progress, Refusal>> => {
  const found = await readPackage(reads, id)
  if (!found.ok) return found
  const papers: Progress['papers'][number][] = []
  const { soFar } = found.value
  for (const paper of found.value.papers) papers.push({ ...paper, state: await stateOf(services, reads, soFar, paper) })
  return ok({ open: soFar.open, papers })
}

/** The answer with the papers for the superior. */
export const progressBody = ({ open, papers }: Progress) => {
  const count = (state: PackagedState): number => papers.filter((paper) => paper.state === state).length
  return {
    open,
    progress: { made: count('made'), outdated: count('outdated'), missing: count('missing') },
    papers: papers.map(({ place, vote, newest, pdf, state }) => ({
      ...place,
      office: vote?.office ?? null,
      roundNumber: vote?.number ?? null,
      paperId: newest?.id ?? null,
      pdfId: pdf?.id ?? null,
      outdated: state === 'outdated',
    })),
  }
}

/** Refuses if some papers are such: names their kinds, each once, and their places in the package, from 1. */
const refuseIfAny = (
  papers: Progress['papers'],
  isSuch: (paper: Progress['papers'][number]) => boolean,
  code: 'package-incomplete' | 'package-outdated',
): Result<null, Refusal> => {
  const such = papers.flatMap((paper, index) => (isSuch(paper) ? [{ kind: paper.place.kind, place: index + 1 }] : []))
  if (such.length === 0) return ok(null)
  const names = [...new Set(such.map(({ kind }) => kind))].join(', ')
  const places = such.map(({ place }) => place).join(', ')
  return refuse(code, { params: { names, places } })
}

/**
 * The PDF files of all papers for the superior in one archive, in the order of the package. The same papers give the same
 * bytes. Refused while a PDF is missing or outdated.
 */
export const packPapers = async (
  services: Services,
  reads: Reads,
  reader: Reader,
  id: CongressId,
): Promise<Result<Uint8Array, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  if (congress.value.rehearsal) return refuse('rehearsal-not-reported')
  const progress = await readProgress(services, reads, id)
  if (!progress.ok) return progress
  const { papers } = progress.value
  const complete = refuseIfAny(papers, ({ pdf }) => pdf === null, 'package-incomplete')
  if (!complete.ok) return complete
  const current = refuseIfAny(papers, ({ state }) => state === 'outdated', 'package-outdated')
  if (!current.ok) return current
  const entries: ArchiveEntry[] = []
  for (const [index, { place, vote, pdf }] of papers.entries()) {
    if (pdf === null) continue
    const found = await readPaperFile(reads, reader, pdf.id)
    if (!found.ok) return found
    const of = { place: index + 1, name: PAPER_FILE_NAMES[place.kind], vote, part: place.part, version: pdf.version }
    entries.push({ name: packagedFileName(of), content: found.value.file })
  }
  return ok(archiveOf(entries))
}
