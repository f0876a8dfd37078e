import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { listSizeProblem, printedNames } from '../../rules/list.ts'
import { opinionInForce } from '../../rules/opinion.ts'
import { citation } from '../../rules/regulations/citations.ts'
import { transition, undoneProblem } from '../../rules/round.ts'
import { needPerson } from '../access/person-needed.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import { electionAllowed } from '../elections/create-election.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { BallotCandidate, CandidateList, HandVote, ListApproval } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockRound, type RoundInPlace } from '../shared/find.ts'
import { handsFit } from '../shared/hands.ts'
import type { Precondition } from '../shared/precondition.ts'
import { type CandidacyReads, checkNames } from './check-names.ts'
import { nextListVersion } from './list-tag.ts'
import type { ListReads, ListWrites } from './ports.ts'

export interface ApprovalInput {
  readonly approved: boolean
  readonly vote: HandVote
}

/**
 * Records the congress's vote on the list. Approval freezes names and order: from then on they are printed. Refuses a
 * list whose surplus breaks the regulation (244 d16, 190 d14.k1), and a vote on other names or for other seats.
 */
export const approveList = async (
  tx: OrganisationReads & LocksCongress & RollReads & CandidacyReads & RoundWrites & ListWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: ApprovalInput,
  precondition: Precondition,
): Promise<Result<ListApproval, Refusal>> => {
  const person = needPerson(context)
  if (!person.ok) return person
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const undone = undoneProblem(place.value.round)
  if (undone) return refuse(undone)
  const list = await tx.list(roundId)
  if (!list) return refuse('list-unknown')
  const seen = nextListVersion(list, place.value.election, precondition)
  if (!seen.ok) return seen
  const step = transition(place.value.round.state, 'list-approved')
  if (!step.ok) return refuse(step.error)
  const { from, to } = step.value
  const attending = (await tx.roll(place.value.congress.id))?.attending ?? null
  const hands = handsFit(input.vote, attending, input.approved)
  if (!hands.ok) return hands
  const approval: ListApproval = {
    id: context.newId(),
    roundId,
    listVersion: list.version,
    ...input,
    recordedAt: context.at,
    recordedBy: context.actor.id,
  }
  const allowed = await electionAllowed(tx, place.value.congress, place.value.election)
  if (!allowed.ok) return allowed
  const names = input.approved ? await namesToPrint(tx, place.value, list) : ok(null)
  if (!names.ok) return names
  await tx.insertApproval(approval)
  if (names.value) {
    await tx.insertBallotCandidates(roundId, names.value)
    await tx.setRoundState(roundId, to)
  }
  const about = {
    log: congressLog(place.value.congress.id),
    objectId: roundId,
    before: { state: from },
  } as const
  const voted = { listVersion: list.version, vote: input.vote }
  await (names.value
    ? tx.appendAudit(context, {
        ...about,
        action: 'list.approved',
        after: { ...voted, names: names.value, state: to },
      })
    : tx.appendAudit(context, { ...about, action: 'list.rejected', after: { ...voted, state: from } }))
  return ok(approval)
}

const namesToPrint = async (
  tx: CandidacyReads,
  place: RoundInPlace,
  list: CandidateList,
): Promise<Result<readonly BallotCandidate[], Refusal>> => {
  // People, board and earlier results may have changed since the list was proposed.
  const people = await checkNames(tx, place, list)
  if (!people.ok) return people
  const names = printedNames(list, people.value)
  const size = await checkSize(tx, { ...place, list }, names)
  if (!size.ok) return size
  return ok(names)
}

const checkSize = async (
  tx: ListReads,
  { congress, round, list }: RoundInPlace & { readonly list: CandidateList },
  names: readonly BallotCandidate[],
): Promise<Result<null, Refusal>> => {
  const candidates = names.length
  const { seats, kind } = round
  const { regulation } = congress
  const problem = listSizeProblem({ regulation, office: round.office, roundKind: kind, candidates, seats })
  if (!problem) return ok(null)
  const { code, findings } = problem
  if (code === 'list-empty') return refuse(code)
  const opinion = opinionInForce((await tx.opinions(round.id)).at(-1) ?? null, list.version)
  if (opinion?.outcome === 'tied') {
    const tied = names.filter(({ personId }) => opinion.tied.includes(personId))
    const shown = tied.map(({ nameOnPaper }) => nameOnPaper).join(', ')
    return refuse('opinion-vote-tied', { params: { names: shown }, citations: [citation(regulation, 'opinion-vote')] })
  }
  const citations = findings.flatMap((found) => found.citation ?? [])
  return refuse(code, { params: { candidates, seats }, ...(findings.length > 0 ? { findings, citations } : {}) })
}
