import type { DecisionId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { choicesAfter } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { MeetingLock, MeetingReads } from '../congresses/ports.ts'
import type { Log } from '../log/ports.ts'
import type { Decision } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound, lockRound, type RoundInPlace } from '../shared/find.ts'
import { handsFit } from '../shared/hands.ts'
import type { ResultReads, ResultWrites } from './ports.ts'

export type DecisionInput = Pick<Decision, 'kind' | 'newNamesAllowed' | 'vote' | 'note'>

/** What the congress may decide after a declared round; nothing once an office is filled. */
export type Choice = ReturnType<typeof choicesAfter>[number]

/** The choices that the law, or a named reading, leaves to the congress after this round. */
export const openChoices = async (
  reads: MeetingReads & RoundReads & ResultReads,
  roundId: RoundId,
): Promise<Result<readonly Choice[], Refusal>> => {
  const place = await findRound(reads, roundId)
  if (!place.ok) return place
  return ok(await choices(reads, place.value))
}

/** Records what the congress decided where the law leaves it the choice. The service never chooses. */
export const recordDecision = async (
  tx: MeetingLock & RoundReads & ResultWrites & Log,
  context: Context,
  roundId: RoundId,
  input: DecisionInput,
): Promise<Result<Decision, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  if (place.value.round.state !== 'declared') return refuse('result-not-declared')
  if (await tx.decision(roundId)) return refuse('decision-already-taken')
  const choice = (await choices(tx, place.value)).find(({ decision }) => decision === input.kind)
  if (!choice) return refuseAt('/kind', 'decision-not-open')
  if (input.newNamesAllowed && input.kind !== 'further-round') return refuseAt('/newNamesAllowed', 'new-names-not-open')
  const hands = handsFit(input.vote, (await tx.roll(place.value.congress.id))?.attending ?? null)
  if (!hands.ok) return hands
  const decision: Decision = {
    ...input,
    id: context.newId() as DecisionId,
    roundId,
    decidedAt: context.at,
    recordedBy: context.actor.id,
  }
  await tx.insertDecision(decision)
  await tx.appendAudit(context, {
    congressId: place.value.congress.id,
    action: 'decision.recorded',
    object: { type: 'round', id: roundId },
    after: { ...input },
    citations: choice.citation ? [choice.citation] : [],
  })
  return ok(decision)
}

const choices = async (
  reads: MeetingReads & RoundReads & ResultReads,
  { round, election, congress }: RoundInPlace,
): Promise<readonly Choice[]> => {
  const [declared, organisation] = await Promise.all([
    reads.result(round.id),
    reads.organisation(congress.organisationId),
  ])
  if (!organisation) throw new Error(`congress ${congress.id} has lost its organisation`)
  if (!declared) return []
  const upToThis = (await reads.rounds(election.id)).filter(({ number }) => number <= round.number)
  const results = await Promise.all(upToThis.map(({ id }) => reads.result(id)))
  return choicesAfter({
    outcome: declared.result.outcome,
    office: election.office,
    level: organisation.level,
    roundNumber: results.filter((one) => one && one.result.outcome !== 'no-result').length,
    roundKind: round.kind,
    regulation: congress.regulation,
    findings: declared.result.findings.map(({ code }) => code),
  })
}
