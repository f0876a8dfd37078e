import { boardProblems } from '../../rules/board.ts'
import { electionErrors, officialMembersOf } from '../../rules/election.ts'
import { instrumentProblems } from '../../rules/instruments.ts'
import { standingOn } from '../../rules/list.ts'
import { isUnfinished } from '../../rules/meeting.ts'
import { addsDateOnly, type NameCorrection, nameCorrection, personProblem } from '../../rules/person.ts'
import { rehearsalEndProblem } from '../../rules/rehearsal.ts'
import { rollContradictions } from '../../rules/roll.ts'
import { isStanding } from '../../rules/round.ts'
import { inSentence } from '../first-difference.ts'
import { type Act, type CongressState, implementingIn, type ReplayedElection, type Step, versionOf } from '../state.ts'
import { carriedFrom } from './names.ts'

/**
 * Meetings of version 1 could name a regulation that was not in force. The first ones of version 2 did not yet name their
 * implementing rules; by then no log said by which version its rights are judged.
 */
export const expectInstruments = (
  step: Step<'congress.created'> | Step<'congress.corrected'>,
  facts: CongressState['facts'],
): void => {
  if (versionOf({ facts }) === 1) return
  const { regulation, implementing = null, heldOn } = facts
  const isUnnamed = facts.implementing === undefined && facts.rightsVersion === undefined
  for (const { which, number } of instrumentProblems({ regulation, implementing }, heldOn)) {
    if (which === 'implementing' && isUnnamed) continue
    step.report('instrument-not-in-force', { instrument: number, heldOn: inSentence(heldOn) })
  }
}

export const rollRecorded: Act<'roll.recorded'> = (step, congress) => {
  const { facts, rolls } = congress
  const before = rolls.at(-1)
  step.expectBefore(before ?? null)
  step.expectCorrection(before?.version, step.after.version)
  for (const { code } of rollContradictions(facts.kind, step.after, versionOf(congress))) {
    step.report('roll-contradictory', { rule: code })
  }
  rolls.push(step.after)
}

/** Whether the event adds an unknown date of admission to the Party to a recorded person, and changes nothing else. */
export const addsDate = (
  { id, after }: Step<'person.added'> | Step<'person.corrected'>,
  { people }: CongressState,
): boolean => {
  const before = people.get(id)
  const whole = (person: typeof after) => ({ ...person, workingGroup: person.workingGroup ?? false })
  return before !== undefined && addsDateOnly(whole(before), whole(after))
}

/** How far the event corrects the name and the year of birth of a recorded person alone. */
const correctedName = (
  { id, after }: Step<'person.added'> | Step<'person.corrected'>,
  { people }: CongressState,
): NameCorrection => {
  const before = people.get(id)
  return before ? nameCorrection(before, after) : 'none'
}

/** Takes up a person, and checks that the person could be recorded like this beside the others. */
const keepPerson = (step: Step<'person.added'> | Step<'person.corrected'>, congress: CongressState): void => {
  const { id, after } = step
  const dateOnly = addsDate(step, congress)
  const spelling = correctedName(step, congress)
  // A correction never changes where somebody came from.
  const carried = step.action === 'person.added' ? after.carried : congress.people.get(id)?.carried
  congress.people.set(id, carried ? { ...after, carried } : after)
  const standing = [...congress.rounds.values()].filter(isStanding)
  const onBallot = standing.some(({ printed }) => printed.some(({ personId }) => personId === id))
  if (onBallot && spelling === 'spelling') step.expectReason(after.version)
  const onBoard = congress.board?.members.some(({ personId }) => personId === id) ?? false
  const problem = personProblem({
    person: after,
    indistinguishable: congress.people.isIndistinguishable(id),
    onBallot,
    addsDateOnly: dateOnly,
    nameCorrection: spelling,
    onBoard,
    withinMeeting:
      (onBoard && congress.board?.source === 'congress') ||
      standing.some(({ list }) => list !== null && standingOn<string>(list).includes(id)),
  })
  if (problem) step.report('person-not-allowed', { rule: problem })
}

export const personAdded: Act<'person.added'> = (step, congress) => {
  step.expectBefore(null)
  step.expectVersion(0, step.after.version)
  if (congress.people.has(step.id)) step.repeated('person')
  keepPerson(step, congress)
}

export const personCorrected: Act<'person.corrected'> = (step, congress) => {
  const before = congress.people.get(step.id)
  if (!before) return step.unknown('person', step.id)
  step.expectBefore(before)
  step.expectVersion(before.version, step.after.version)
  keepPerson(step, congress)
}

