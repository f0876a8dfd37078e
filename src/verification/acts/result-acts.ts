import type { LogCrypto } from '../../audit/crypto.ts'
import type { Figures } from '../../events/event.ts'
import { alternateSeats, type RankedRound, type SettledAlternates, settleAlternates } from '../../rules/alternates.ts'
import { countRound } from '../../rules/count.ts'
import { decide, type RoundEnd, roundsWithResult } from '../../rules/decision.ts'
import { type Declaration, declarable } from '../../rules/declaration.ts'
import { notElectedIn } from '../../rules/plan.ts'
import { DECLARED_STATE, isStanding, undoneProblem } from '../../rules/round.ts'
import { ballotTotal } from '../../rules/tally.ts'
import type { CountFacts, CountResult, Tally } from '../../rules/types.ts'
import { firstDifference, inSentence } from '../first-difference.ts'
import {
  type Act,
  type CongressState,
  implementingIn,
  type ReplayedElection,
  type ReplayedRound,
  type Step,
} from '../state.ts'
import { expectSignOff } from './confirmation-acts.ts'
import { type Counted, countedFacts, enteredIn } from './counted.ts'
import { namesAfter, namesBefore, outcomeOf, refusedIn } from './names.ts'

const citationsOf = ({ findings }: CountResult): string[] => [
  ...new Set(findings.flatMap(({ citation }) => citation ?? [])),
]

/** Checks that the declared result follows from the facts. */
const compare = (step: Step<'result.declared'>, facts: CountFacts): CountResult => {
  const result = countRound(facts)
  const difference = firstDifference(result, step.after.result)
  if (difference) {
    const { pointer, expected, found } = difference
    step.report('result-does-not-follow', { pointer, expected: inSentence(expected), found: inSentence(found) })
  }
  step.expectCitations(citationsOf(result))
  return result
}

/** Checks that a result could be declared at all. @returns how the declaration moves round and entries; null if it could not */
const expectDeclarable = (
  step: Step<'result.declared'>,
  { state, batches }: ReplayedRound,
  result: CountResult | null,
): Declaration | null => {
  const counted = batches
    .filter(({ cancelled }) => !cancelled)
    .map(({ number, standing, entries }) => ({
      number,
      standing,
      entries: [...entries.values()].map((entry) => entry.state),
    }))
  const ready = declarable({ state, batches: counted, findings: result?.findings ?? [] })
  if (ready.ok) return ready.value
  for (const problem of ready.error) {
    if (problem.code === 'entries-open') step.report('entries-open', { open: problem.open })
    else if (problem.code === 'entries-differ' || problem.code === 'rulings-missing')
      step.report('batches-not-ready', { batches: problem.batches.join(', ') })
    else if (problem.code === 'count-not-balanced') step.report('count-not-balanced', { code: problem.finding })
    else step.outOfOrder(state)
  }
  return null
}

const ranked = ({ id, plan, declared }: ReplayedRound): RankedRound => ({
  id,
  office: plan.office,
  alternates: plan.alternates,
  result: declared?.result ?? null,
})

/** The alternates that the result settles; checks that the event states them. */
const settledBy = (
  step: Step<'result.declared'>,
  { elections }: CongressState,
  round: ReplayedRound,
  result: CountResult,
): SettledAlternates | null => {
  const rounds = elections.get(round.electionId)?.rounds ?? []
  const before = rounds.filter(({ plan }) => plan.number < round.plan.number).map(ranked)
  const settled = settleAlternates(before, { ...ranked(round), result })
  const difference = firstDifference(settled, step.after.settled ?? null)
  if (difference) {
    const { pointer, expected, found } = difference
    step.report('result-does-not-follow', {
      pointer: `/settled${pointer}`,
      expected: inSentence(expected),
      found: inSentence(found),
    })
  }
  return settled
}

/** Closes a round with its result. Its ballots stay, because the round may be reopened. */
const close = (round: ReplayedRound, declared: NonNullable<ReplayedRound['declared']>): void => {
  round.state = DECLARED_STATE
  round.declared = declared
  round.results += 1
  for (const { entries } of round.batches) {
    for (const entry of entries.values()) entry.declare()
  }
}

/** Checks the sums in the event: those of the ballots, or as many ballots as were entered if the marks are left out. */
const expectSums = (step: Step<'result.declared'>, round: ReplayedRound, counted: Tally | null): void => {
  const { tally } = step.after
  if (!round.isLeftOut) {
    // Results were declared without their sums before marks could be left out.
    const difference = tally && counted && firstDifference(counted, tally)
    if (difference) step.report('sums-do-not-follow', { pointer: `/tally${difference.pointer}` })
  } else if (!tally || ballotTotal(tally) !== enteredIn(round)) step.report('sums-do-not-follow', { pointer: '/tally' })
}

