import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { alternateSeats } from '../../rules/alternates.ts'
import { implementingOf } from '../../rules/instruments.ts'
import {
  type Choice,
  choicesAfter,
  type DecisionRefusal,
  decide,
  type RoundEnd,
  roundsWithResult,
} from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { CongressReads, LocksCongress, RollReads } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Decision } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound, lockRound, type RoundInPlace } from '../shared/find.ts'
import { handsFit } from '../shared/hands.ts'
import type { ResultReads, ResultWrites } from './ports.ts'

export type DecisionInput = Pick<Decision, 'kind' | 'newNamesAllowed' | 'vote' | 'note'>

export type { Choice } from '../../rules/round.ts'

/** A refusal, with the wrong place in the request if there is one. */
const refusalOf = (code: DecisionRefusal) => {
  if (code === 'decision-not-open') return refuseAt('/kind', code)
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

/** Records a decision of the congress, if the law leaves it the choice. The service never chooses. */
export const recordDecision = async (
  tx: OrganisationReads & LocksCongress & RollReads & RoundReads & ResultWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: DecisionInput,
): Promise<Result<Decision, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const end = await roundEnd(tx, place.value)
  const choice = decide({ end, alreadyTaken: (await tx.decision(roundId)) !== undefined, ...input })
  if (!choice.ok) return refusalOf(choice.error)
  const hands = handsFit(input.vote, (await tx.roll(place.value.congress.id))?.attending ?? null)
  if (!hands.ok) return hands
  const decision: Decision = {
    ...input,
    id: context.newId(),
    roundId,
    decidedAt: context.at,
    recordedBy: context.actor.id,
  }
  await tx.insertDecision(decision)
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'decision.recorded',
    objectId: roundId,
    after: { ...input },
    citations: choice.value.citation ? [choice.value.citation] : [],
  })
  return ok(decision)
}

const roundEnd = async (
  reads: OrganisationReads & RoundReads & ResultReads,
  { round, election, congress }: RoundInPlace,
): Promise<RoundEnd | null> => {
  const [declared, organisation] = await Promise.all([
    reads.result(round.id),
    reads.organisation(congress.organisationId),
  ])
  if (!organisation) throw new Bug(`congress ${congress.id} has lost its organisation`)
  if (!declared) return null
  const upToThis = (await reads.rounds(election.id)).filter(({ number }) => number <= round.number)
  const results = await Promise.all(upToThis.map(({ id }) => reads.result(id)))
  const { result, settled } = declared
  return {
    outcome: result.outcome,
    office: round.office,
    alternates: alternateSeats({ office: round.office, result, settled }, election),
    level: organisation.level,
    roundNumber: roundsWithResult(results.map((one) => one?.result.outcome ?? null)),
    roundKind: round.kind,
    regulation: congress.regulation,
    implementing: implementingOf(congress),
    findings: result.findings.map(({ code }) => code),
  }
}
