import { sheetFindings } from '../../rules/balance.ts'
import { cutByOpinion, listAfterOpinion, opinionBallot, opinionInForce } from '../../rules/opinion.ts'
import { citation } from '../../rules/regulations/citations.ts'
import { transition } from '../../rules/round.ts'
import { firstDifference } from '../first-difference.ts'
import type { ReplayedList } from '../round-parts.ts'
import type { Act, CongressState, ReplayedRound, Step } from '../state.ts'

type OpinionStep = Step<'opinion.recorded'> | Step<'opinion.cancelled'>

/** The round on whose list the meeting is asked, with the current list; undefined, and reported, if that is impossible. */
const roundAsked = (step: OpinionStep, congress: CongressState) => {
  const round = congress.rounds.get(step.id)
  if (!round) {
    step.unknown('round', step.id)
    return undefined
  }
  step.expectBefore(round.opinion?.stated ?? null)
  step.expectCorrection(round.opinion?.stated.version, step.after.version)
  if (!step.undeclared(round)) return undefined
  const list = round.list
  if (!transition(round.state, 'list-approved').ok || !list) {
    step.outOfOrder(round.state)
    return undefined
  }
  return { round, list }
}

/** The vote on which the current list rests. */
const inForce = ({ opinion }: ReplayedRound, { version }: ReplayedList) =>
  opinionInForce(opinion && { ...opinion.stated, cancelled: opinion.cancelled }, version)

/** Counts the vote again; null, and reported, if it cannot have been held like this. */
const cutAgain = (step: OpinionStep, congress: CongressState, { plan }: ReplayedRound, votedOn: ReplayedList) => {
  const { regulation, readings } = congress.facts
  const { asked, opinionScope, issued, returned, presentThen: attending, tally, tieKept } = step.after
  const refuse = (rule: string): null => {
    step.report('opinion-not-allowed', { rule })
    return null
  }
  const ballot = opinionBallot(votedOn, opinionScope, { ...plan, regulation, roundKind: plan.kind })
  if (!ballot.ok) return refuse(ballot.error)
  const difference = firstDifference(ballot.value.asked, asked)
  if (difference) {
    step.report('opinion-does-not-follow', { pointer: `/asked${difference.pointer}` })
    return null
  }
  const contest = { candidates: asked.length, seats: asked.length, allDisagree: readings.allDisagree }
  const fits = tally.votes.length === asked.length && tally.disagree?.length === asked.length
  if (!fits || sheetFindings(tally, { size: returned, contest }).length > 0) return refuse('opinion-vote-not-balanced')
  const cut = cutByOpinion(ballot.value, { issued, returned, attending, tally, tieKept }, readings)
  return cut.ok ? cut.value : refuse(cut.error)
}

/** Lays the list that follows, and checks the version that the event states. */
const lay = (
  step: OpinionStep,
  round: ReplayedRound,
  current: ReplayedList,
  next: Omit<ReplayedList, 'version'> | null,
) => {
  const version = next && current.version + 1
  if (step.after.laid !== version) step.report('opinion-does-not-follow', { pointer: '/laid' })
  if (next) round.list = { ...next, version: current.version + 1 }
}

export const opinionRecorded: Act<'opinion.recorded'> = (step, congress) => {
  const asked = roundAsked(step, congress)
  if (!asked) return
  const { round, list } = asked
  step.expectCitations([citation(congress.facts.regulation, 'opinion-vote')])
  const corrected = inForce(round, list)
  const votedOn = corrected && round.votedOn ? round.votedOn : list
  if (step.after.listVersion !== votedOn.version) step.report('opinion-not-allowed', { rule: 'opinion-list-changed' })
  const { vote, tieKept } = step.after
  const attending = corrected ? corrected.presentThen : (congress.rolls.at(-1)?.attending ?? null)
  if (step.after.presentThen !== attending) step.report('opinion-does-not-follow', { pointer: '/presentThen' })
  if ((vote === null) !== (tieKept === null)) step.report('opinion-does-not-follow', { pointer: '/vote' })
  if (vote) step.expectHands(congress, vote)
  const cut = cutAgain(step, congress, round, votedOn)
  if (cut) {
    const { opinionOutcome: outcome, tied, trimmed } = step.after
    const { findings: _, placesLeft: __, ...again } = cut
    const difference = firstDifference(again, { outcome, tied, trimmed })
    if (difference) step.report('opinion-does-not-follow', { pointer: difference.pointer })
    lay(step, round, list, listAfterOpinion(votedOn, cut, corrected))
  }
  round.opinion = { stated: step.after, cancelled: false }
  round.votedOn = votedOn
}

export const opinionCancelled: Act<'opinion.cancelled'> = (step, congress) => {
  const asked = roundAsked(step, congress)
  if (!asked) return
  const { round, list } = asked
  const { opinion, votedOn } = round
  if (!opinion || opinion.cancelled || !votedOn) {
    return step.report('opinion-not-allowed', { rule: 'opinion-vote-unknown' })
  }
  const { version, laid } = step.after
  const difference = firstDifference({ ...opinion.stated, version, laid }, step.after)
  if (difference) step.report('opinion-does-not-follow', { pointer: difference.pointer })
  lay(step, round, list, listAfterOpinion(votedOn, null, inForce(round, list)))
  round.opinion = { stated: step.after, cancelled: true }
}