/** @returns the facts and ballots that the result was compared with; null if there are none */
export const resultDeclared = (
  step: Step<'result.declared'>,
  congress: CongressState,
  crypto: LogCrypto,
): Counted | null => {
  const round = congress.rounds.get(step.id)
  if (!round) {
    step.unknown('round', step.id)
    return null
  }
  if (round.declared) {
    step.report('result-repeated', { declared: round.declared.sequence })
    return null
  }
  step.expectBefore({ state: round.state })
  if (!isStanding(round)) {
    step.outOfOrder(round.state)
    return null
  }
  step.expectVersion(round.results, step.after.version ?? 1)
  const stated = step.after.tally ?? null
  const counted = countedFacts(congress, round, stated)
  const facts = counted?.facts ?? null
  const rollVersion = round.issue?.rollVersion
  if (facts && step.after.rollVersion !== rollVersion) {
    const found = step.after.rollVersion
    step.report('result-does-not-follow', { pointer: '/rollVersion', expected: inSentence(rollVersion), found })
  }
  const result = facts && compare(step, facts)
  expectSums(step, round, facts?.tally ?? null)
  const ready = expectDeclarable(step, round, result)
  const settled = result && settledBy(step, congress, round, result)
  if (result) expectSignOff(step, congress, round, { result, settled, ready }, crypto)
  const ranking = congress.rounds.get(settled?.roundId ?? '')
  const refusedBefore = ranking ? refusedIn(ranking) : new Set<string>()
  close(round, { sequence: step.event.sequence, result, settled, refusedBefore })
  return counted
}

/** A round with the final state of its election, which decides the open choices; null before its result. */
export const endOf = (
  congress: CongressState,
  { office, alternates, rounds }: ReplayedElection,
  round: ReplayedRound,
): RoundEnd | null => {
  const outcome = outcomeOf(round)
  const declared = round.declared?.result
  if (!outcome || !declared) return null
  const { result } = outcome
  const upToThis = rounds.filter(({ plan }) => plan.number <= round.plan.number)
  return {
    outcome: result.outcome,
    office: round.plan.office,
    alternates: alternateSeats(outcome, { office, alternates }),
    level: congress.facts.level,
    roundNumber: roundsWithResult(upToThis.map(({ declared }) => declared?.result?.outcome ?? null)),
    roundKind: round.plan.kind,
    regulation: congress.facts.regulation,
    implementing: implementingIn(congress),
    vacated: result.seatsLeft > declared.seatsLeft,
    findings: result.findings.map(({ code }) => code),
  }
}

const takeDecision = (round: ReplayedRound, { left: _, ...decision }: Figures<'decision.recorded'>): void => {
  round.decision = decision
  round.decisionVersion = decision.version ?? round.decisionVersion + 1
}

/** The number of people whom a further round without new names could list; null for an event without that figure. */
const leftAfter = (
  step: Step<'decision.recorded'>,
  congress: CongressState,
  election: ReplayedElection,
  round: ReplayedRound,
): number | null => {
  const found = step.after.left
  if (found === undefined) return null
  const left = notElectedIn([...namesBefore(congress, election, round), namesAfter(congress, round).names]).size
  step.expectNumber(left, found)
  return left
}

export const decisionRecorded: Act<'decision.recorded'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  const election = congress.elections.get(round?.electionId ?? '')
  if (!round || !election) return step.unknown('round', step.id)
  step.expectBefore(round.decision)
  step.expectVersion(round.decisionVersion, step.after.version)
  step.expectHands(congress, step.after.vote)
  const { kind } = step.after
  const end = endOf(congress, election, round)
  // A missing result has been reported already; decisions on it cannot be judged.
  if (round.declared && !end) {
    takeDecision(round, step.after)
    return
  }
  const isFollowed = election.rounds.some((other) => isStanding(other) && other.plan.number > round.plan.number)
  const left = leftAfter(step, congress, election, round)
  const choice = decide({ state: round.state, end, isFollowed, ...step.after, left })
  if (choice.ok) step.expectCitations(choice.value.citation ? [choice.value.citation] : [])
  else if (choice.error === 'result-not-declared' || undoneProblem(round)) step.outOfOrder(round.state)
  else if (choice.error === 'decision-already-taken') step.report('decision-repeated')
  else step.report('decision-not-open', { kind })
  if (round.declared && !isFollowed) takeDecision(round, step.after)
}
