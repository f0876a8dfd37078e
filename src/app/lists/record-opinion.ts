import { congressLog } from '../../events/log-ref.ts'
import type { PersonId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sheetFindings } from '../../rules/balance.ts'
import { printedNames } from '../../rules/list.ts'
import { cutByOpinion, listAfterOpinion, type OpinionBallot, opinionBallot } from '../../rules/opinion.ts'
import { citation } from '../../rules/regulations/citations.ts'
import type { Tally } from '../../rules/types.ts'
import { needPerson } from '../access/person-needed.ts'
import type { Context } from '../actor.ts'
import { roundContest } from '../batches/contest.ts'
import { readTally, type SheetInput } from '../batches/enter-sheet.ts'
import { faultsOf } from '../batches/faults-of.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CandidateList, Person } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { RoundInPlace } from '../shared/find.ts'
import { handsFit } from '../shared/hands.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import { within } from '../shared/within.ts'
import type { OpinionTie, OpinionVote } from './model.ts'
import { layNext, listVotedOn, lockOpinion, type OpinionInPlace, opinionFigures } from './opinion-in-place.ts'
import type { ListWrites } from './ports.ts'

export interface OpinionInput
  extends SheetInput,
    Pick<OpinionVote, 'listVersion' | 'scope' | 'issued' | 'returned' | 'note'> {
  readonly tie: OpinionTie | null
}

type OpinionTx = LocksCongress & RoundReads & RollReads & PersonReads & ListWrites & AppendsEvents

/**
 * Records the opinion vote on a list above the limit of surplus, or a correction of it. Once nobody is tied, the list
 * without those who are trimmed is laid as its next version.
 */
export const recordOpinion = async (
  tx: OpinionTx,
  context: Context,
  roundId: RoundId,
  input: OpinionInput,
  precondition: Precondition,
): Promise<Result<OpinionVote, Refusal>> => {
  const person = needPerson(context)
  if (!person.ok) return person
  const found = await lockOpinion(tx, roundId)
  if (!found.ok) return found
  const { place, list, before, corrected } = found.value
  const version = newVersion(context, before, precondition, input.reason)
  if (!version.ok) return version
  const votedOn = corrected ? await listVotedOn(tx, corrected) : list
  if (votedOn.version !== input.listVersion) {
    return refuseAt('/listVersion', 'opinion-list-changed', { params: { current: votedOn.version } })
  }
  const counted = await countOpinion(tx, found.value, votedOn, input)
  if (!counted.ok) return counted
  const { outcome, trimmed } = counted.value
  const { listVersion, scope, issued, returned, note, tie } = input
  const laid = await layNext(tx, context, list, listAfterOpinion(votedOn, { outcome, trimmed }, corrected))
  const opinion: OpinionVote = {
    ...version.value,
    ...counted.value,
    ...{ roundId, cancelled: false, listVersion, scope, issued, returned, tie, note, laid },
  }
  await tx.insertOpinion(opinion)
  await tx.appendAudit(context, {
    log: congressLog(place.congress.id),
    action: 'opinion.recorded',
    objectId: roundId,
    before: before && opinionFigures(before),
    after: opinionFigures(opinion),
    reason: opinion.reason,
    citations: [citation(place.congress.regulation, 'opinion-vote')],
  })
  return ok(opinion)
}

type CountedOpinion = Pick<OpinionVote, 'asked' | 'places' | 'attending' | 'tally' | 'outcome' | 'tied' | 'trimmed'>

const countOpinion = async (
  tx: OpinionTx,
  { place, corrected }: OpinionInPlace,
  votedOn: CandidateList,
  input: OpinionInput,
): Promise<Result<CountedOpinion, Refusal>> => {
  const { congress, round } = place
  const { regulation, readings } = congress
  const { office, seats, kind: roundKind } = round
  const ballot = opinionBallot(votedOn, input.scope, { regulation, office, seats, roundKind })
  if (!ballot.ok) {
    const citations = [citation(regulation, 'opinion-vote')]
    const pointer = ballot.error === 'opinion-vote-too-narrow' ? '/scope' : '/listVersion'
    return refuseAt(pointer, ballot.error, { params: { seats }, citations })
  }
  const people = new Map<string, Person>((await tx.people(congress.id)).map((person) => [person.id, person]))
  const tally = readOpinion(place, ballot.value, people, input)
  if (!tally.ok) return tally
  const { issued, returned, tie } = input
  const present = (await tx.roll(congress.id))?.attending ?? null
  const attending = corrected ? corrected.attending : present
  if (tie) {
    const hands = within('/tie', handsFit(tie.vote, present))
    if (!hands.ok) return hands
  }
  const figures = { issued, returned, attending, tally: tally.value, tieKept: tie?.kept ?? null }
  const cut = cutByOpinion(ballot.value, figures, readings)
  if (!cut.ok && cut.error === 'opinion-tie-names') {
    const open = cutByOpinion(ballot.value, { ...figures, tieKept: null }, readings)
    const tied = open.ok ? open.value.tied : []
    const names = tied.map((id) => people.get(id)?.fullName ?? '').join(', ')
    return refuseAt('/tie/kept', cut.error, { params: { names } })
  }
  if (!cut.ok) return refuseAt('/tie', cut.error)
  return ok({ ...ballot.value, attending, tally: tally.value, ...cut.value })
}

/** Reads the sheet of the vote; it adds up by the same rules as that of a stack. */
const readOpinion = (
  { congress, round }: RoundInPlace,
  { asked }: OpinionBallot<PersonId>,
  people: ReadonlyMap<string, Person>,
  input: OpinionInput,
): Result<Tally, Refusal> => {
  const candidates = asked.map((personId) => ({ personId, origin: 'nominated' as const, agreement: null }))
  const names = printedNames({ candidates, withdrawals: [] }, people)
  // Each name has the boxes agree and disagree, as on a list without surplus.
  const contest = roundContest(congress, { ...round, seats: asked.length }, names)
  const tally = readTally(input, contest)
  if (!tally.ok) return tally
  const { returned: size } = input
  const findings = sheetFindings(tally.value, { size, contest })
  if (findings.length === 0) return tally
  return refuse('opinion-vote-not-balanced', { params: faultsOf(tally.value, contest, size), findings })
}
