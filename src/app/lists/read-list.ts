import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { standingOn } from '../../rules/list.ts'
import { listNotices, type Notice } from '../../rules/notices.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { BallotCandidate, CandidateList, ListApproval } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound, type RoundInPlace } from '../shared/find.ts'
import { type NoticedHands, noticedHands } from '../shared/noticed-hands.ts'
import { listTag } from './list-tag.ts'
import type { ListReads } from './ports.ts'

/** A list with the names of the ballot, which are empty before approval. */
export interface ListOnPaper {
  readonly list: CandidateList
  /** Tag of the list and the seats, for the next act on it. */
  readonly tag: number
  readonly ballot: readonly BallotCandidate[]
  readonly notices: readonly Notice[]
}

type PaperReads = CongressReads & RoundReads & ListReads & PersonReads & ResultReads

/** Full names of people on a list who died, or whom the superior struck from a list of this election. */
const goneFrom = async (
  reads: PaperReads,
  { congress, round }: RoundInPlace,
  list: CandidateList,
): Promise<readonly string[]> => {
  const named = new Set<string>(standingOn(list))
  const refusals = await reads.seatRefusalsOfCongress(congress.id)
  const concerned = refusals.filter(
    ({ electionId, ground }) => ground === 'died' || (ground === 'struck' && electionId === round.electionId),
  )
  const gone = new Set(concerned.map(({ personId }) => personId).filter((id) => named.has(id)))
  if (gone.size === 0) return []
  return (await reads.people(congress.id)).filter(({ id }) => gone.has(id)).map(({ fullName }) => fullName)
}

const onPaper = async (reads: PaperReads, place: RoundInPlace, list: CandidateList): Promise<ListOnPaper> => {
  const { congress, round, election } = place
  const { regulation } = congress
  const { office, seats, kind: roundKind } = round
  const gone = await goneFrom(reads, place, list)
  const notices = listNotices({ regulation, office, seats, roundKind }, list.candidates, gone)
  return { list, tag: listTag(list, election), ballot: await reads.ballotCandidates(list.roundId), notices }
}

/** A list with its names on paper and its notices. */
export const listOnPaper = async (reads: PaperReads, list: CandidateList): Promise<Result<ListOnPaper, Refusal>> => {
  const place = await findRound(reads, list.roundId)
  return place.ok ? ok(await onPaper(reads, place.value, list)) : place
}

/** The current list of a round. */
export const readList = async (reads: PaperReads, id: RoundId): Promise<Result<ListOnPaper, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const list = await reads.list(id)
  return list ? ok(await onPaper(reads, place.value, list)) : refuse('list-unknown')
}

/** The votes of the congress on the lists of a round, including failed ones. */
export const listApprovals = async (
  reads: CongressReads & RollReads & RoundReads & ListReads,
  id: RoundId,
): Promise<Result<readonly NoticedHands<ListApproval>[], Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  return ok(await noticedHands(reads, place.value.congress.id, await reads.approvals(id)))
}

/** A vote on a list with its notices. */
export const noticedApproval = async (
  reads: CongressReads & RollReads & RoundReads,
  approval: ListApproval,
): Promise<Result<NoticedHands<ListApproval>, Refusal>> => {
  const place = await findRound(reads, approval.roundId)
  if (!place.ok) return place
  const [noticed] = await noticedHands(reads, place.value.congress.id, [approval])
  return ok(noticed!)
}