const expectBoard = (step: Step<'board.recorded'>, { facts, people, rounds }: CongressState): void => {
  const problems = boardProblems({
    members: step.after.members.map(({ personId, head }) => ({
      personId,
      head,
      official: people.get(personId)?.membership === 'official',
      workingGroup: people.get(personId)?.workingGroup ?? false,
    })),
    listedPersonIds: new Set(
      rounds
        .values()
        .filter(isStanding)
        .flatMap(({ list }) => (list ? standingOn(list) : [])),
    ),
    source: step.after.source,
    hasVote: step.after.vote !== null,
    paper: step.after.paper,
    regulation: facts.regulation,
    implementing: facts.implementing ?? null,
    heldOn: facts.heldOn,
  })
  for (const { code, personId } of problems) {
    // A person who was never recorded is reported separately.
    if (personId !== undefined && !people.has(personId)) continue
    step.report('board-not-allowed', { rule: code, ...(personId === undefined ? {} : { personId }) })
  }
}

export const boardRecorded: Act<'board.recorded'> = (step, congress) => {
  step.expectBefore(congress.board)
  step.expectCorrection(congress.board?.version, step.after.version)
  if (step.after.vote) step.expectHands(congress, step.after.vote)
  expectBoard(step, congress)
  for (const { personId } of step.after.members) {
    if (!congress.people.has(personId)) step.unknown('person', personId)
    congress.everOnBoard.add(personId)
  }
  congress.board = step.after
}

/** Checks that this meeting may hold the vote, by its kind, its level and its roll. */
export const expectElection = (
  step: Step<'election.created'> | Step<'election.corrected'> | Step<'list.approved'> | Step<'list.rejected'>,
  congress: CongressState,
  {
    office,
    seats,
    alternates,
    eligibleFrom,
  }: Pick<ReplayedElection, 'office' | 'seats' | 'alternates' | 'eligibleFrom'>,
): void => {
  const { facts, rolls, elections } = congress
  const [came] = carriedFrom(congress, eligibleFrom)
  const errors = electionErrors({
    regulation: facts.regulation,
    level: facts.level,
    meeting: facts.kind,
    officialMembers: officialMembersOf(facts.kind, rolls.at(-1) ?? null),
    office,
    seats,
    alternates,
    countVersion: versionOf({ facts }),
    implementing: implementingIn({ facts }),
    eligibleFromOffice: elections.get(eligibleFrom ?? '')?.office ?? came?.carried.office ?? null,
  })
  for (const { code } of errors) step.report('election-not-allowed', { rule: code, seats })
}

export const electionCreated: Act<'election.created'> = (step, congress) => {
  const { elections } = congress
  step.expectBefore(null)
  const { eligibleFrom, number } = step.after
  if (elections.has(step.id)) return step.repeated('election')
  const isCarried = carriedFrom(congress, eligibleFrom).length > 0
  if (eligibleFrom !== null && !elections.has(eligibleFrom) && !isCarried) step.unknown('election', eligibleFrom)
  if (elections.get(eligibleFrom ?? '')?.cancelled) step.report('change-not-allowed', { rule: 'election-cancelled' })
  step.expectNumber(elections.size + 1, number)
  const election = { ...step.after, alternates: step.after.alternates ?? null }
  expectElection(step, congress, election)
  elections.set(step.id, { ...election, id: step.id, version: 1, cancelled: false, rounds: [], callUps: [] })
}

/** Ends the count: the entries that are open close with it. */
const endCount = (step: Step<'congress.closed'> | Step<'rehearsal.ended'>, congress: CongressState): void => {
  step.expectBefore(null)
  const unfinished = congress.rounds.values().some(({ state }) => isUnfinished(state))
  if (step.after.unfinished !== unfinished) step.report('closing-does-not-follow')
  for (const { entries } of congress.batches.values()) {
    for (const entry of entries.values()) entry.end('congress-closed')
  }
  congress.closed = true
}

export const congressClosed: Act<'congress.closed'> = endCount

export const rehearsalEnded: Act<'rehearsal.ended'> = (step, congress) => {
  const { facts, closed } = congress
  // A rehearsal ends alike whether it was closed or cancelled; after its end no act comes this far.
  const state = closed ? 'closed' : 'open'
  const problem = rehearsalEndProblem({ rehearsal: facts.rehearsal ?? false, state })
  if (problem) return step.report('change-not-allowed', { rule: problem })
  endCount(step, congress)
  congress.over = true
}
