import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { alternateSeats } from '../../rules/alternates.ts'
import {
  type Choice,
  choicesAfter,
  type DecisionRefusal,
  decide,
  isSameDecision,
  type RoundEnd,
  roundsWithResult,
} from '../../rules/decision.ts'
import { implementingOf } from '../../rules/instruments.ts'
import { versionAfter } from '../../rules/meeting.ts'
import { notElectedIn } from '../../rules/plan.ts'
import { roundsBefore } from '../../rules/round-chain.ts'
import { seated } from '../../rules/seats.ts'
import { needPerson } from '../access/person-needed.ts'
import type { Context } from '../actor.ts'
import type { CongressReads, LocksCongress, RollReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Decision, Round } from '../model.ts'
import { NOTHING_TO_DO, type NothingToDo } from '../nothing-to-do.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound, lockRound, type RoundInPlace } from '../shared/find.ts'
import { handsFit } from '../shared/hands.ts'
import type { ResultReads, ResultWrites } from './ports.ts'
import { roundAfter } from './round-after.ts'
import { namesOf, refusedAfter } from './round-outcome.ts'

export type DecisionInput = Pick<Decision, 'kind' | 'newNamesAllowed' | 'vote' | 'note' | 'reason'>

export type { Choice } from '../../rules/decision.ts'

/** A refusal, with the wrong place in the request if there is one. */
const refusalOf = (code: DecisionRefusal, next: Round | undefined, end: RoundEnd | null) => {
  if (code === 'decision-already-taken' && next) return refuse(code, { params: { number: next.number } })
  if (code === 'decision-not-open') {
    const choices = (end ? choicesAfter(end) : []).map(({ decision }) => decision).join(', ')
    return choices === '' ? refuseAt('/kind', code) : refuseAt('/kind', code, { params: { choices } })
  }
  if (code === 'nobody-left-to-stand') return refuseAt('/newNamesAllowed', code)
  return code === 'new-names-not-open' ? refuseAt('/newNamesAllowed', code) : refuse(code)
}

/** The choices that the law, or a named reading, leaves to the congress after this round. */
export const openChoices = async (
  reads: OrganisationReads & CongressReads & RoundReads & ResultReads,
  roundId: RoundId,
): Promise<Result<readonly Choice[], Refusal>> => {
  const place = await findRound(reads, roundId)
  if (!place.ok) return place
  const end = await roundEnd(reads, place.value)
  return ok(end ? choicesAfter(end) : [])
}

/**
 * Records a decision of the congress, if the law leaves it the choice. The service never chooses. A second decision with
 * another content is a correction, as a new version, until the next round is open; the same content again changes
 * nothing.
 */
export const recordDecision = async (
  tx: OrganisationReads & LocksCongress & RollReads & RoundReads & ListReads & ResultWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: DecisionInput,
): Promise<Result<Decision, Refusal> | NothingToDo> => {
  const person = needPerson(context)
  if (!person.ok) return person
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const before = await tx.decision(roundId)
  if (before && isSameDecision(before, input)) return NOTHING_TO_DO
  const newest = (await tx.decisionVersions(roundId)).at(-1)
  const end = await roundEnd(tx, place.value)
  const next = await roundAfter(tx, place.value.round)
  const left = await peopleLeft(tx, place.value.round)
  const choice = decide({ state: place.value.round.state, end, isFollowed: next !== undefined, left, ...input })
  if (!choice.ok) return refusalOf(choice.error, next, end)
  const hands = handsFit(input.vote, (await tx.roll(place.value.congress.id))?.attending ?? null)
  if (!hands.ok) return hands
  const decision: Decision = {
    ...input,
    id: newest?.id ?? context.newId(),
    roundId,
    version: versionAfter(newest?.version ?? null),
    decidedAt: context.at,
    recordedBy: context.actor.id,
  }
  await tx.insertDecision(decision)
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'decision.recorded',
    objectId: roundId,
    before: before && figures(before),
    after: { ...figures(decision), left },
    reason: decision.reason,
    citations: choice.value.citation ? [choice.value.citation] : [],
  })
  return ok(decision)
}

const figures = ({ version, kind, newNamesAllowed, vote, note }: Decision) => ({
  version,
  kind,
  newNamesAllowed,
  vote,
  note,
})

/** The number of people on the lists of the election, up to this round, whom no round elected. */
const peopleLeft = async (reads: RoundReads & ListReads & ResultReads, round: Round): Promise<number> => {
  const before = roundsBefore(await reads.rounds(round.electionId), round)
  return notElectedIn(await namesOf(reads, [...before, round])).size
}

/** The end of a declared round, on which the choices depend; null before the declaration. */
export const roundEnd = async (
  reads: OrganisationReads & RoundReads & ResultReads,
  { round, election, congress }: RoundInPlace,
): Promise<RoundEnd | null> => {
  const [declared, organisation] = await Promise.all([
    reads.result(round.id),
    reads.organisation(congress.organisationId),
  ])
  if (!organisation) throw new Bug(`congress ${congress.id} has lost its organisation`)
  if (!declared) return null
  const refused = await refusedAfter(reads, declared)
  const upToThis = (await reads.rounds(election.id)).filter(({ number }) => number <= round.number)
  const results = await Promise.all(upToThis.map(({ id }) => reads.result(id)))
  const { result, settled } = seated(declared, refused)
  return {
    outcome: result.outcome,
    office: round.office,
    alternates: alternateSeats({ office: round.office, result, settled }, election),
    level: organisation.level,
    roundNumber: roundsWithResult(results.map((one) => one?.result.outcome ?? null)),
    roundKind: round.kind,
    regulation: congress.regulation,
    implementing: implementingOf(congress),
    vacated: result.seatsLeft > declared.result.seatsLeft,
    findings: result.findings.map(({ code }) => code),
  }
}
